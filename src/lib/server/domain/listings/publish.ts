import type { Tx } from '../../database/connection.ts'
import type { Details } from '../../database/schema-exchange.ts'
import type { Visibility } from '../../database/schema.ts'
import type { Instant } from '../../platform/clock.ts'
import { newId } from '../../platform/identifiers.ts'
import { type Actor, isOffice } from '../actor.ts'
import { DomainError } from '../errors.ts'
import { publishRecord } from './publish-record.ts'
import { findRecord, insertRecord } from './record-store.ts'

export interface ExchangeInput {
  organisationId: string
  kind: string
  visibility: Visibility
  texts: { language: 'de' | 'en'; title: string; body: string }[]
  details?: Details
  /** 'YYYY-MM-DD'; without it the usual time runs from its publication. */
  expiresOn?: string | null
  contactPersonId?: string | null
}

/** Publishes what an organisation provides. */
export const publishOffer = (tx: Tx, actor: Actor, input: ExchangeInput, now: Instant) =>
  publish(tx, actor, 'offer', input, now)

/** Publishes what an organisation looks for. */
export const publishNeed = (tx: Tx, actor: Actor, input: ExchangeInput, now: Instant) =>
  publish(tx, actor, 'need', input, now)

async function publish(tx: Tx, actor: Actor, noun: 'offer' | 'need', input: ExchangeInput, now: Instant) {
  if (!isOffice(actor)) throw new DomainError('forbidden')
  const id = newId(now)
  await insertRecord(tx, actor.hub, { ...input, noun, id, authorId: actor.personId }, now)
  await publishRecord(tx, actor, (await findRecord(tx, actor.hub, id))!, now)
  return id
}
