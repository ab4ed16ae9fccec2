import type { Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import type { Actor } from '../actor.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { DomainError } from '../errors.ts'
import { type AddressRow, addressesOf, makePrimary } from './address-store.ts'
import { lockPerson } from './store.ts'

/** Chooses which of one's confirmed addresses mail goes to. */
export async function choosePrimaryAddress(tx: Tx, actor: Actor, input: { email: string }, now: Instant) {
  if (!actor.personId) throw new DomainError('sign_in_needed')
  await lockPerson(tx, actor.personId)
  const own = await addressesOf(tx, actor.personId)
  // Mail goes to an address of the account one is: that of a joined one leaves with it when they are parted.
  const isOwn = (one: AddressRow) => one.isConfirmed && one.account === actor.personId
  if (!own.some((one) => one.address === input.email && isOwn(one))) throw new DomainError('not_found')
  await makePrimary(tx, actor.personId, input.email)
  await recordAudit(tx, actor, 'address.made_primary', { type: 'person', id: actor.personId }, now)
}
