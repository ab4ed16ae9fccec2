import type { Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import type { Actor } from '../actor.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { DomainError } from '../errors.ts'
import { lockFilter, orderFilters, savedFilters, updateFilter } from './keep-store.ts'
import { mustWorkHere } from './policy.ts'

export interface FilterChange {
  filterId: string
  version: number
  name: string
  shared: boolean
}

/** Renames a filter, shares it or takes it back to oneself. A shared one may be changed by everybody of the office. */
export async function changeFilter(tx: Tx, actor: Actor, input: FilterChange, now: Instant) {
  const personId = mustWorkHere(actor)
  const { filterId, version, name, shared } = input
  const filter = await lockFilter(tx, actor.hub, filterId, personId)
  if (!filter) throw new DomainError('not_found')
  if (filter.version !== version) throw new DomainError('version_conflict')
  // Only its owner could still see it afterwards.
  if (!shared && !filter.isOwn) throw new DomainError('filter.not_yours')
  await updateFilter(tx, actor.hub, filterId, { name, isShared: shared }, now)
  const params = { list: filter.list, shared }
  await recordAudit(tx, actor, 'filter.changed', { type: 'savedFilter', id: filterId, params }, now)
}

/** Puts a filter one place further up. */
export async function moveFilterUp(tx: Tx, actor: Actor, { filterId }: { filterId: string }, now: Instant) {
  const personId = mustWorkHere(actor)
  const filter = await lockFilter(tx, actor.hub, filterId, personId)
  if (!filter) throw new DomainError('not_found')
  const ids = (await savedFilters(tx, actor.hub, filter.list, personId)).map((one) => one.id)
  const place = ids.indexOf(filterId)
  if (place < 1) return
  ids.splice(place - 1, 2, filterId, ids[place - 1]!)
  await orderFilters(tx, actor.hub, ids)
  const params = { list: filter.list, place }
  await recordAudit(tx, actor, 'filter.changed', { type: 'savedFilter', id: filterId, params }, now)
}
