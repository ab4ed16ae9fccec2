import type { Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import type { Actor } from '../actor.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { DomainError } from '../errors.ts'
import { endGrantByObjection } from './access-store.ts'
import { hashOf } from './tokens.ts'

/** Stops a restored access before it takes effect, with the link that every address of the account was sent. */
export async function objectToAccess(tx: Tx, actor: Actor, input: { token: string }, now: Instant) {
  const grant = await endGrantByObjection(tx, hashOf(input.token), now)
  if (!grant) throw new DomainError('link.used_or_expired')
  const subject = { type: 'person', id: grant.personId, params: { grant: grant.id } }
  await recordAudit(tx, actor, 'access.objected', subject, now)
}
