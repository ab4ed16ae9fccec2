import type { PrivacyDecision, PrivacyReason, PrivacyRequestKind } from '../../database/schema-privacy.ts'
import type { Instant } from '../../platform/clock.ts'

export const requestKinds = [
  'access',
  'erase',
  'rectify',
  'restrict',
  'port',
  'object'
] as const satisfies readonly PrivacyRequestKind[]
export const requestDecisions = ['done', 'partly', 'refused'] as const satisfies readonly PrivacyDecision[]
/** Why data stays (Art. 17(3) GDPR), or why nothing is done. */
export const requestReasons = [
  'legalDuty',
  'publicInterest',
  'claims',
  'notThem',
  'unfounded'
] as const satisfies readonly PrivacyReason[]

/** Whoever erases their own account has this long to change their mind, in days. */
export const erasureWaitDays = 7

/** Between the notice that a silent account will be erased and the erasure, in days. */
export const silenceNoticeDays = 30

/** The same day `months` later, or the last one of that month; 'YYYY-MM-DD' (Art. 12(3) GDPR, Reg. 1182/71). */
export function monthsLater(day: string, months: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10)
}

export const dayOf = (at: Instant): string => at.toISOString().slice(0, 10)

/** By when an answer is due: a month after it came in. */
export const dueOn = (received: Instant): string => monthsLater(dayOf(received), 1)

/** Once, by two months, and only while the first month runs. */
export const canExtend = (
  request: { dueOn: string; extendedTo: string | null; answeredAt: Instant | null },
  now: Instant
) => !request.answeredAt && !request.extendedTo && dayOf(now) <= request.dueOn
