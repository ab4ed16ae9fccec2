import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { type CalendarEvent, calendarText } from './calendar.ts'
import { instantOf, isZone, wallTimeOf } from './wall-time.ts'

const event: CalendarEvent = {
  method: 'REQUEST',
  uid: '0190-meeting@hubwerk',
  sequence: 0,
  stampedAt: new Date('2026-10-01T08:00:00Z'),
  startsAt: '2026-10-24T14:30',
  zone: 'Europe/Berlin',
  durationMinutes: 45,
  summary: 'Treffen: Stadtwerke Pleißenaue, Wattlauf; „Lecks, Ortung“',
  description: 'Zeile eins\nZeile zwei, mit Komma; und \\ Strich. ' + 'Ä'.repeat(90),
  location: 'https://konferenz.example/raum,1',
  organizer: { name: 'Demo "Hub"', email: 'hub@leipzig.example' },
  attendees: [
    { name: 'Mirjam Okafor', email: 'mirjam@wattlauf.example' },
    { name: 'Jörg: Ahrens', email: 'joerg@stadtwerke.example' }
  ]
}

function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text))
  const zone = new ICAL.Timezone(calendar.getFirstSubcomponent('vtimezone')!)
  const entry = new ICAL.Event(calendar.getFirstSubcomponent('vevent')!)
  const inZone = (time: ICAL.Time) => {
    const own = time.clone()
    own.zone = zone
    return own.toJSDate()
  }
  return { calendar, entry, start: inZone(entry.startDate), end: inZone(entry.endDate) }
}

describe('an invitation read by another program', () => {
  it('says what, where, who and when', () => {
    const { calendar, entry, start, end } = read(calendarText(event))
    expect(calendar.getFirstPropertyValue('method')).toBe('REQUEST')
    expect(entry.summary).toBe(event.summary)
    expect(entry.description).toBe(event.description)
    expect(entry.location).toBe(event.location)
    expect(entry.uid).toBe(event.uid)
    expect(start.toISOString()).toBe('2026-10-24T12:30:00.000Z')
    expect(end.toISOString()).toBe('2026-10-24T13:15:00.000Z')
    expect(entry.attendees.map((one) => one.getFirstValue())).toEqual([
      'mailto:mirjam@wattlauf.example',
      'mailto:joerg@stadtwerke.example'
    ])
    expect(entry.attendees[1]!.getParameter('cn')).toBe('Jörg: Ahrens')
  })

  it('keeps lines within 75 octets and ends them as the standard asks', () => {
    const text = calendarText(event)
    expect(text.endsWith('\r\n')).toBe(true)
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    expect(text.replace(/\r\n/g, '')).not.toContain('\n')
  })

  it.each([
    // The day before and after both changes of 2026 and 2027, on both halves of the earth, and where nothing changes.
    ['2026-03-28T09:00', 'Europe/Berlin', '2026-03-28T08:00:00.000Z'],
    ['2026-03-29T09:00', 'Europe/Berlin', '2026-03-29T07:00:00.000Z'],
    ['2026-10-25T01:30', 'Europe/Berlin', '2026-10-24T23:30:00.000Z'],
    ['2026-10-25T03:30', 'Europe/Berlin', '2026-10-25T02:30:00.000Z'],
    ['2027-01-11T16:00', 'America/New_York', '2027-01-11T21:00:00.000Z'],
    ['2027-03-14T03:30', 'America/New_York', '2027-03-14T07:30:00.000Z'],
    ['2026-10-04T03:30', 'Australia/Lord_Howe', '2026-10-03T16:30:00.000Z'],
    ['2026-06-01T12:00', 'Asia/Kolkata', '2026-06-01T06:30:00.000Z'],
    ['2026-06-01T12:00', 'UTC', '2026-06-01T12:00:00.000Z']
  ])('%s in %s is %s', (startsAt, zone, expected) => {
    const { start } = read(calendarText({ ...event, startsAt, zone }))
    expect(start.toISOString()).toBe(expected)
    expect(instantOf(startsAt, zone).toISOString()).toBe(expected)
  })

  it('lasts as long as agreed across the night on which clocks change', () => {
    const { start, end } = read(
      calendarText({ ...event, startsAt: '2026-10-25T01:30', durationMinutes: 180 })
    )
    expect((end.getTime() - start.getTime()) / 60_000).toBe(180)
  })

  it('taken in twice is one entry, and a later version replaces an earlier one', () => {
    // What a calendar does (RFC 5546, 2.1.5): one entry a UID, the highest sequence holds.
    const calendar = new Map<string, { sequence: number; start: string; status: unknown }>()
    const take = (text: string) => {
      const { entry, start, calendar: all } = read(text)
      const known = calendar.get(entry.uid)
      if (known && known.sequence > entry.sequence) return
      const status = all.getFirstSubcomponent('vevent')!.getFirstPropertyValue('status')
      calendar.set(entry.uid, { sequence: entry.sequence, start: start.toISOString(), status })
    }
    take(calendarText(event))
    take(calendarText(event))
    expect([...calendar.values()]).toMatchObject([{ start: '2026-10-24T12:30:00.000Z', status: 'CONFIRMED' }])
    take(calendarText({ ...event, sequence: 1, startsAt: '2026-10-26T09:00' }))
    take(calendarText(event))
    expect([...calendar.values()]).toMatchObject([{ start: '2026-10-26T08:00:00.000Z' }])
    take(calendarText({ ...event, method: 'CANCEL', sequence: 2, startsAt: '2026-10-26T09:00' }))
    expect([...calendar.values()]).toMatchObject([{ sequence: 2, status: 'CANCELLED' }])
  })
})

describe('wall time', () => {
  it('that spring leaves out is the same span after the change', () => {
    expect(instantOf('2026-03-29T02:30', 'Europe/Berlin').toISOString()).toBe('2026-03-29T01:30:00.000Z')
  })
  it('that comes twice in autumn is its first', () => {
    expect(instantOf('2026-10-25T02:30', 'Europe/Berlin').toISOString()).toBe('2026-10-25T00:30:00.000Z')
  })
  it('comes back from an instant', () => {
    expect(wallTimeOf(new Date('2026-07-01T22:15:00Z'), 'Europe/Berlin')).toBe('2026-07-02T00:15')
  })
  it('needs a zone that exists', () => {
    expect([isZone('Europe/Berlin'), isZone('Sachsen/Leipzig'), isZone('')]).toEqual([true, false, false])
  })
})
