import type { Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import type { Actor } from '../actor.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { DomainError } from '../errors.ts'
import { mustWorkHere } from '../office-lists/policy.ts'
import { countsOf, lockAction } from './store.ts'

/** Asks for an action to be taken back: what is not done yet stays undone, what was done is taken back row by row. */
export async function undoBulk(tx: Tx, actor: Actor, { actionId }: { actionId: string }, now: Instant) {
  const personId = mustWorkHere(actor)
  const action = await lockAction(tx, actor.hub, actionId)
  if (!action) throw new DomainError('not_found')
  if (action.undoAskedAt) throw new DomainError('bulk.already_undone')
  const { done, waiting } = await countsOf(tx, actor.hub, actionId)
  if (done + waiting === 0) throw new DomainError('bulk.nothing_done')
  await tx
    .updateTable('bulk_item')
    .set({ state: 'undone', settled_at: now })
    .where('hub_id', '=', actor.hub)
    .where('action_id', '=', actionId)
    .where('state', '=', 'waiting')
    .execute()
  await tx
    .updateTable('bulk_action')
    .set({ undo_asked_at: now, undo_asked_by: personId, finished_at: action.finishedAt ?? now })
    .where('hub_id', '=', actor.hub)
    .where('id', '=', actionId)
    .execute()
  const params = { kind: action.kind, done, waiting }
  await recordAudit(tx, actor, 'bulk.undoAsked', { type: 'bulkAction', id: actionId, params }, now)
}
