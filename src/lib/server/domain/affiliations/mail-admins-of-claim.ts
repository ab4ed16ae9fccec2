import type { Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import type { Actor } from '../actor.ts'
import { mailPerson } from '../mail/mail-person.ts'
import { affiliationsOf, type LockedOrganisation } from './store.ts'

/** Tells everybody who may decide that a colleague asks. */
export async function mailAdminsOfClaim(
  tx: Tx,
  actor: Actor,
  organisation: LockedOrganisation,
  now: Instant
) {
  const admins = (await affiliationsOf(tx, organisation.id, now)).filter((one) => one.role === 'admin')
  const params = { organisation: organisation.name }
  for (const { personId } of admins)
    await mailPerson(tx, actor, personId, { template: 'claimAsked', params, path: '/my' }, now)
}
