import type { Tx } from '../../database/connection.ts'
import type { AnswerVia, DeclineReason, Side } from '../../database/schema-introductions.ts'
import { violates } from '../../database/violations.ts'
import type { Instant } from '../../platform/clock.ts'
import { newId } from '../../platform/identifiers.ts'
import type { Actor } from '../actor.ts'
import { DomainError } from '../errors.ts'
import { insertAnswer } from './answer-store.ts'
import { askSide } from './ask-side.ts'
import { handOver } from './hand-over.ts'
import { mailSide } from './mail-side.ts'
import { recordIntroduction } from './record-introduction.ts'
import { hasEnded, otherSide } from './rules.ts'
import { findIntroduction, type Introduction, setFacts } from './store.ts'
import { isTakenBack } from './subject-queries.ts'

export interface Answer {
  answer: 'accepted' | 'declined'
  reason: DeclineReason | null
  reasonText: string
  contactPersonId: string | null
  phone: string | null
  message: string
}

/**
 * Takes one side's answer to a locked introduction, however it came, and does what follows from it: asks the other side, hands
 * over, or ends. The actor stands in the brokering hub.
 * @throws DomainError `introduction.*` saying what happened meanwhile
 */
export async function takeAnswer(
  tx: Tx,
  actor: Actor,
  {
    introduction,
    side,
    via,
    answer
  }: { introduction: Introduction; side: Side; via: AnswerVia; answer: Answer },
  now: Instant
) {
  await mustBeOpen(tx, actor, introduction, side, now)
  const { hub, id } = introduction
  const said = { ...answer, reason: answer.answer === 'declined' ? answer.reason : null }
  try {
    const row = { ...said, id: newId(now), introductionId: id, side, personId: actor.personId, via }
    await insertAnswer(tx, hub, row, now)
  } catch (error) {
    if (violates(error, 'introduction_answer_one_per_side'))
      throw new DomainError('introduction.already_answered')
    throw error
  }
  const code = answer.answer === 'accepted' ? 'introduction.accepted' : 'introduction.declined'
  const onBehalfOf = via === 'office' ? introduction.sides[side].personId : null
  const params = { side, via }
  await recordIntroduction(tx, actor, introduction, { code, params, onBehalfOf }, now)
  await goOn(tx, actor, (await findIntroduction(tx, hub, id))!, side, now)
}

async function mustBeOpen(tx: Tx, actor: Actor, introduction: Introduction, side: Side, now: Instant) {
  const { sides } = introduction
  if (introduction.withdrawnAt)
    throw new DomainError(
      introduction.withdrawnBecause === 'listing' ? 'introduction.listing_gone' : 'introduction.withdrawn'
    )
  if (introduction.expiredAt) throw new DomainError('introduction.expired')
  if (sides[side].answer) throw new DomainError('introduction.already_answered')
  if (hasEnded(introduction)) throw new DomainError('introduction.ended')
  if (!sides[side].askedAt) throw new DomainError('introduction.not_asked')
  for (const one of [sides.asking, sides.asked])
    if (await isTakenBack(tx, actor, one, now)) throw new DomainError('introduction.listing_gone')
}

async function goOn(tx: Tx, actor: Actor, introduction: Introduction, side: Side, now: Instant) {
  const other = introduction.sides[otherSide(side)]
  if (introduction.sides[side].answer === 'declined') {
    await setFacts(tx, introduction, { declined_at: now })
    // Who was never asked has nothing to hear.
    if (other.askedAt || other.answer)
      await mailSide(tx, actor, introduction, other.side, { template: 'introductionDeclined' }, now)
    return
  }
  if (other.answer === 'accepted') {
    await handOver(tx, actor, { introductionId: introduction.id }, now)
    return
  }
  if (!other.askedAt) await askSide(tx, actor, { introduction, side: other.side }, now)
}
