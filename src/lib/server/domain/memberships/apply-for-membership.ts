import type { Tx } from '../../database/connection.ts'
import { violates } from '../../database/violations.ts'
import type { Instant } from '../../platform/clock.ts'
import { newId } from '../../platform/identifiers.ts'
import { type Actor, isAdminOf } from '../actor.ts'
import { openClaimsFor } from '../affiliations/claim-store.ts'
import { lockOrganisation } from '../affiliations/store.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { DomainError } from '../errors.ts'
import { mailPerson } from '../mail/mail-person.ts'
import { insertApplication, membershipOf } from './application-store.ts'
import type { Level } from './rules.ts'

export interface ApplicationInput {
  organisationId: string
  level: Level
  message: string
}

/**
 * Asks the hub to take an organisation in. Its admin asks; or who has asked to be that admin and still waits, so that one
 * look of the office settles both.
 */
export async function applyForMembership(tx: Tx, actor: Actor, input: ApplicationInput, now: Instant) {
  const { personId } = actor
  if (!personId) throw new DomainError('sign_in_needed')
  const organisation = await lockOrganisation(tx, input.organisationId)
  if (!organisation || !(await maySpeak(tx, actor, organisation.id))) throw new DomainError('not_found')
  const membership = await membershipOf(tx, actor.hub, organisation.id, now)
  if (membership?.status === 'active') throw new DomainError('application.already_member')
  const id = newId(now)
  const { level, message } = input
  try {
    await insertApplication(
      tx,
      actor.hub,
      { id, organisationId: organisation.id, personId, level, message },
      now
    )
  } catch (error) {
    if (violates(error, 'membership_application_one_open')) throw new DomainError('application.already_open')
    throw error
  }
  const params = { organisation: organisation.id, level }
  await recordAudit(tx, actor, 'application.made', { type: 'membershipApplication', id, params }, now)
  const words = { organisation: organisation.name }
  await mailPerson(tx, actor, personId, { template: 'applicationReceived', params: words, path: '/my' }, now)
  return id
}

async function maySpeak(tx: Tx, actor: Actor, organisationId: string): Promise<boolean> {
  if (isAdminOf(actor, organisationId)) return true
  const claims = await openClaimsFor(tx, organisationId)
  return claims.some((claim) => claim.personId === actor.personId && claim.basis === 'first')
}
