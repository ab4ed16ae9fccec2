import type { Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import type { Actor } from '../actor.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { openSession, type StartedSession } from '../people/open-session.ts'
import { deleteSessionsOf } from '../people/session-store.ts'
import { type PasskeyAnswer, verifyPasskey } from './verify-passkey.ts'

export interface PasskeySignIn extends PasskeyAnswer {
  userAgent: string
  /** A session of the same browser that this one takes the place of. */
  replaces: { id: string; personId: string } | null
}

/** Signs in with a passkey. Where it checked its holder (finger, face, PIN), that is the second factor, too. */
export async function signInWithPasskey(
  tx: Tx,
  actor: Actor,
  input: PasskeySignIn,
  now: Instant
): Promise<StartedSession> {
  const { userAgent, replaces } = input
  const { personId, isVerified } = await verifyPasskey(tx, input, now)
  if (replaces) await deleteSessionsOf(tx, replaces.personId, { id: replaces.id })
  await recordAudit(tx, { ...actor, personId }, 'passkey.used', { type: 'person', id: personId }, now)
  const opening = { personId, method: 'passkey' as const, isSecondFactor: isVerified, userAgent }
  return openSession(tx, actor, opening, now)
}
