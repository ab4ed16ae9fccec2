/** A point in time. The domain gets it as an argument; only the edge asks the clock. */
export type Instant = Date

/** The one clock. `HUBWERK_NOW` holds it still, for demonstrations and screenshots that must not change by the day. */
export function now(): Instant {
  const held = process.env.HUBWERK_NOW
  return held ? new Date(held) : new Date()
}
