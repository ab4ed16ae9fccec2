import { type Actor, isOffice } from '../../actor.ts'

/** The operator decides everywhere; an office about organisations its hub knows. */
export function mayDecideProposal(actor: Actor, organisation: { isKnownToHub: boolean }): boolean {
  return actor.isOperator || (isOffice(actor) && actor.hub > 0 && organisation.isKnownToHub)
}
