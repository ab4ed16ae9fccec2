import type { Tx } from '../../database/connection.ts'
import type { PrivacyRequestKind } from '../../database/schema-privacy.ts'
import type { Instant } from '../../platform/clock.ts'
import { type Actor, isOffice } from '../actor.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { DomainError } from '../errors.ts'
import { insertRequest, subjectOf } from './store.ts'

export interface EnterInput {
  kind: PrivacyRequestKind
  name: string
  address: string | null
  receivedOn: string
  message: string
}

/** The office enters what came by letter, call or mail; the deadline runs from the day it came. */
export async function enterRequest(tx: Tx, actor: Actor, input: EnterInput, now: Instant): Promise<string> {
  if (!isOffice(actor)) throw new DomainError('not_found')
  const { kind, name, address, receivedOn, message } = input
  const received = new Date(`${receivedOn}T00:00:00Z`)
  const subject = address ? await subjectOf(tx, actor.hub, address) : { personId: null, contactId: null }
  const how = { via: 'office' as const, enteredBy: actor.personId, isChecked: false, executeAt: null }
  const id = await insertRequest(
    tx,
    actor.hub,
    { kind, name, address, message, ...subject, ...how },
    received,
    now
  )
  await recordAudit(
    tx,
    actor,
    'privacyRequest.received',
    { type: 'privacyRequest', id, params: { kind } },
    now
  )
  return id
}
