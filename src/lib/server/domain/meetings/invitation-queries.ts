import type { Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import type { Actor } from '../actor.ts'
import { nameOf, placeOf } from '../introductions/mail-side.ts'
import { speakerOf } from '../introductions/speaker-queries.ts'
import { DomainError } from '../errors.ts'
import { ownSides } from '../introductions/policy.ts'
import { findIntroduction, type Introduction } from '../introductions/store.ts'
import { isId } from '../../platform/identifiers.ts'
import { type CalendarPerson, calendarText } from './calendar.ts'
import { type Meeting, openMeetingOf } from './store.ts'

/** An agreed meeting of two who have been introduced, for their calendars. */
export async function invitationOf(
  tx: Tx,
  actor: Actor,
  { introduction, meeting }: { introduction: Introduction; meeting: Meeting },
  now: Instant
): Promise<string> {
  const place = await placeOf(tx, introduction.hub)
  const attendees: CalendarPerson[] = []
  const names: string[] = []
  for (const side of [introduction.sides.asking, introduction.sides.asked]) {
    names.push(await nameOf(tx, side.organisationId))
    const speaker = await speakerOf(tx, actor, side)
    if (speaker?.address) attendees.push({ name: speaker.name || speaker.address, email: speaker.address })
  }
  const host = new URL(place.baseUrl || 'http://localhost').hostname
  return calendarText({
    method: meeting.cancelledAt ? 'CANCEL' : 'REQUEST',
    uid: `${meeting.id}@hubwerk`,
    sequence: meeting.sequence,
    stampedAt: now,
    startsAt: meeting.startsAtWall!,
    zone: meeting.timeZone,
    durationMinutes: meeting.durationMinutes,
    summary: names.join(' / '),
    description: `${place.hub}\n${place.baseUrl}/de/hub/${place.slug}/introductions/${introduction.id}`,
    location: meeting.place,
    organizer: { name: place.hub, email: place.contactEmail ?? `noreply@${host}` },
    attendees
  })
}

/** The calendar entry of an introduction's meeting, for who takes part. @throws DomainError `not_found` */
export async function meetingCalendar(
  tx: Tx,
  actor: Actor,
  introductionId: string,
  now: Instant
): Promise<string> {
  const introduction = isId(introductionId)
    ? await findIntroduction(tx, actor.hub, introductionId)
    : undefined
  const isOwn = introduction && ownSides(actor, introduction).length > 0
  const meeting = isOwn ? await openMeetingOf(tx, actor.hub, introductionId) : undefined
  if (!introduction || !meeting?.fixedAt) throw new DomainError('not_found')
  return invitationOf(tx, actor, { introduction, meeting }, now)
}
