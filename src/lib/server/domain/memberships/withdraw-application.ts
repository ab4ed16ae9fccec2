import { enterHub, type Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import { newId } from '../../platform/identifiers.ts'
import { type Actor, isAdminOf } from '../actor.ts'
import { lockOrganisation } from '../affiliations/store.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { DomainError } from '../errors.ts'
import { findHubBySlug } from '../hubs/store.ts'
import { insertDecision, lockApplication } from './application-store.ts'

/** Takes an application back, by who made it or an admin of the organisation; from wherever they are. */
export async function withdrawApplication(
  tx: Tx,
  actor: Actor,
  input: { hub: string; applicationId: string },
  now: Instant
) {
  const hub = await findHubBySlug(tx, input.hub)
  if (!actor.personId || !hub) throw new DomainError('not_found')
  // Nothing of the actor's own hub was written before, so the transaction still writes in one hub only.
  await enterHub(tx, { hub: hub.id, person: actor.personId })
  const application = await lockApplication(tx, hub.id, input.applicationId)
  const organisation = application && (await lockOrganisation(tx, application.organisationId))
  const isTheirs =
    organisation && (application.personId === actor.personId || isAdminOf(actor, organisation.id))
  if (!application || !isTheirs) throw new DomainError('not_found')
  if (application.closedAt) throw new DomainError('application.already_decided')
  const nothing = { reason: '', level: null, validFrom: null, validTo: null }
  const decision = {
    id: newId(now),
    applicationId: application.id,
    outcome: 'withdrawn' as const,
    ...nothing
  }
  await insertDecision(tx, hub.id, { ...decision, by: actor.personId }, now)
  const subject = { type: 'membershipApplication', id: application.id }
  await recordAudit(tx, { ...actor, hub: hub.id }, 'application.withdrawn', subject, now)
}
