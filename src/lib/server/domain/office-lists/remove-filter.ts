import type { Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import type { Actor } from '../actor.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { DomainError } from '../errors.ts'
import { deleteFilter, lockFilter } from './keep-store.ts'
import { mustWorkHere } from './policy.ts'

/** Forgets a filter; a shared one for everybody. */
export async function removeFilter(tx: Tx, actor: Actor, { filterId }: { filterId: string }, now: Instant) {
  const filter = await lockFilter(tx, actor.hub, filterId, mustWorkHere(actor))
  if (!filter) throw new DomainError('not_found')
  await deleteFilter(tx, actor.hub, filterId)
  const params = { list: filter.list }
  await recordAudit(tx, actor, 'filter.removed', { type: 'savedFilter', id: filterId, params }, now)
}
