import { type Actor, isOffice } from '../actor.ts'
import { DomainError } from '../errors.ts'

/**
 * Lists are the office's; whoever keeps, changes or sends something from them is somebody, so the command line is not enough.
 * @returns who that is. @throws DomainError `not_found` for everybody else.
 */
export function mustWorkHere(actor: Actor): string {
  if (!isOffice(actor) || actor.hub === 0 || !actor.personId) throw new DomainError('not_found')
  return actor.personId
}
