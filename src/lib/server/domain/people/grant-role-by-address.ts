import type { Tx } from '../../database/connection.ts'
import type { GrantedRole } from '../../database/schema.ts'
import type { Instant } from '../../platform/clock.ts'
import { type Actor, isOfficeLead } from '../actor.ts'
import { DomainError } from '../errors.ts'
import { personByAddress } from './address-store.ts'
import { grantRole } from './grant-role.ts'

export interface RoleByAddress {
  /** Lower case, confirmed by the person. */
  email: string
  role: GrantedRole
  /** Last day; null stays open. */
  to: string | null
}

/** Gives a role to whoever confirmed an address. Who has no account yet makes one first, so nobody gets rights unasked. */
export async function grantRoleByAddress(tx: Tx, actor: Actor, input: RoleByAddress, now: Instant) {
  if (!isOfficeLead(actor)) throw new DomainError('forbidden')
  const person = await personByAddress(tx, input.email)
  if (!person) throw new DomainError('role.nobody', { field: 'email' })
  const { role, to } = input
  return await grantRole(tx, actor, { personId: person.id, role, to }, now)
}
