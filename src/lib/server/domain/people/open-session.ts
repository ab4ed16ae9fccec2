import type { Tx } from '../../database/connection.ts'
import type { SignInMethod } from '../../database/schema-sign-in.ts'
import type { Instant } from '../../platform/clock.ts'
import { newAnonymousId, newToken } from '../../platform/identifiers.ts'
import type { Actor } from '../actor.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { keepSilentAccount } from '../privacy-requests/keep-silent-account.ts'
import { deleteExpired } from './link-store.ts'
import { daysAfter, daysKeptExpired, sessionLifeDays } from './rules.ts'
import { insertSession, noteActive } from './session-store.ts'
import { hashOf } from './tokens.ts'

export interface StartedSession {
  /** For the cookie. */
  token: string
  expiresAt: Instant
}

export interface SessionInput {
  personId: string
  method: SignInMethod
  /** Whether this way in is a second factor already: a passkey that checked its holder, or the console. */
  isSecondFactor: boolean
  userAgent: string
}

/**
 * Begins a session for a person who has just proven who they are; only deeds that took that proof call it. Every sign-in
 * clears away what expired long ago, so nothing piles up.
 */
export async function openSession(
  tx: Tx,
  actor: Actor,
  input: SessionInput,
  now: Instant
): Promise<StartedSession> {
  const { personId, method, userAgent } = input
  const token = newToken()
  const id = newAnonymousId()
  const expiresAt = daysAfter(now, sessionLifeDays)
  const secondFactorAt = input.isSecondFactor ? now : null
  await insertSession(tx, {
    tokenHash: hashOf(token),
    id,
    personId,
    method,
    secondFactorAt,
    createdAt: now,
    expiresAt,
    userAgent
  })
  await noteActive(tx, personId, now)
  await keepSilentAccount(tx, actor, { personId }, now)
  await deleteExpired(tx, daysAfter(now, -daysKeptExpired), daysAfter(now, -1))
  const subject = { type: 'person', id: personId, params: { method, session: id } }
  await recordAudit(tx, { ...actor, personId }, 'session.started', subject, now)
  return { token, expiresAt }
}
