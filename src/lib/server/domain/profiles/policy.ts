import { type Actor, isAdminOf, isOffice } from '../actor.ts'

/** Its own admins; else, with an audit entry, the office of a hub that knows the organisation. */
export const mayEditProfile = (actor: Actor, organisationId: string, isOfThisHub: boolean): boolean =>
  isAdminOf(actor, organisationId) || actor.isOperator || (isOffice(actor) && isOfThisHub)
