import type { Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import { newId } from '../../platform/identifiers.ts'
import { type Actor, isOffice } from '../actor.ts'
import { openClaimsFor } from '../affiliations/claim-store.ts'
import { decideClaim } from '../affiliations/decide-claim.ts'
import { dayOf, lockOrganisation } from '../affiliations/store.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { DomainError } from '../errors.ts'
import { publishDrafts } from '../listings/publish-drafts.ts'
import { mailPerson } from '../mail/mail-person.ts'
import { type ApplicationRow, insertDecision, lockApplication } from './application-store.ts'
import type { Level } from './rules.ts'
import { upsertMembership } from './store.ts'

export interface ApplicationDecision {
  applicationId: string
  outcome: 'approved' | 'refused'
  level: Level
  /** Empty: from today, without an end. */
  validFrom: string | null
  validTo: string | null
  /** Told to who applied. */
  reason: string
}

/**
 * Takes an organisation in, or not. Taking it in also confirms who asked to speak for it and puts the drafts of their
 * offers and needs on view.
 */
export async function decideApplication(tx: Tx, actor: Actor, input: ApplicationDecision, now: Instant) {
  if (!isOffice(actor)) throw new DomainError('not_found')
  const application = await lockApplication(tx, actor.hub, input.applicationId)
  const organisation = application && (await lockOrganisation(tx, application.organisationId))
  if (!application || !organisation) throw new DomainError('not_found')
  if (application.closedAt) throw new DomainError('application.already_decided')
  const isApproved = input.outcome === 'approved'
  const validFrom = input.validFrom ?? dayOf(now)
  if (isApproved && input.validTo && input.validTo < validFrom)
    throw new DomainError('application.period', { field: 'validTo' })
  const terms = isApproved
    ? { level: input.level, validFrom, validTo: input.validTo }
    : { level: null, validFrom: null, validTo: null }
  const { outcome, reason } = input
  const decision = { id: newId(now), applicationId: application.id, outcome, reason, by: actor.personId }
  await insertDecision(tx, actor.hub, { ...decision, ...terms }, now)
  if (isApproved) await takeIn(tx, actor, { ...application, organisationId: organisation.id }, terms, now)
  const code = isApproved ? 'application.approved' : 'application.refused'
  const params = { organisation: organisation.id }
  await recordAudit(tx, actor, code, { type: 'membershipApplication', id: application.id, params }, now)
  const template = isApproved ? 'applicationApproved' : 'applicationRefused'
  const words = { organisation: organisation.name, reason: reason || '–' }
  await mailPerson(tx, actor, application.personId, { template, params: words, path: '/my' }, now)
}

async function takeIn(
  tx: Tx,
  actor: Actor,
  application: ApplicationRow,
  terms: { level: string | null; validFrom: string | null; validTo: string | null },
  now: Instant
) {
  const { organisationId, personId } = application
  const claims = await openClaimsFor(tx, organisationId)
  const own = claims.find((claim) => claim.personId === personId && claim.basis === 'first')
  if (own && own.personId !== actor.personId)
    await decideClaim(tx, actor, { claimId: own.id, outcome: 'confirmed' }, now)
  const id = await upsertMembership(
    tx,
    actor.hub,
    newId(now),
    { organisationId, status: 'active', ...terms },
    now
  )
  const params = { status: 'active', organisation: organisationId }
  await recordAudit(tx, actor, 'membership.recorded', { type: 'membership', id, params }, now)
  const today = dayOf(now)
  const isCurrent = (terms.validFrom ?? today) <= today && (terms.validTo ?? today) >= today
  if (isCurrent) await publishDrafts(tx, actor, { organisationId }, now)
}
