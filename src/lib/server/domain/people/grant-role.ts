import type { Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import { newId } from '../../platform/identifiers.ts'
import type { GrantedRole } from '../../database/schema.ts'
import { type Actor, isOfficeLead } from '../actor.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { DomainError } from '../errors.ts'

export interface RoleInput {
  personId: string
  role: GrantedRole
  /** First day, 'YYYY-MM-DD'; default today. */
  from?: string
  /** Last day; default open. */
  to?: string | null
}

/** Gives a person a role in the actor's hub, for a time. Office lead and operator may. @returns the id of the grant. */
export async function grantRole(tx: Tx, actor: Actor, input: RoleInput, now: Instant): Promise<string> {
  if (!isOfficeLead(actor)) throw new DomainError('forbidden')
  const id = newId(now)
  const from = input.from ?? now.toISOString().slice(0, 10)
  const { personId, role, to } = input
  await tx
    .insertInto('role_grant')
    .values({
      hub_id: actor.hub,
      id,
      person_id: personId,
      role,
      organisation_id: null,
      valid_during: `[${from},${to ?? ''}${to ? ']' : ')'}`
    })
    .execute()
  await recordAudit(tx, actor, 'role.granted', { type: 'roleGrant', id, params: { personId, role } }, now)
  return id
}
