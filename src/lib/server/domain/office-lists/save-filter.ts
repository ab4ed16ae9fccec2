import type { Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import { newId } from '../../platform/identifiers.ts'
import type { Actor } from '../actor.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { DomainError } from '../errors.ts'
import { addressOf, askFrom, type ListName } from './ask.ts'
import { insertFilter, savedFilters } from './keep-store.ts'
import { mustWorkHere } from './policy.ts'

const most = 60

export interface FilterToSave {
  list: ListName
  name: string
  shared: boolean
  address: string
}

/** Keeps what a list was narrowed to under a name, for oneself or for the whole office. */
export async function saveFilter(tx: Tx, actor: Actor, input: FilterToSave, now: Instant) {
  const personId = mustWorkHere(actor)
  const { list, name, shared } = input
  if ((await savedFilters(tx, actor.hub, list, personId)).length >= most)
    throw new DomainError('filter.too_many', { limit: most })
  const given = new URLSearchParams(input.address)
  const address = addressOf(askFrom(list, given))
  const columns = given.get('columns')
  if (columns) address.set('columns', columns)
  const id = newId(now)
  await insertFilter(
    tx,
    actor.hub,
    { id, list, name, address: String(address), isShared: shared, personId },
    now
  )
  await recordAudit(tx, actor, 'filter.saved', { type: 'savedFilter', id, params: { list, shared } }, now)
  return id
}
