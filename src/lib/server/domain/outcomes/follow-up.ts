import type { Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import type { Actor } from '../actor.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { mailSide } from '../introductions/mail-side.ts'
import { daysAfter, followUpLinkDays } from '../introductions/rules.ts'
import { lockIntroduction } from '../introductions/store.ts'
import { dueFollowUp, isFinal, latestOf } from './rules.ts'
import { askedWeeks, insertFollowUp, outcomesOf } from './store.ts'

/** Asks each side how it went, if a question is due and the side has not said all there is. */
export async function followUp(tx: Tx, actor: Actor, input: { introductionId: string }, now: Instant) {
  const introduction = await lockIntroduction(tx, actor.hub, input.introductionId)
  if (!introduction?.handedOverAt) return
  const said = await outcomesOf(tx, actor.hub, [introduction.id])
  for (const side of ['asking', 'asked'] as const) {
    const last = latestOf(said, side)
    if (last && isFinal(last.what)) continue
    const asked = await askedWeeks(tx, actor.hub, introduction.id, side)
    const weeks = dueFollowUp(introduction.handedOverAt, asked, now)
    if (!weeks) continue
    await insertFollowUp(tx, actor.hub, { introductionId: introduction.id, side, weeks }, now)
    const expiresAt = daysAfter(now, followUpLinkDays)
    const question = { purpose: 'followUp' as const, weeks, expiresAt }
    await mailSide(tx, actor, introduction, side, { template: 'introductionFollowUp', question }, now)
    const subject = { type: 'introduction', id: introduction.id, params: { side, weeks } }
    await recordAudit(tx, actor, 'outcome.asked', subject, now)
  }
}
