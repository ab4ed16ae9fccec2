import { sql } from 'kysely'
import type { Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import { type Actor, isOffice } from '../actor.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { DomainError } from '../errors.ts'
import { actorNow } from '../office-lists/actor-now.ts'
import { bulkDeeds } from './deeds.ts'
import { reasonAgainst } from './kinds.ts'
import { type BulkRow, bulkRows, idOf } from './rows.ts'
import {
  type BulkAction,
  type BulkItem,
  countsOf,
  finishAction,
  type ItemEnd,
  nextAction,
  nextItems,
  settleItem
} from './store.ts'

/** Done in one transaction: what a killed process leaves is done anew, and nothing of it twice. */
const batch = 25

/**
 * Does (or takes back) the next rows of the hub's oldest open action, in the name of whoever asked for it and with the rights
 * they have now. @returns whether there may be more to do.
 */
export async function carryOutBatch(tx: Tx, hub: number, now: Instant): Promise<boolean> {
  const action = await nextAction(tx, hub)
  if (!action) return false
  const isUndo = action.undoAskedAt !== null
  const actor = await actorNow(tx, hub, isUndo ? action.undoAskedBy : action.createdBy, now)
  const items = await nextItems(tx, hub, action.id, isUndo ? 'done' : 'waiting', batch)
  for (const item of items) {
    // Read one by one: the same organisation can stand in a list twice, and the deed before may have changed it.
    const row = (await bulkRows(tx, hub, [item])).get(idOf(item))
    const end = await guarded(
      tx,
      () => (isUndo ? takeBack : carryOut)(tx, actor, { action, item, row }, now),
      isUndo
    )
    await settleItem(tx, hub, item.id, end, now)
  }
  if (items.length === batch) return true
  await finishAction(tx, hub, action.id, isUndo ? 'undone_at' : 'finished_at', now)
  const { done, refused, undone, kept } = await countsOf(tx, hub, action.id)
  const params = { kind: action.kind, done, refused, undone, kept }
  const code = isUndo ? 'bulk.undone' : 'bulk.finished'
  await recordAudit(tx, actor, code, { type: 'bulkAction', id: action.id, params }, now)
  return true
}

interface Piece {
  action: BulkAction
  item: BulkItem
  row: BulkRow | undefined
}

async function carryOut(tx: Tx, actor: Actor, { action, row }: Piece, now: Instant): Promise<ItemEnd> {
  const { kind, params } = action
  const reason = isOffice(actor) ? reasonAgainst(kind, params, row) : 'noOffice'
  if (reason !== null || !row) return { state: 'refused', reason: reason ?? 'gone' }
  const former = await bulkDeeds[kind].carryOut({ tx, actor, row, params, now })
  return { state: 'done', reason: '', former }
}

async function takeBack(tx: Tx, actor: Actor, { action, item, row }: Piece, now: Instant): Promise<ItemEnd> {
  if (!isOffice(actor)) return { state: 'kept', reason: 'noOffice' }
  if (!row) return { state: 'kept', reason: 'gone' }
  const { kind, params } = action
  const reason = await bulkDeeds[kind].takeBack({ tx, actor, row, params, former: item.former, now })
  return reason === null ? { state: 'undone', reason: '' } : { state: 'kept', reason }
}

/** A deed that refuses a row leaves nothing of itself behind, and the other rows alone. */
async function guarded(tx: Tx, work: () => Promise<ItemEnd>, isUndo: boolean): Promise<ItemEnd> {
  await sql`savepoint one_row`.execute(tx)
  try {
    const end = await work()
    await sql`release savepoint one_row`.execute(tx)
    return end
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    await sql`rollback to savepoint one_row`.execute(tx)
    return { state: isUndo ? 'kept' : 'refused', reason: `error.${error.code}` }
  }
}
