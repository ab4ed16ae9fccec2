import type { ComponentVisibility } from '../../database/schema-catalogue.ts'
import { type Actor, isActingFor } from '../actor.ts'
import { isOfficeHere, ownPeoples } from '../listings/policy.ts'

export const componentVisibilities = [
  'public',
  'network',
  'hub',
  'private'
] as const satisfies ComponentVisibility[]

/** Who may read and change a component whatever its state: as with offers and needs. */
export const mayLookAfterComponent = (
  actor: Actor,
  one: { organisationId: string; visibility: ComponentVisibility }
): boolean =>
  ownPeoples(actor).includes(one.organisationId) ||
  (one.visibility !== 'private' && (isOfficeHere(actor) || isActingFor(actor, one.organisationId)))
