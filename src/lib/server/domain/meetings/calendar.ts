import type { Instant } from '../../platform/clock.ts'
import {
  instantOf,
  offsetMinutes,
  type Transition,
  transitionsBetween,
  type WallTime,
  wallTimeOf
} from './wall-time.ts'

export interface CalendarPerson {
  name: string
  email: string
}

export interface CalendarEvent {
  /** REQUEST invites or moves, CANCEL takes back (RFC 5546). */
  method: 'REQUEST' | 'CANCEL'
  /** The same for the whole life of a meeting: a calendar that knows it changes its entry instead of adding one. */
  uid: string
  /** Grows with every change; of two versions the higher one holds. */
  sequence: number
  stampedAt: Instant
  startsAt: WallTime
  zone: string
  durationMinutes: number
  summary: string
  description: string
  location: string
  organizer: CalendarPerson
  attendees: readonly CalendarPerson[]
}

const dayMs = 86_400_000

/** One meeting as an iCalendar object (RFC 5545), lines folded and ended as the standard asks. */
export function calendarText(event: CalendarEvent): string {
  const start = instantOf(event.startsAt, event.zone)
  const end = new Date(start.getTime() + event.durationMinutes * 60_000)
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Hubwerk//Hubwerk//EN',
    'CALSCALE:GREGORIAN',
    `METHOD:${event.method}`,
    ...zoneLines(event.zone, start),
    'BEGIN:VEVENT',
    `UID:${event.uid}`,
    `SEQUENCE:${event.sequence}`,
    `DTSTAMP:${compact(event.stampedAt.toISOString().slice(0, 19))}Z`,
    `DTSTART;TZID=${event.zone}:${compact(wallTimeOf(start, event.zone))}00`,
    `DTEND;TZID=${event.zone}:${compact(wallTimeOf(end, event.zone))}00`,
    `SUMMARY:${escaped(event.summary)}`,
    `DESCRIPTION:${escaped(event.description)}`,
    ...(event.location ? [`LOCATION:${escaped(event.location)}`] : []),
    `STATUS:${event.method === 'CANCEL' ? 'CANCELLED' : 'CONFIRMED'}`,
    `ORGANIZER;CN=${quoted(event.organizer.name)}:mailto:${event.organizer.email}`,
    ...event.attendees.map(
      ({ name, email }) =>
        `ATTENDEE;CN=${quoted(name)};ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:${email}`
    ),
    'TRANSP:OPAQUE',
    'END:VEVENT',
    'END:VCALENDAR'
  ]
  return lines.map(folded).join('\r\n') + '\r\n'
}

/** The zone as far as this meeting needs it: what held a year before, and each change until a year after. */
function zoneLines(zone: string, start: Instant): string[] {
  const from = new Date(start.getTime() - 366 * dayMs)
  const to = new Date(start.getTime() + 366 * dayMs)
  const first = offsetMinutes(from, zone)
  const changes = transitionsBetween(zone, from, to)
  const standard = Math.min(first, ...changes.map((change) => change.to))
  const ground = { from: first, to: first, onset: '19700101T0000' }
  const observances = [ground, ...changes.map((change) => ({ ...change, onset: onsetOf(change) }))]
  return [
    'BEGIN:VTIMEZONE',
    `TZID:${zone}`,
    ...observances.flatMap((one) => {
      const kind = one.to > standard ? 'DAYLIGHT' : 'STANDARD'
      return [
        `BEGIN:${kind}`,
        `DTSTART:${one.onset}00`,
        `TZOFFSETFROM:${offsetText(one.from)}`,
        `TZOFFSETTO:${offsetText(one.to)}`,
        `END:${kind}`
      ]
    }),
    'END:VTIMEZONE'
  ]
}

/** A change begins at the time that the clocks show before it. */
const onsetOf = ({ at, from }: Transition): string =>
  compact(new Date(at.getTime() + from * 60_000).toISOString().slice(0, 16))

const compact = (time: string): string => time.replace(/[-:]/g, '')

function offsetText(minutes: number): string {
  const size = Math.abs(minutes)
  const two = (count: number) => String(count).padStart(2, '0')
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}${two(size % 60)}`
}

const escaped = (text: string): string =>
  text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r?\n/g, '\\n')

/** Parameter values know no escape: what they cannot hold is left out (RFC 5545, 3.1). */
// eslint-disable-next-line no-control-regex
const quoted = (text: string): string => `"${text.replace(/["\u0000-\u001f\u007f]/g, ' ').trim()}"`

/** At most 75 octets a line; the rest goes on behind a blank. No character is cut. */
function folded(line: string): string {
  const parts: string[] = ['']
  let size = 0
  for (const character of line) {
    const bytes = Buffer.byteLength(character)
    if (size + bytes > 75) {
      parts.push('')
      size = 1
    }
    parts[parts.length - 1] += character
    size += bytes
  }
  return parts.join('\r\n ')
}
