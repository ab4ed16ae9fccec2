import { sql } from 'kysely'
import type { Tx } from '../../database/connection.ts'
import type { WithdrawnBecause } from '../../database/schema-introductions.ts'
import type { Instant } from '../../platform/clock.ts'
import type { Actor } from '../actor.ts'
import { DomainError } from '../errors.ts'
import { mailSide } from './mail-side.ts'
import { isBroker, maySeeIntroduction, mayWithdraw, ownSides } from './policy.ts'
import { recordIntroduction } from './record-introduction.ts'
import { hasEnded } from './rules.ts'
import { type Introduction, introductionsWhere, lockIntroduction, setFacts } from './store.ts'

/** Takes an open introduction back: who asked, or the office. Whoever was asked hears of it. */
export async function withdrawIntroduction(
  tx: Tx,
  actor: Actor,
  input: { introductionId: string },
  now: Instant
) {
  const introduction = await lockIntroduction(tx, actor.hub, input.introductionId)
  if (!introduction || !maySeeIntroduction(actor, introduction)) throw new DomainError('not_found')
  if (!mayWithdraw(actor, introduction)) throw new DomainError('forbidden')
  if (hasEnded(introduction)) throw new DomainError('introduction.ended')
  const isOwn = ownSides(actor, introduction).includes('asking')
  const because = !isOwn && isBroker(actor, introduction) ? 'office' : 'party'
  await endWithdrawn(tx, actor, introduction, because, now)
}

/** Ends a locked, open introduction as taken back, and tells whoever has been asked. */
export async function endWithdrawn(
  tx: Tx,
  actor: Actor,
  introduction: Introduction,
  because: WithdrawnBecause,
  now: Instant
) {
  await setFacts(tx, introduction, { withdrawn_at: now, withdrawn_because: because })
  const params = { because }
  await recordIntroduction(tx, actor, introduction, { code: 'introduction.withdrawn', params }, now)
  const template = because === 'listing' ? 'introductionListingGone' : 'introductionWithdrawn'
  const own = ownSides(actor, introduction)
  for (const { side, askedAt, answer } of [introduction.sides.asking, introduction.sides.asked])
    if ((askedAt || answer) && !own.includes(side))
      await mailSide(tx, actor, introduction, side, { template }, now)
}

/**
 * An offer or need was taken back or has run out: what is open about it ends. For the deed that withdraws it, in its hub; what
 * other hubs broker about it ends with the next round there.
 */
export async function withdrawAbout(tx: Tx, actor: Actor, listingId: string, now: Instant) {
  const open = await introductionsWhere(
    tx,
    actor.hub,
    sql`i.accepted_at is null and i.declined_at is null and i.expired_at is null and i.withdrawn_at is null
      and exists (select 1 from introduction_side s where s.hub_id = i.hub_id and s.introduction_id = i.id
                     and s.listing_id = ${listingId})`
  )
  for (const { id } of open) {
    const introduction = await lockIntroduction(tx, actor.hub, id)
    if (introduction && !hasEnded(introduction)) await endWithdrawn(tx, actor, introduction, 'listing', now)
  }
}
