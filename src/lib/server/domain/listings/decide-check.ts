import type { Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import { newId } from '../../platform/identifiers.ts'
import type { Actor } from '../actor.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { DomainError } from '../errors.ts'
import { isOfficeHere, mayLookAfter } from './policy.ts'
import { publishRecord } from './publish-record.ts'
import { lockRecord, updateRecord } from './record-store.ts'
import { tellOwner } from './tell-owner.ts'

export interface CheckInput {
  recordId: string
  /** The version that was looked at: somebody may have changed it meanwhile. */
  version: number
  outcome: 'published' | 'returned'
  comment: string
}

/**
 * The office's look at an offer or need that waits: shown, or returned with what should change.
 * @throws DomainError `listing.not_waiting`, `version_conflict`, `listing.comment_needed`.
 */
export async function decideCheck(tx: Tx, actor: Actor, input: CheckInput, now: Instant) {
  const { hub } = actor
  const { outcome, comment } = input
  if (!isOfficeHere(actor)) throw new DomainError('not_found')
  const record = await lockRecord(tx, hub, input.recordId)
  if (!record || !mayLookAfter(actor, record)) throw new DomainError('not_found')
  if (record.status !== 'waiting') throw new DomainError('listing.not_waiting')
  if (record.version !== input.version) throw new DomainError('version_conflict')
  if (outcome === 'returned' && comment.length < 3)
    throw new DomainError('listing.comment_needed', { field: 'comment' })
  const { noun, id } = record
  const subject = { offer_id: noun === 'offer' ? id : null, need_id: noun === 'need' ? id : null }
  await tx
    .insertInto('listing_check')
    .values({
      hub_id: hub,
      id: newId(now),
      ...subject,
      version: record.version,
      outcome,
      comment,
      person_id: actor.personId,
      at: now
    })
    .execute()
  if (outcome === 'published') {
    await publishRecord(tx, actor, record, now)
    return tellOwner(tx, actor, record, 'listingPublished', now)
  }
  await updateRecord(tx, hub, record, { status: 'returned' }, now)
  await recordAudit(tx, actor, `${noun}.returned`, { type: noun, id }, now)
  return tellOwner(tx, actor, record, 'listingReturned', now, { comment })
}
