import type { Visibility } from '../../database/schema.ts'
import { type Actor, isActingFor, isOffice } from '../actor.ts'

/** Whose offers and needs somebody writes in this hub: those of their own organisations that are members of it. */
export const ownMembers = (actor: Actor): string[] =>
  actor.hub === 0 ? [] : actor.organisations.filter((one) => one.isMember).map((one) => one.id)

/** The same without one that somebody of the office acts for: what is private to it stays so. */
export const ownPeoples = (actor: Actor): string[] =>
  ownMembers(actor).filter((id) => !isActingFor(actor, id))

/** Who may write for an organisation: its people while it is a member, and the hub's office. */
export const mayWriteFor = (actor: Actor, organisationId: string): boolean =>
  ownMembers(actor).includes(organisationId) || isOfficeHere(actor)

/**
 * Who may read and change an offer or need: its people; the office and who acts for them, unless it is private to the
 * organisation.
 */
export const mayLookAfter = (
  actor: Actor,
  record: { organisationId: string; visibility: Visibility }
): boolean =>
  ownPeoples(actor).includes(record.organisationId) ||
  (record.visibility !== 'private' && (isOfficeHere(actor) || isActingFor(actor, record.organisationId)))

export const isOfficeHere = (actor: Actor): boolean => actor.hub !== 0 && isOffice(actor)
