import type { Actor } from '../actor.ts'

/** Whoever was given a role in the office of this hub. An operator as such was given none. */
export const mayStartActing = (actor: Actor): boolean =>
  actor.hub !== 0 && (actor.roles.includes('office') || actor.roles.includes('officeLead'))

/**
 * The actor while they act for a member: one of its people, who answers for nothing, and nobody else. The office's rights and
 * their own organisations wait until it has ended, so that every deed is clearly the member's. In other hubs they are
 * nobody in particular.
 */
export function asActing(actor: Actor, acting: NonNullable<Actor['acting']>): Actor {
  const counts = actor.hub === 0 || actor.hub === acting.hub
  const organisation = { id: acting.organisationId, isAdmin: false, isMember: true }
  return {
    ...actor,
    isOperator: false,
    roles: counts ? ['member'] : [],
    organisations: counts ? [organisation] : [],
    acting
  }
}
