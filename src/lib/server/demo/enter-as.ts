import type { Tx } from '../database/connection.ts'
import type { Actor } from '../domain/actor.ts'
import { DomainError } from '../domain/errors.ts'
import { findNetwork } from '../domain/hubs/store.ts'
import { openSession, type StartedSession } from '../domain/people/open-session.ts'
import { deleteSessionsOf } from '../domain/people/session-store.ts'
import type { Instant } from '../platform/clock.ts'
import { inventedAddress } from './cast-list.ts'

/** Enters the demo as one of its cast, without any proof. Exists in demo networks only, and for invented people only. */
export async function enterAs(
  tx: Tx,
  actor: Actor,
  input: { personId: string; userAgent: string; replaces: { id: string; personId: string } | null },
  now: Instant
): Promise<StartedSession> {
  const network = await findNetwork(tx)
  const invented = await tx
    .selectFrom('person_email')
    .select('person_id')
    .where('person_id', '=', input.personId)
    .where('address', 'like', inventedAddress)
    .where('confirmed_at', 'is not', null)
    .executeTakeFirst()
  if (!network?.isDemo || !invented) throw new DomainError('not_found')
  if (input.replaces) await deleteSessionsOf(tx, input.replaces.personId, { id: input.replaces.id })
  const { personId, userAgent } = input
  return openSession(tx, actor, { personId, method: 'demo', isSecondFactor: true, userAgent }, now)
}
