import type { Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import type { Actor } from '../actor.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { DomainError } from '../errors.ts'
import { lockMeeting } from './lock-meeting.ts'
import { mailInvitation } from './mail-invitation.ts'
import { openMeetingOf, setMeeting } from './store.ts'
import { instantOf } from './wall-time.ts'

/** The side that was offered times takes one. `version` is that of the offer it saw. */
export async function pickTime(
  tx: Tx,
  actor: Actor,
  input: { introductionId: string; version: number; position: number },
  now: Instant
) {
  const { introduction, side, meeting } = await lockMeeting(tx, actor, input.introductionId)
  if (!meeting) throw new DomainError('not_found')
  if (meeting.fixedAt) throw new DomainError('meeting.fixed')
  if (meeting.version !== input.version) throw new DomainError('meeting.changed')
  if (meeting.proposedSide === side) throw new DomainError('forbidden')
  const wall = meeting.times.find((one) => one.position === input.position)?.wall
  if (!wall) throw new DomainError('not_found')
  const startsAt = instantOf(wall, meeting.timeZone)
  if (startsAt <= now) throw new DomainError('meeting.past', { field: 'position' })
  await setMeeting(tx, actor.hub, meeting.id, { startsAtWall: wall, startsAt, fixedAt: now })
  const params = { introduction: introduction.id, isMoved: false }
  await recordAudit(tx, actor, 'meeting.fixed', { type: 'meeting', id: meeting.id, params }, now)
  const fixed = (await openMeetingOf(tx, actor.hub, introduction.id))!
  await mailInvitation(tx, actor, { introduction, meeting: fixed, template: 'meetingFixed' }, now)
}
