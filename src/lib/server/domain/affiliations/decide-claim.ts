import type { Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import { newId } from '../../platform/identifiers.ts'
import type { Actor } from '../actor.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { DomainError } from '../errors.ts'
import { mailPerson } from '../mail/mail-person.ts'
import { endClaim, lockClaim, type OpenClaim } from './claim-store.ts'
import { mayDecideClaim } from './policy.ts'
import { closeApplication } from './close-application.ts'
import { affiliationsOf, insertAffiliation, lockOrganisation } from './store.ts'

export interface ClaimDecision {
  claimId: string
  outcome: 'confirmed' | 'refused'
}

/** Says yes or no to a person who wants to speak for an organisation. The first one becomes its admin. */
export async function decideClaim(tx: Tx, actor: Actor, input: ClaimDecision, now: Instant) {
  const claim = await lockClaim(tx, input.claimId)
  if (!claim) throw new DomainError('not_found')
  const organisation = await lockOrganisation(tx, claim.organisationId)
  const current = { ...claim, organisationId: organisation?.id ?? claim.organisationId }
  if (!organisation || !mayDecideClaim(actor, current)) throw new DomainError('not_found')
  if (claim.status !== 'open') throw new DomainError('claim.already_decided')
  await endClaim(tx, claim.id, { status: input.outcome, by: actor.personId }, now)
  if (input.outcome === 'confirmed') await enterConfirmed(tx, claim, organisation.id, now)
  const code = input.outcome === 'confirmed' ? 'claim.confirmed' : 'claim.refused'
  const params = { organisation: organisation.id, byDomain: false }
  await recordAudit(tx, actor, code, { type: 'claim', id: claim.id, params }, now)
  if (input.outcome === 'refused' && claim.basis === 'first')
    await closeApplication(tx, actor, { ...claim, organisationId: organisation.id }, 'refused', now)
  const template = input.outcome === 'confirmed' ? 'claimConfirmed' : 'claimRefused'
  const words = { organisation: organisation.name }
  await mailPerson(tx, actor, claim.personId, { template, params: words, path: '/my' }, now)
}

/**
 * Somebody may have become admin in the meantime; then a first request ends as that of a colleague. Whoever asked for an
 * organisation that has become part of another since is entered for the one they asked for, so that they go with it when
 * the two come apart again.
 */
async function enterConfirmed(tx: Tx, claim: OpenClaim, currentId: string, now: Instant) {
  const { personId, organisationId } = claim
  const people = await affiliationsOf(tx, currentId, now)
  if (people.some((one) => one.personId === personId)) return
  const isFirst = !people.some((one) => one.role === 'admin')
  const role = claim.basis === 'first' && isFirst ? 'admin' : 'member'
  await insertAffiliation(tx, { id: newId(now), personId, organisationId, role }, now)
}
