import type { Tx } from '../../database/connection.ts'
import type { AgreedKind, NothingReason, OutcomeWord, Side } from '../../database/schema-introductions.ts'
import type { Instant } from '../../platform/clock.ts'
import { newId } from '../../platform/identifiers.ts'
import type { Actor } from '../actor.ts'
import { DomainError } from '../errors.ts'
import { recordIntroduction } from '../introductions/record-introduction.ts'
import { type Introduction, setFacts } from '../introductions/store.ts'
import { isFinal, type ValueClass, valueClasses } from './rules.ts'
import { insertOutcome, outcomesOf } from './store.ts'

export interface ToldOutcome {
  what: OutcomeWord
  agreedKind: AgreedKind | null
  value: ValueClass
  reason: NothingReason | null
  reasonText: string
}

/**
 * Keeps what one side says came of a locked introduction. Said twice in a row, the same is kept once. The first who says so
 * settles that they met or agreed; what the other side says stays beside it.
 */
export async function takeOutcome(
  tx: Tx,
  actor: Actor,
  given: {
    introduction: Introduction
    side: Side
    via: 'page' | 'mail' | 'office'
    weeks: number | null
    told: ToldOutcome
  },
  now: Instant
) {
  const { introduction, side, via, weeks, told } = given
  if (!introduction.handedOverAt) throw new DomainError('outcome.not_yet')
  const { hub, id } = introduction
  const isAgreed = told.what === 'agreed'
  if (isAgreed && !told.agreedKind) throw new DomainError('outcome.kind_needed', { field: 'agreedKind' })
  const isNothing = told.what === 'nothing'
  const [from, to] = isAgreed ? valueClasses[told.value] : [null, null]
  const row = {
    what: told.what,
    agreedKind: isAgreed ? told.agreedKind : null,
    valueFromCents: from,
    valueToCents: to,
    reason: isNothing ? told.reason : null,
    reasonText: isNothing ? told.reasonText : ''
  }
  const before = (await outcomesOf(tx, hub, [id])).findLast((one) => one.side === side)
  const isSame = before && (Object.keys(row) as (keyof typeof row)[]).every((key) => before[key] === row[key])
  if (isSame) return
  const personId = actor.personId
  await insertOutcome(tx, hub, {
    ...row,
    id: newId(now),
    introductionId: id,
    side,
    weeks,
    personId,
    via,
    at: now
  })
  await setFacts(tx, introduction, {
    ...(!introduction.firstMetAt && !isNothing ? { first_met_at: now } : {}),
    ...(!introduction.agreedAt && isAgreed ? { agreed_at: now } : {}),
    ...(!introduction.closedAt && isNothing ? { closed_at: now } : {})
  })
  const onBehalfOf = via === 'office' ? introduction.sides[side].personId : null
  const params = { side, via, what: told.what, isFinal: isFinal(told.what) }
  await recordIntroduction(tx, actor, introduction, { code: 'outcome.told', params, onBehalfOf }, now)
}
