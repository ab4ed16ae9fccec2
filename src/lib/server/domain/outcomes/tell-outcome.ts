import type { Tx } from '../../database/connection.ts'
import type { Side } from '../../database/schema-introductions.ts'
import type { Instant } from '../../platform/clock.ts'
import { type Actor, belongsTo } from '../actor.ts'
import { DomainError } from '../errors.ts'
import { isBroker, maySeeIntroduction, ownSides } from '../introductions/policy.ts'
import { lockIntroduction } from '../introductions/store.ts'
import { takeOutcome, type ToldOutcome } from './take-outcome.ts'

/** Somebody of a side says on its page what came of an introduction, or the office in their place. */
export async function tellOutcome(
  tx: Tx,
  actor: Actor,
  input: ToldOutcome & { introductionId: string; side: Side | null },
  now: Instant
) {
  const introduction = await lockIntroduction(tx, actor.hub, input.introductionId)
  if (!introduction || !maySeeIntroduction(actor, introduction)) throw new DomainError('not_found')
  const { introductionId: _, side: given, ...told } = input
  const side = given ?? ownSides(actor, introduction)[0]
  const isOwn = side !== undefined && belongsTo(actor, introduction.sides[side].organisationId)
  if (!side || (!isOwn && !isBroker(actor, introduction))) throw new DomainError('forbidden')
  await takeOutcome(tx, actor, { introduction, side, via: isOwn ? 'page' : 'office', weeks: null, told }, now)
}
