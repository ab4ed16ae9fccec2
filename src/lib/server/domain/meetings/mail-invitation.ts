import type { Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import type { Actor } from '../actor.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { mailSide } from '../introductions/mail-side.ts'
import type { Introduction } from '../introductions/store.ts'
import { invitationOf } from './invitation-queries.ts'
import type { Meeting } from './store.ts'

/** Sends both sides a meeting, moved or called off, with the entry for their calendars. */
export async function mailInvitation(
  tx: Tx,
  actor: Actor,
  given: { introduction: Introduction; meeting: Meeting; template: 'meetingFixed' | 'meetingCancelled' },
  now: Instant
) {
  const { introduction, template } = given
  const meeting = template === 'meetingCancelled' ? { ...given.meeting, cancelledAt: now } : given.meeting
  const calendar = await invitationOf(tx, actor, { introduction, meeting }, now)
  const [day, time] = meeting.startsAtWall!.split('T') as [string, string]
  const rest = { time, zone: meeting.timeZone, place: meeting.place || '–' }
  const params = (language: 'de' | 'en') => ({ ...rest, day: dayInWords(day, language) })
  for (const side of ['asking', 'asked'] as const)
    await mailSide(tx, actor, introduction, side, { template, params, calendar }, now)
  const subject = { type: 'meeting', id: meeting.id, params: { sequence: meeting.sequence } }
  await recordAudit(tx, actor, 'meeting.invited', subject, now)
}

const dayInWords = (day: string, language: 'de' | 'en') =>
  new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'de', { dateStyle: 'full', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`)
  )
