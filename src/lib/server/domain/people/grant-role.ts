import type { Tx } from '../../database/connection.ts'
import { violates } from '../../database/violations.ts'
import type { Instant } from '../../platform/clock.ts'
import { newId } from '../../platform/identifiers.ts'
import type { GrantedRole } from '../../database/schema.ts'
import { type Actor, isOfficeLead } from '../actor.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { DomainError } from '../errors.ts'
import { holdsRole, insertRoleGrant } from './role-store.ts'

export interface RoleInput {
  personId: string
  role: GrantedRole
  /** First day, 'YYYY-MM-DD'; default today. */
  from?: string
  /** Last day; default open. */
  to?: string | null
}

/**
 * Gives a person a role in the actor's hub, for a time. Office lead and operator may. Who holds the role already keeps it:
 * a second grant for the same days is refused, also when two are made at once. @returns the id of the grant.
 */
export async function grantRole(tx: Tx, actor: Actor, input: RoleInput, now: Instant): Promise<string> {
  if (!isOfficeLead(actor)) throw new DomainError('forbidden')
  const id = newId(now)
  const from = input.from ?? now.toISOString().slice(0, 10)
  const { personId, role, to = null } = input
  if (to !== null && to < from) throw new DomainError('role.period', { field: 'to' })
  if (await holdsRole(tx, { hub: actor.hub, personId, role, from, to }))
    throw new DomainError('role.already_held', { field: 'role' })
  try {
    await insertRoleGrant(tx, { hub: actor.hub, id, personId, role, from, to })
  } catch (error) {
    if (violates(error, 'role_grant_one_at_a_time'))
      throw new DomainError('role.already_held', { field: 'role' })
    throw error
  }
  await recordAudit(tx, actor, 'role.granted', { type: 'roleGrant', id, params: { personId, role } }, now)
  return id
}
