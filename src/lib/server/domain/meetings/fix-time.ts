import type { Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import { newId } from '../../platform/identifiers.ts'
import type { Actor } from '../actor.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { DomainError } from '../errors.ts'
import { lockMeeting } from './lock-meeting.ts'
import { mailInvitation } from './mail-invitation.ts'
import { insertMeeting, insertTimes, openMeetingOf, setMeeting } from './store.ts'
import { instantOf, type WallTime } from './wall-time.ts'

export interface FixedTimeInput {
  introductionId: string
  timeZone: string
  durationMinutes: number
  place: string
  time: WallTime
}

/** Enters a time the two have found by themselves, or moves the one they had. Both get it for their calendars. */
export async function fixTime(tx: Tx, actor: Actor, input: FixedTimeInput, now: Instant) {
  const { introduction, side, meeting } = await lockMeeting(tx, actor, input.introductionId)
  const { timeZone, durationMinutes, place, time } = input
  const startsAt = instantOf(time, timeZone)
  if (startsAt <= now) throw new DomainError('meeting.past', { field: 'time' })
  const frame = { proposedSide: side, timeZone, durationMinutes, place }
  const id = meeting?.id ?? newId(now)
  if (!meeting) await insertMeeting(tx, actor.hub, { ...frame, id, introductionId: introduction.id }, now)
  await insertTimes(tx, actor.hub, id, [])
  const sequence = meeting?.fixedAt ? meeting.sequence + 1 : (meeting?.sequence ?? 0)
  await setMeeting(tx, actor.hub, id, { ...frame, startsAtWall: time, startsAt, fixedAt: now, sequence })
  const params = { introduction: introduction.id, isMoved: Boolean(meeting?.fixedAt) }
  await recordAudit(tx, actor, 'meeting.fixed', { type: 'meeting', id, params }, now)
  const fixed = (await openMeetingOf(tx, actor.hub, introduction.id))!
  await mailInvitation(tx, actor, { introduction, meeting: fixed, template: 'meetingFixed' }, now)
}
