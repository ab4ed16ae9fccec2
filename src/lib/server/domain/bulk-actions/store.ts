import { type RawBuilder, sql } from 'kysely'
import type { Db, Tx } from '../../database/connection.ts'
import type { BulkItemState } from '../../database/schema-lists.ts'
import type { Instant } from '../../platform/clock.ts'
import { isId } from '../../platform/identifiers.ts'
import type { ListName } from '../office-lists/ask.ts'
import type { Former } from './deeds.ts'
import type { BulkKind, BulkParams } from './kinds.ts'
import type { RowKey } from './rows.ts'

export interface BulkAction {
  id: string
  list: ListName
  kind: BulkKind
  params: BulkParams
  createdAt: Instant
  createdBy: string | null
  finishedAt: Instant | null
  undoAskedAt: Instant | null
  undoAskedBy: string | null
  undoneAt: Instant | null
}

const fields = sql`id, list, kind, params, created_at as "createdAt", created_by as "createdBy", finished_at as "finishedAt",
  undo_asked_at as "undoAskedAt", undo_asked_by as "undoAskedBy", undone_at as "undoneAt"`

const actions = (hub: number, rest: RawBuilder<unknown>) =>
  sql<BulkAction>`select ${fields} from bulk_action where hub_id = ${hub} and ${rest}`

export async function actionOf(db: Db, hub: number, id: string): Promise<BulkAction | undefined> {
  if (!isId(id)) return undefined
  return (await actions(hub, sql`id = ${id}`).execute(db)).rows[0]
}

export async function lockAction(tx: Tx, hub: number, id: string): Promise<BulkAction | undefined> {
  return (await actions(hub, sql`id = ${id} for update`).execute(tx)).rows[0]
}

/** The oldest action of a hub that is not at its end, held until the transaction ends. */
export async function nextAction(tx: Tx, hub: number): Promise<BulkAction | undefined> {
  const open = sql`(finished_at is null or (undo_asked_at is not null and undone_at is null))
    order by created_at, id limit 1 for update`
  return (await actions(hub, open).execute(tx)).rows[0]
}

export async function actionsOf(
  db: Db,
  hub: number
): Promise<(BulkAction & { by: string | null; count: number })[]> {
  const { rows } = await sql<BulkAction & { by: string | null; count: number }>`
    select a.*, (select count(*)::int from bulk_item i where i.hub_id = ${hub} and i.action_id = a.id) as count,
           (select coalesce(now.display_name, p.display_name) from person p
              left join person now on now.id = p.merged_into where p.id = a."createdBy") as by
      from (select ${fields} from bulk_action where hub_id = ${hub} order by created_at desc, id limit 50) a`.execute(
    db
  )
  return rows
}

export async function countsOf(
  db: Db,
  hub: number,
  actionId: string
): Promise<Record<BulkItemState, number>> {
  const { rows } = await sql<{ state: BulkItemState; count: number }>`
    select state, count(*)::int as count from bulk_item where hub_id = ${hub} and action_id = ${actionId} group by 1`.execute(
    db
  )
  const counts = { waiting: 0, done: 0, refused: 0, undone: 0, kept: 0 }
  for (const { state, count } of rows) counts[state] = count
  return counts
}

export interface BulkItem extends RowKey {
  id: string
  former: Former
}

/** The next rows of an action in a state, in their order. */
export async function nextItems(tx: Tx, hub: number, actionId: string, state: BulkItemState, limit: number) {
  const { rows } = await sql<BulkItem>`
    select id, membership_id, contact_id, person_id, former from bulk_item
     where hub_id = ${hub} and action_id = ${actionId} and state = ${state} order by position limit ${limit}`.execute(
    tx
  )
  return rows
}

export interface ItemEnd {
  state: BulkItemState
  reason: string
  former?: Former
}

export async function settleItem(
  tx: Tx,
  hub: number,
  id: string,
  { state, reason, former }: ItemEnd,
  at: Instant
) {
  await tx
    .updateTable('bulk_item')
    .set({
      state,
      reason: reason.slice(0, 80),
      settled_at: at,
      ...(former ? { former: JSON.stringify(former) } : {})
    })
    .where('hub_id', '=', hub)
    .where('id', '=', id)
    .execute()
}

export async function finishAction(
  tx: Tx,
  hub: number,
  id: string,
  what: 'finished_at' | 'undone_at',
  at: Instant
) {
  await tx
    .updateTable('bulk_action')
    .set({ [what]: at })
    .where('hub_id', '=', hub)
    .where('id', '=', id)
    .execute()
}

export interface ItemLine {
  id: string
  name: string
  state: BulkItemState
  reason: string
}

/** Rows of an action as they ended, those that were left as they are first. */
export async function itemLines(db: Db, hub: number, actionId: string, limit: number): Promise<ItemLine[]> {
  const { rows } = await sql<ItemLine>`
    select i.id, i.state, i.reason, coalesce(o.name, c.name, p.display_name, '') as name
      from bulk_item i
      left join membership m on m.hub_id = i.hub_id and m.id = i.membership_id
      left join organisation named on named.id = m.organisation_id
      left join organisation o on o.id = coalesce(named.merged_into, named.id)
      left join hub_contact c on c.hub_id = i.hub_id and c.id = i.contact_id
      left join person p on p.id = i.person_id
     where i.hub_id = ${hub} and i.action_id = ${actionId}
     order by i.state not in ('refused','kept'), i.position limit ${limit}`.execute(db)
  return rows
}
