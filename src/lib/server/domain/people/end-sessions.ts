import type { Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import type { Actor } from '../actor.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { DomainError } from '../errors.ts'
import { deleteSessionsOf } from './session-store.ts'

/** Ends one of one's own sessions, or all but the one this comes from. */
export async function endSessions(
  tx: Tx,
  actor: Actor,
  input: { id: string } | { except: string | null },
  now: Instant
): Promise<void> {
  if (!actor.personId) throw new DomainError('sign_in_needed')
  const ended = await deleteSessionsOf(tx, actor.personId, input)
  if ('id' in input && ended === 0) throw new DomainError('not_found')
  const subject = { type: 'person', id: actor.personId, params: { sessions: ended } }
  await recordAudit(tx, actor, 'session.revoked', subject, now)
}
