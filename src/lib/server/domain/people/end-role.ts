import type { Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import { type Actor, isOfficeLead } from '../actor.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { DomainError } from '../errors.ts'
import { closeRoleGrant, lockLeads, lockRoleGrant } from './role-store.ts'

/**
 * Ends a role in the actor's hub from this moment on. Office lead and operator may; the office keeps a lead, so the last
 * one is ended by the operator only.
 */
export async function endRole(tx: Tx, actor: Actor, input: { grantId: string }, now: Instant) {
  if (!isOfficeLead(actor)) throw new DomainError('forbidden')
  const today = now.toISOString().slice(0, 10)
  const leads = await lockLeads(tx, actor.hub, today)
  const grant = await lockRoleGrant(tx, actor.hub, input.grantId, today)
  if (!grant) throw new DomainError('not_found')
  const isLast = leads.length === 1 && leads[0] === grant.id
  if (isLast && !actor.isOperator) throw new DomainError('role.last_lead')
  // Two leads that end each other at once: the second was a lead when it asked, and is none any more.
  if (!actor.isOperator && leads.length === 0) throw new DomainError('forbidden')
  await closeRoleGrant(tx, actor.hub, grant.id, today)
  const { personId, role } = grant
  await recordAudit(
    tx,
    actor,
    'role.ended',
    { type: 'roleGrant', id: grant.id, params: { personId, role } },
    now
  )
}
