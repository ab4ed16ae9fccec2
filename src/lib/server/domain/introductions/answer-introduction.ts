import type { Tx } from '../../database/connection.ts'
import type { Side } from '../../database/schema-introductions.ts'
import type { Instant } from '../../platform/clock.ts'
import { type Actor, belongsTo } from '../actor.ts'
import { affiliationsOf } from '../affiliations/store.ts'
import { DomainError } from '../errors.ts'
import { isOwnMatter } from './own-matter-queries.ts'
import { isBroker, maySeeIntroduction, ownSides } from './policy.ts'
import { lockIntroduction } from './store.ts'
import { type Answer, takeAnswer } from './take-answer.ts'

export interface AnswerInput extends Answer {
  introductionId: string
  /** Given by the office, which answers in somebody's place after a call. */
  side: Side | null
}

/** Somebody of a side answers on the introduction's page, or the office in their place. */
export async function answerIntroduction(tx: Tx, actor: Actor, input: AnswerInput, now: Instant) {
  const introduction = await lockIntroduction(tx, actor.hub, input.introductionId)
  if (!introduction || !maySeeIntroduction(actor, introduction)) throw new DomainError('not_found')
  const { introductionId: _, side: given, ...answer } = input
  const side = given ?? ownSides(actor, introduction)[0]
  const isOwn = side !== undefined && belongsTo(actor, introduction.sides[side].organisationId)
  if (!side || (!isOwn && !isBroker(actor, introduction))) throw new DomainError('forbidden')
  if (actor.acting && (await isOwnMatter(tx, actor, introduction, now)))
    throw new DomainError('acting.own_matter')
  const people = await affiliationsOf(tx, introduction.sides[side].organisationId, now)
  if (answer.contactPersonId && !people.some((one) => one.personId === answer.contactPersonId))
    throw new DomainError('introduction.nobody', { field: 'contactPersonId' })
  // Whoever acts for a member is nobody to get in touch with there.
  const isTheirs = isOwn && !actor.acting
  const via = isTheirs ? 'page' : 'office'
  if (isTheirs) answer.contactPersonId ??= actor.personId
  await takeAnswer(tx, actor, { introduction, side, via, answer }, now)
}
