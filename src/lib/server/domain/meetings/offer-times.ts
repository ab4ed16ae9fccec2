import type { Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import { newId } from '../../platform/identifiers.ts'
import type { Actor } from '../actor.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { DomainError } from '../errors.ts'
import { mailSide } from '../introductions/mail-side.ts'
import { otherSide } from '../introductions/rules.ts'
import { lockMeeting } from './lock-meeting.ts'
import { insertMeeting, insertTimes, setMeeting } from './store.ts'
import { instantOf, type WallTime } from './wall-time.ts'

export interface TimesInput {
  introductionId: string
  timeZone: string
  durationMinutes: number
  place: string
  /** One to five, as clocks in the zone will show them. */
  times: WallTime[]
}

/** One side says when it could meet; what was offered before is replaced. The other side picks. */
export async function offerTimes(tx: Tx, actor: Actor, input: TimesInput, now: Instant) {
  const { introduction, side, meeting } = await lockMeeting(tx, actor, input.introductionId)
  if (meeting?.fixedAt) throw new DomainError('meeting.fixed')
  const { timeZone, durationMinutes, place } = input
  const times = [...new Set(input.times)].toSorted()
  if (times.some((wall) => instantOf(wall, timeZone) <= now))
    throw new DomainError('meeting.past', { field: 'time1' })
  const frame = { proposedSide: side, timeZone, durationMinutes, place }
  const id = meeting?.id ?? newId(now)
  if (meeting) await setMeeting(tx, actor.hub, id, frame)
  else await insertMeeting(tx, actor.hub, { ...frame, id, introductionId: introduction.id }, now)
  await insertTimes(tx, actor.hub, id, times)
  const params = { introduction: introduction.id, count: times.length }
  await recordAudit(tx, actor, 'meeting.offered', { type: 'meeting', id, params }, now)
  const mail = { template: 'meetingOffered' as const, params: { count: times.length } }
  await mailSide(tx, actor, introduction, otherSide(side), mail, now)
}
