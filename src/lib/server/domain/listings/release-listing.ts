import type { Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import { type Actor, isOffice } from '../actor.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { DomainError } from '../errors.ts'
import { canRelease } from './lifecycle.ts'
import { mayLookAfter, ownPeoples } from './policy.ts'
import { lockRecord, updateRecord } from './record-store.ts'
import { tellOwner } from './tell-owner.ts'
import { setShownLife } from './window.ts'

/**
 * Lets members of other hubs read what is shown in this hub only, or takes that back. For its owner alone: the office asks for
 * it with `askForRelease`.
 * @throws DomainError `listing.not_releasable`.
 */
export async function releaseListing(
  tx: Tx,
  actor: Actor,
  input: { recordId: string; release: 'yes' | 'no' },
  now: Instant
) {
  const { hub } = actor
  const record = await lockRecord(tx, hub, input.recordId)
  if (!record || !ownPeoples(actor).includes(record.organisationId)) throw new DomainError('not_found')
  const isReleased = input.release === 'yes'
  if (isReleased && (!canRelease(record.visibility) || record.status !== 'published'))
    throw new DomainError('listing.not_releasable')
  const releasedAt = isReleased ? (record.releasedAt ?? now) : null
  await updateRecord(tx, hub, record, { releasedAt, releaseAskedAt: null }, now)
  await setShownLife(tx, hub, record, { isReleased }, now)
  const { noun, id } = record
  await recordAudit(tx, actor, `${noun}.released`, { type: noun, id, params: { isReleased } }, now)
  return { id }
}

/** The office asks the owner to release it; asking again sends no second mail. */
export async function askForRelease(tx: Tx, actor: Actor, input: { recordId: string }, now: Instant) {
  const record = await lockRecord(tx, actor.hub, input.recordId)
  if (!record || !isOffice(actor) || !mayLookAfter(actor, record)) throw new DomainError('not_found')
  if (!canRelease(record.visibility) || record.status !== 'published' || record.releasedAt)
    throw new DomainError('listing.not_releasable')
  if (record.releaseAskedAt) return { id: record.id }
  const { noun, id } = record
  await updateRecord(tx, actor.hub, record, { releaseAskedAt: now }, now)
  await recordAudit(tx, actor, `${noun}.releaseAsked`, { type: noun, id }, now)
  await tellOwner(tx, actor, record, 'listingReleaseAsked', now)
  return { id }
}
