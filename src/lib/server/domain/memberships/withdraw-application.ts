import { lockOrganisation } from '../affiliations/store.ts'
import type { Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import { newId } from '../../platform/identifiers.ts'
import { type Actor, isAdminOf } from '../actor.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { DomainError } from '../errors.ts'
import { insertDecision, lockApplication } from './application-store.ts'

/** Takes an application back, by who made it or an admin of the organisation. */
export async function withdrawApplication(
  tx: Tx,
  actor: Actor,
  input: { applicationId: string },
  now: Instant
) {
  const application = await lockApplication(tx, actor.hub, input.applicationId)
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
  await insertDecision(tx, actor.hub, { ...decision, by: actor.personId }, now)
  await recordAudit(
    tx,
    actor,
    'application.withdrawn',
    { type: 'membershipApplication', id: application.id },
    now
  )
}
