import type { Tx } from '../../database/connection.ts'
import type { AffiliationRole } from '../../database/schema-belonging.ts'
import type { Instant } from '../../platform/clock.ts'
import { newId } from '../../platform/identifiers.ts'
import type { Actor } from '../actor.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { DomainError } from '../errors.ts'
import { mayManagePeople } from './policy.ts'
import { standsInHub } from './stands-in-hub.ts'
import { affiliationsOf, insertAffiliation, lockOrganisation } from './store.ts'

export interface AffiliationInput {
  personId: string
  organisationId: string
  role: AffiliationRole
}

/** Notes that a person belongs to an organisation, by its admins or the office that knows both. Twice is once. */
export async function affiliatePerson(tx: Tx, actor: Actor, input: AffiliationInput, now: Instant) {
  const organisation = await lockOrganisation(tx, input.organisationId)
  if (!organisation) throw new DomainError('not_found')
  const isHere = await standsInHub(tx, actor.hub, organisation.id, now)
  if (!mayManagePeople(actor, organisation.id, isHere)) throw new DomainError('not_found')
  const { personId, role } = input
  const people = await affiliationsOf(tx, organisation.id, now)
  if (people.some((one) => one.personId === personId)) return
  const id = newId(now)
  await insertAffiliation(tx, { id, personId, organisationId: organisation.id, role }, now)
  const params = { organisation: organisation.id, person: personId, to: role }
  await recordAudit(tx, actor, 'affiliation.changed', { type: 'affiliation', id, params }, now)
}
