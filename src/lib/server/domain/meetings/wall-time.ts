import type { Instant } from '../../platform/clock.ts'

/** What a clock on the wall shows: 'YYYY-MM-DDTHH:MM'. Means something only together with an IANA zone. */
export type WallTime = string

const minuteMs = 60_000
const dayMs = 24 * 60 * minuteMs
const formats = new Map<string, Intl.DateTimeFormat>()

function formatFor(zone: string): Intl.DateTimeFormat {
  const kept = formats.get(zone)
  if (kept) return kept
  const made = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit'
  })
  formats.set(zone, made)
  return made
}

/** Whether the name is one of an IANA zone that this machine knows. */
export function isZone(name: string): boolean {
  try {
    return name.length <= 60 && formatFor(name) !== undefined
  } catch {
    return false
  }
}

/** What clocks in the zone show at an instant. */
export function wallTimeOf(at: Instant, zone: string): WallTime {
  const parts = Object.fromEntries(
    formatFor(zone)
      .formatToParts(at)
      .map((part) => [part.type, part.value])
  )
  return `${parts.year}-${parts.month}-${parts.day}T${parts.hour}:${parts.minute}`
}

const asUtc = (wall: WallTime): number => Date.parse(`${wall}:00Z`)

/** Minutes that clocks in the zone are ahead of UTC at an instant. */
export function offsetMinutes(at: Instant, zone: string): number {
  const whole = Math.floor(at.getTime() / minuteMs) * minuteMs
  return (asUtc(wallTimeOf(at, zone)) - whole) / minuteMs
}

/**
 * The instant at which clocks in the zone show this. An hour that comes twice means its first; one that is left out in
 * spring means the same span after the change, as calendars do (RFC 5545, 3.3.5).
 */
export function instantOf(wall: WallTime, zone: string): Instant {
  const utc = asUtc(wall)
  const before = offsetMinutes(new Date(utc - dayMs), zone)
  const after = offsetMinutes(new Date(utc + dayMs), zone)
  for (const offset of [before, after]) {
    const at = new Date(utc - offset * minuteMs)
    if (wallTimeOf(at, zone) === wall) return at
  }
  return new Date(utc - before * minuteMs)
}

export interface Transition {
  /** The first instant of the new offset. */
  at: Instant
  /** Minutes ahead of UTC. */
  from: number
  to: number
}

/** The changes of a zone's clocks between two instants, to the minute. */
export function transitionsBetween(zone: string, start: Instant, end: Instant): Transition[] {
  const found: Transition[] = []
  for (let day = start.getTime(); day < end.getTime(); day += dayMs) {
    const from = offsetMinutes(new Date(day), zone)
    const to = offsetMinutes(new Date(day + dayMs), zone)
    if (from === to) continue
    let [low, high] = [day, day + dayMs]
    while (high - low > minuteMs) {
      const middle = Math.floor((low + high) / 2 / minuteMs) * minuteMs
      if (offsetMinutes(new Date(middle), zone) === from) low = middle
      else high = middle
    }
    found.push({ at: new Date(Math.ceil(high / minuteMs) * minuteMs), from, to })
  }
  return found
}
