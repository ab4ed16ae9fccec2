import type { Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import type { Actor } from '../actor.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { DomainError } from '../errors.ts'
import { mailSide, type SideMail } from './mail-side.ts'
import { isBroker } from './policy.ts'
import { daysAfter, expiresAt, followUpLinkDays, waitingSides } from './rules.ts'
import { lockIntroduction, setSideFacts } from './store.ts'

/** The office reminds by hand: whoever owes an answer, or, once introduced, both of how it went. Once a day. */
export async function nudgeSide(tx: Tx, actor: Actor, input: { introductionId: string }, now: Instant) {
  const introduction = await lockIntroduction(tx, actor.hub, input.introductionId)
  if (!introduction || !isBroker(actor, introduction)) throw new DomainError('not_found')
  const waiting = waitingSides(introduction, introduction.sides)
  const isOpen = introduction.handedOverAt && !introduction.agreedAt && !introduction.closedAt
  const sides = waiting.length > 0 ? waiting : isOpen ? (['asking', 'asked'] as const) : []
  if (sides.length === 0) throw new DomainError('introduction.ended')
  const dayAgo = daysAfter(now, -1)
  if (sides.some((side) => (introduction.sides[side].nudgedAt ?? dayAgo) > dayAgo))
    throw new DomainError('introduction.nudged_today')
  for (const side of sides) {
    const { askedAt } = introduction.sides[side]
    const mail: SideMail =
      waiting.length > 0
        ? {
            template: 'introductionReminder',
            question: { purpose: 'answer', weeks: null, expiresAt: expiresAt(askedAt!) }
          }
        : {
            template: 'introductionFollowUp',
            question: { purpose: 'followUp', weeks: null, expiresAt: daysAfter(now, followUpLinkDays) }
          }
    await mailSide(tx, actor, introduction, side, mail, now)
    await setSideFacts(tx, introduction, side, { nudged_at: now })
  }
  await recordAudit(tx, actor, 'introduction.nudged', { type: 'introduction', id: introduction.id }, now)
}
