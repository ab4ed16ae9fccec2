import type { Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import type { Actor } from '../actor.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { DomainError } from '../errors.ts'
import { closeApplication } from './close-application.ts'
import { endClaim, lockClaim } from './claim-store.ts'

/** Takes one's own request back; the organisation is free for others again. */
export async function withdrawClaim(tx: Tx, actor: Actor, input: { claimId: string }, now: Instant) {
  const claim = await lockClaim(tx, input.claimId)
  if (!claim || claim.personId !== actor.personId) throw new DomainError('not_found')
  if (claim.status !== 'open') throw new DomainError('claim.already_decided')
  await endClaim(tx, claim.id, { status: 'withdrawn', by: actor.personId }, now)
  if (claim.basis === 'first') await closeApplication(tx, actor, claim, 'withdrawn', now)
  await recordAudit(tx, actor, 'claim.withdrawn', { type: 'claim', id: claim.id }, now)
}
