import type { Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import type { Actor } from '../actor.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { DomainError } from '../errors.ts'
import { addressesOf, deleteAddress, ensurePrimary } from './address-store.ts'
import { notifyPerson } from './notify-person.ts'
import { lockPerson } from './store.ts'

/**
 * Gives an address up. The last confirmed one stays, because a person without any could not come back; every address
 * that was theirs hears of it, the removed one too.
 */
export async function removeAddress(tx: Tx, actor: Actor, input: { email: string }, now: Instant) {
  if (!actor.personId) throw new DomainError('sign_in_needed')
  await lockPerson(tx, actor.personId)
  const own = await addressesOf(tx, actor.personId)
  const given = own.find((one) => one.address === input.email)
  if (!given) throw new DomainError('not_found')
  const others = own.filter((one) => one.isConfirmed && one.address !== input.email)
  if (given.isConfirmed && others.length === 0) throw new DomainError('address.last')
  // Each of two joined accounts must be able to stand alone again.
  const left = others.filter((one) => one.account === given.account)
  if (given.isConfirmed && left.length === 0) throw new DomainError('address.last_of_joined')
  await deleteAddress(tx, actor.personId, input.email)
  await ensurePrimary(tx, given.account)
  const { personId } = actor
  if (given.isConfirmed) {
    const params = { address: input.email }
    await notifyPerson(tx, actor, { personId, template: 'addressRemoved', params, also: input.email }, now)
  }
  await recordAudit(tx, actor, 'address.removed', { type: 'person', id: personId }, now)
}
