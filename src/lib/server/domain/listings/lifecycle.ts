import type { RecordStatus } from '../../database/schema-exchange.ts'
import type { Visibility } from '../../database/schema.ts'
import type { Instant } from '../../platform/clock.ts'

/** How long an offer or need can be shown before somebody says it still holds, in months. */
export const validities = [1, 3, 6, 12] as const
export const usualMonths = 6
/** A mail asks this many days before the end. */
export const remindDaysBefore = 14

/** Visibilities that can be chosen, widest first; the last two are shown to nobody but the owner and the office. */
export const choosableVisibilities = [
  'public',
  'network',
  'hub',
  'anonymous',
  'matching',
  'office',
  'private'
] as const satisfies readonly Visibility[]

/** What an owner sees of how it stands: the stored status, or that its time is over. */
export type ListingState = RecordStatus | 'expired'

export interface Life {
  status: RecordStatus
  expiresOn: string | null
}

export const dayOf = (at: Instant): string => at.toISOString().slice(0, 10)

export const isOver = ({ expiresOn }: Life, now: Instant): boolean =>
  expiresOn !== null && expiresOn < dayOf(now)

export const stateOf = (life: Life, now: Instant): ListingState =>
  life.status === 'published' && isOver(life, now) ? 'expired' : life.status

/** The day so many months on, or the last of that month: what is renewed on 31 August for six months ends on 28 February. */
export function monthsOn(now: Instant, months: number): string {
  const date = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + months, 1))
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate()
  date.setUTCDate(Math.min(now.getUTCDate(), last))
  return dayOf(date)
}

/** Whether others see it through a listing at all. */
export const hasWindow = (visibility: Visibility): boolean =>
  visibility !== 'office' && visibility !== 'private'

/** What is narrower than the network, and shown, can be released to it. */
export const canRelease = (visibility: Visibility): boolean =>
  visibility === 'hub' || visibility === 'anonymous'
