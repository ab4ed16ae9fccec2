import type { Tx } from '../../database/connection.ts'
import type { AffiliationRole } from '../../database/schema-belonging.ts'
import type { Instant } from '../../platform/clock.ts'
import type { Actor } from '../actor.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { DomainError } from '../errors.ts'
import { withdrawInvitationsOf } from './invitation-store.ts'
import { mayManagePeople } from './policy.ts'
import { affiliationsOf, closeAffiliation, lockOrganisation, setAffiliationRole } from './store.ts'
import { standsInHub } from './stands-in-hub.ts'

export interface AffiliationChange {
  organisationId: string
  affiliationId: string
  /** `ended`: the person does not belong to the organisation any more. */
  to: AffiliationRole | 'ended'
}

/**
 * Makes a colleague admin, or no longer, or ends the affiliation; one's own can always be ended. Somebody must stay who
 * answers for the organisation: the last admin can be neither demoted nor leave.
 */
export async function changeAffiliation(tx: Tx, actor: Actor, input: AffiliationChange, now: Instant) {
  const organisation = await lockOrganisation(tx, input.organisationId)
  const people = organisation ? await affiliationsOf(tx, organisation.id, now) : []
  const one = people.find((each) => each.id === input.affiliationId)
  if (!organisation || !one) throw new DomainError('not_found')
  const isOwnLeaving = one.personId === actor.personId && input.to === 'ended'
  const isHere = await standsInHub(tx, actor.hub, organisation.id, now)
  if (!isOwnLeaving && !mayManagePeople(actor, organisation.id, isHere)) throw new DomainError('not_found')
  const isLast = !people.some((each) => each.role === 'admin' && each.personId !== one.personId)
  if (one.role === 'admin' && input.to !== 'admin' && isLast) throw new DomainError('affiliation.last_admin')
  // After a merge the same person may stand under both names.
  for (const { id } of people.filter((each) => each.personId === one.personId)) {
    if (input.to === 'ended') await closeAffiliation(tx, id, now)
    else await setAffiliationRole(tx, id, input.to, now)
  }
  if (input.to !== 'admin') await withdrawInvitationsOf(tx, one.personId, organisation.id, now)
  const params = { organisation: organisation.id, person: one.personId, to: input.to }
  await recordAudit(tx, actor, 'affiliation.changed', { type: 'affiliation', id: one.id, params }, now)
}
