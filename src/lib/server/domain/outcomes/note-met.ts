import type { Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import type { Actor } from '../actor.ts'
import { recordIntroduction } from '../introductions/record-introduction.ts'
import { lockIntroduction, setFacts } from '../introductions/store.ts'

/** An agreed meeting that is over and was not called off took place. */
export async function noteMet(
  tx: Tx,
  actor: Actor,
  input: { introductionId: string; metAt: Instant },
  now: Instant
) {
  const introduction = await lockIntroduction(tx, actor.hub, input.introductionId)
  if (!introduction || introduction.firstMetAt) return
  await setFacts(tx, introduction, { first_met_at: input.metAt })
  await recordIntroduction(tx, actor, introduction, { code: 'introduction.met' }, now)
}
