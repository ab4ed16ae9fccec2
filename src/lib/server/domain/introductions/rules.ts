import type { Side, WithdrawnBecause } from '../../database/schema-introductions.ts'
import type { Instant } from '../../platform/clock.ts'

export const reminderDays = 7
export const expiryDays = 14
/** A party that was introduced and says nothing of a meeting for this long is worth a call. */
export const quietDays = 21
export const proposalsADay = 20
export const followUpLinkDays = 30

const dayMs = 86_400_000
export const daysAfter = (at: Instant, days: number): Instant => new Date(at.getTime() + days * dayMs)
export const daysBetween = (from: Instant, to: Instant): number =>
  Math.floor((to.getTime() - from.getTime()) / dayMs)

export const otherSide = (side: Side): Side => (side === 'asking' ? 'asked' : 'asking')

/** What happened, as it is stored. */
export interface IntroductionFacts {
  acceptedAt: Instant | null
  declinedAt: Instant | null
  expiredAt: Instant | null
  withdrawnAt: Instant | null
  withdrawnBecause: WithdrawnBecause | null
  handedOverAt: Instant | null
  firstMetAt: Instant | null
  agreedAt: Instant | null
  closedAt: Instant | null
}

export interface SideFacts {
  askedAt: Instant | null
  remindedAt: Instant | null
  answer: 'accepted' | 'declined' | null
}

/** How an introduction stands, for people. Derived, never stored. */
export const introductionStates = [
  'proposed',
  'asked',
  'halfAccepted',
  'introduced',
  'met',
  'agreed',
  'nothing',
  'declined',
  'expired',
  'withdrawn'
] as const
export type IntroductionState = (typeof introductionStates)[number]

export function stateOf(
  facts: IntroductionFacts,
  sides: Readonly<Record<Side, Pick<SideFacts, 'askedAt' | 'answer'>>>
): IntroductionState {
  if (facts.withdrawnAt) return 'withdrawn'
  if (facts.declinedAt) return 'declined'
  if (facts.expiredAt) return 'expired'
  if (facts.agreedAt) return 'agreed'
  if (facts.closedAt) return 'nothing'
  if (facts.firstMetAt) return 'met'
  if (facts.handedOverAt) return 'introduced'
  const both = [sides.asking, sides.asked]
  if (both.some((one) => one.answer === 'accepted')) return 'halfAccepted'
  return both.some((one) => one.askedAt) ? 'asked' : 'proposed'
}

/** Nothing can be answered any more. */
export const hasEnded = (facts: IntroductionFacts): boolean =>
  Boolean(facts.acceptedAt ?? facts.declinedAt ?? facts.expiredAt ?? facts.withdrawnAt)

/** The sides that owe an answer. */
export function waitingSides(
  facts: IntroductionFacts,
  sides: Readonly<Record<Side, Pick<SideFacts, 'askedAt' | 'answer'>>>
): Side[] {
  if (hasEnded(facts)) return []
  return (['asking', 'asked'] as const).filter((side) => sides[side].askedAt && !sides[side].answer)
}

export const expiresAt = (askedAt: Instant): Instant => daysAfter(askedAt, expiryDays)

/** Where an introduction is stuck, for the office; null while it moves. */
export type Stuck = 'answer' | 'meeting' | null

export function stuckAt(
  facts: IntroductionFacts,
  sides: Readonly<Record<Side, SideFacts>>,
  hasMeeting: boolean,
  now: Instant
): Stuck {
  const isLate = waitingSides(facts, sides).some(
    (side) => daysBetween(sides[side].askedAt!, now) >= reminderDays
  )
  if (isLate) return 'answer'
  const { handedOverAt, firstMetAt, agreedAt, closedAt } = facts
  if (!handedOverAt || firstMetAt || agreedAt || closedAt || hasMeeting) return null
  return daysBetween(handedOverAt, now) >= quietDays ? 'meeting' : null
}
