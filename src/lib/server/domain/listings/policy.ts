import { type Actor, isOffice } from '../actor.ts'

/** Whose offers and needs somebody writes in this hub: those of their own organisations that are members of it. */
export const ownMembers = (actor: Actor): string[] =>
  actor.hub === 0 ? [] : actor.organisations.filter((one) => one.isMember).map((one) => one.id)

/** Who may read and change an offer or need: people of the organisation while it is a member, and the hub's office. */
export const mayWriteFor = (actor: Actor, organisationId: string): boolean =>
  ownMembers(actor).includes(organisationId) || (actor.hub !== 0 && isOffice(actor))

/** A draft is also its author's, who has asked to belong and is not confirmed yet. */
export const isOfficeHere = (actor: Actor): boolean => actor.hub !== 0 && isOffice(actor)
