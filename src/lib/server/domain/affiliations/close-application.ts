import { enterHub, type Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import type { Actor } from '../actor.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { closeApplicationOf } from '../memberships/application-store.ts'
import type { OpenClaim } from './claim-store.ts'

/**
 * Whoever does not speak for an organisation does not apply for it: their open application goes with their request, in the
 * hub through whose door they came.
 */
export async function closeApplication(
  tx: Tx,
  actor: Actor,
  claim: OpenClaim,
  outcome: 'refused' | 'withdrawn',
  now: Instant
) {
  if (claim.hub === 0) return
  await enterHub(tx, { hub: claim.hub, person: actor.personId })
  const { organisationId, personId } = claim
  const by = actor.personId
  const id = await closeApplicationOf(tx, claim.hub, { organisationId, personId, outcome, by }, now)
  if (id) {
    const subject = { type: 'membershipApplication', id, params: { organisation: organisationId } }
    await recordAudit(tx, { ...actor, hub: claim.hub }, `application.${outcome}`, subject, now)
  }
  await enterHub(tx, { hub: actor.hub, person: actor.personId })
}
