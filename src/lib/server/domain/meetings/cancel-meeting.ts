import type { Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import type { Actor } from '../actor.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { DomainError } from '../errors.ts'
import { lockMeeting } from './lock-meeting.ts'
import { mailInvitation } from './mail-invitation.ts'
import { setMeeting } from './store.ts'

/** Calls a meeting off; what was in calendars goes out of them. */
export async function cancelMeeting(tx: Tx, actor: Actor, input: { introductionId: string }, now: Instant) {
  const { introduction, meeting } = await lockMeeting(tx, actor, input.introductionId)
  if (!meeting) throw new DomainError('not_found')
  const sequence = meeting.sequence + 1
  await setMeeting(tx, actor.hub, meeting.id, { cancelledAt: now, sequence })
  const params = { introduction: introduction.id }
  await recordAudit(tx, actor, 'meeting.cancelled', { type: 'meeting', id: meeting.id, params }, now)
  if (meeting.fixedAt)
    await mailInvitation(
      tx,
      actor,
      { introduction, meeting: { ...meeting, sequence }, template: 'meetingCancelled' },
      now
    )
}
