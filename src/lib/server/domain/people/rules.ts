import type { Instant } from '../../platform/clock.ts'

/** A sign-in link works once and for 15 minutes; the first one of an installation has an hour, it waits on a console. */
export const linkLifeMinutes = 15
export const firstLinkLifeMinutes = 60
export const sessionLifeDays = 14
/** So long expired links and sessions stay, for questions about them; then nobody needs them. */
export const daysKeptExpired = 30

export const minutesAfter = (at: Instant, minutes: number): Instant =>
  new Date(at.getTime() + minutes * 60_000)
export const daysAfter = (at: Instant, days: number): Instant => minutesAfter(at, days * 24 * 60)
