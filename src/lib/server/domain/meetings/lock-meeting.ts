import type { Tx } from '../../database/connection.ts'
import type { Side } from '../../database/schema-introductions.ts'
import type { Actor } from '../actor.ts'
import { DomainError } from '../errors.ts'
import { ownSides } from '../introductions/policy.ts'
import { type Introduction, lockIntroduction } from '../introductions/store.ts'
import { type Meeting, openMeetingOf } from './store.ts'

export interface Arranging {
  introduction: Introduction
  side: Side
  meeting: Meeting | undefined
}

/** The introduction whose meeting somebody of one side arranges, held until the transaction ends. */
export async function lockMeeting(tx: Tx, actor: Actor, introductionId: string): Promise<Arranging> {
  const introduction = await lockIntroduction(tx, actor.hub, introductionId)
  const side = introduction && ownSides(actor, introduction)[0]
  if (!introduction || !side) throw new DomainError('not_found')
  if (!introduction.handedOverAt) throw new DomainError('meeting.not_yet')
  return { introduction, side, meeting: await openMeetingOf(tx, actor.hub, introductionId) }
}
