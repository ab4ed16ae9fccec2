import type { Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import type { Actor } from '../actor.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { DomainError } from '../errors.ts'
import { withdrawAbout } from '../introductions/withdraw-introduction.ts'
import { mayLookAfter } from './policy.ts'
import { type ExchangeRecord, lockRecord, updateRecord } from './record-store.ts'
import { hideFromView } from './window.ts'

/** Takes an offer or need from view at once; its owner may show it again. Doing it twice changes nothing. */
export async function withdrawListing(tx: Tx, actor: Actor, input: { recordId: string }, now: Instant) {
  const record = await lockRecord(tx, actor.hub, input.recordId)
  if (!record || !mayLookAfter(actor, record)) throw new DomainError('not_found')
  await withdraw(tx, actor, record, now)
  return { id: record.id }
}

/** For deeds that have asked whether the actor may. */
export async function withdraw(tx: Tx, actor: Actor, record: ExchangeRecord, now: Instant) {
  if (record.status === 'withdrawn') return
  const { noun, id } = record
  const change = { status: 'withdrawn' as const, withdrawnAt: now, releasedAt: null, releaseAskedAt: null }
  await updateRecord(tx, actor.hub, record, change, now)
  await hideFromView(tx, actor.hub, record, now)
  if (record.listingId) await withdrawAbout(tx, actor, record.listingId, now)
  await recordAudit(tx, actor, `${noun}.withdrawn`, { type: noun, id }, now)
}
