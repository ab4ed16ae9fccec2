import type { Tx } from '../../database/connection.ts'
import type { Visibility } from '../../database/schema.ts'
import type { Instant } from '../../platform/clock.ts'
import { newAnonymousId, newId } from '../../platform/identifiers.ts'
import { type Actor, isOffice } from '../actor.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { DomainError } from '../errors.ts'
import { insertListing, insertRecord } from './store.ts'

export interface ExchangeInput {
  organisationId: string
  kind: string
  visibility: Visibility
  texts: { language: 'de' | 'en'; title: string; body: string }[]
  expiresOn?: string | null
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
  await insertRecord(tx, noun, actor.hub, id, input, { status: 'published', author: actor.personId }, now)
  if (input.visibility !== 'office' && input.visibility !== 'private') {
    await insertListing(
      tx,
      { hub: actor.hub, id: newAnonymousId(), noun, recordId: id, visibility: input.visibility },
      input,
      now
    )
  }
  await recordAudit(
    tx,
    actor,
    noun === 'offer' ? 'offer.published' : 'need.published',
    { type: noun, id },
    now
  )
  return id
}
