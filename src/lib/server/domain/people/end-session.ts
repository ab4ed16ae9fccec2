import type { Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import { endOpen } from '../acting/end-acting.ts'
import type { Actor } from '../actor.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { deleteSession } from './session-store.ts'
import { hashOf } from './tokens.ts'

/** Signs out, which ends acting for a member. A session that is gone already is signed out, too: no error. */
export async function endSession(tx: Tx, actor: Actor, input: { token: string }, now: Instant) {
  const ended = await deleteSession(tx, hashOf(input.token))
  if (!ended || !actor.personId) return
  const { acting, ...self } = actor
  if (acting) await endOpen(tx, actor, acting, now)
  await recordAudit(tx, self, 'session.ended', { type: 'person', id: actor.personId }, now)
}
