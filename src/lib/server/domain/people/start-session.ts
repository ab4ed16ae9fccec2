import type { Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import { newToken } from '../../platform/identifiers.ts'
import type { Actor } from '../actor.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { DomainError } from '../errors.ts'
import { daysAfter, daysKeptExpired, sessionLifeDays } from './rules.ts'
import { deleteExpired, insertSession, takeSignInLink } from './store.ts'
import { hashOf } from './tokens.ts'

export interface StartedSession {
  /** For the cookie. */
  token: string
  expiresAt: Instant
}

/** Trades a one-time link for a session. Every sign-in clears away what expired long ago, so nothing piles up. */
export async function startSession(
  tx: Tx,
  actor: Actor,
  input: { linkToken: string; userAgent: string },
  now: Instant
): Promise<StartedSession> {
  const personId = await takeSignInLink(tx, hashOf(input.linkToken), now)
  if (!personId) throw new DomainError('link.used_or_expired')
  const token = newToken()
  const expiresAt = daysAfter(now, sessionLifeDays)
  await insertSession(tx, {
    tokenHash: hashOf(token),
    personId,
    createdAt: now,
    expiresAt,
    userAgent: input.userAgent
  })
  await deleteExpired(tx, daysAfter(now, -daysKeptExpired))
  await recordAudit(tx, { ...actor, personId }, 'session.started', { type: 'person', id: personId }, now)
  return { token, expiresAt }
}
