import type { Tx } from '../../database/connection.ts'
import type { Side } from '../../database/schema-introductions.ts'
import type { Instant } from '../../platform/clock.ts'
import type { Actor } from '../actor.ts'
import { mailSide } from './mail-side.ts'
import { isNamed } from './policy.ts'
import { recordIntroduction } from './record-introduction.ts'
import { expiresAt, otherSide } from './rules.ts'
import { type Introduction, setSideFacts } from './store.ts'

/** Puts the question to one side, with a link that answers it. */
export async function askSide(
  tx: Tx,
  actor: Actor,
  { introduction, side }: { introduction: Introduction; side: Side },
  now: Instant
) {
  await setSideFacts(tx, introduction, side, { asked_at: now })
  const isKnown = isNamed(introduction, otherSide(side), { side })
  const template = isKnown ? 'introductionAsked' : 'introductionAskedUnnamed'
  const question = { purpose: 'answer' as const, weeks: null, expiresAt: expiresAt(now) }
  const isMailed = await mailSide(tx, actor, introduction, side, { template, question }, now)
  const params = { side, isMailed }
  await recordIntroduction(tx, actor, introduction, { code: 'introduction.asked', params }, now)
}
