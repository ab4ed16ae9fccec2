import { type Actor, isOffice } from '../../actor.ts'

/**
 * Organisations belong to the network. The operator may decide about any of them; a hub's office about those that its hub
 * knows, both of them.
 */
export function mayDecideDuplicate(actor: Actor, pair: { bothKnownToHub: boolean }): boolean {
  return actor.isOperator || (isOffice(actor) && actor.hub > 0 && pair.bothKnownToHub)
}
