import { type Actor, isActingFor, isAdminOf, isOffice } from '../actor.ts'

/**
 * Who may say who belongs to an organisation: its own admins; the office of a hub in which it is a member, but nobody who acts
 * for it just then.
 */
export const mayManagePeople = (actor: Actor, organisationId: string, isOfThisHub: boolean): boolean =>
  isAdminOf(actor, organisationId) ||
  (!isActingFor(actor, organisationId) && (actor.isOperator || (isOffice(actor) && isOfThisHub)))

/**
 * A first request is the office's to decide, that of a colleague also the admins'. Nobody decides their own.
 */
export function mayDecideClaim(
  actor: Actor,
  claim: { personId: string; organisationId: string; hub: number; basis: 'first' | 'colleague' }
): boolean {
  if (claim.personId === actor.personId || isActingFor(actor, claim.organisationId)) return false
  if (claim.basis === 'colleague' && isAdminOf(actor, claim.organisationId)) return true
  return actor.isOperator || (isOffice(actor) && actor.hub === claim.hub)
}
