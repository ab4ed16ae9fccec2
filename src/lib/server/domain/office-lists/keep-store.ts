import { sql } from 'kysely'
import type { Db, Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import { isPerson } from '../people/person-now.ts'
import type { ListName } from './ask.ts'

export interface SavedFilter {
  id: string
  list: ListName
  name: string
  address: string
  isShared: boolean
  isOwn: boolean
  version: number
}

/** A person's own filters of a list and those the team shares, in the order they were put in. */
export async function savedFilters(
  db: Db,
  hub: number,
  list: ListName,
  personId: string
): Promise<SavedFilter[]> {
  const { rows } = await sql<SavedFilter>`
    select id, list, name, address, is_shared as "isShared", version, ${isPerson('person_id', personId)} as "isOwn"
      from saved_filter where hub_id = ${hub} and list = ${list}
       and (is_shared or ${isPerson('person_id', personId)}) order by position, id limit 100`.execute(db)
  return rows
}

/** One of them, held until the transaction ends. */
export async function lockFilter(
  tx: Tx,
  hub: number,
  id: string,
  personId: string
): Promise<SavedFilter | undefined> {
  const { rows } = await sql<SavedFilter>`
    select id, list, name, address, is_shared as "isShared", version, ${isPerson('person_id', personId)} as "isOwn"
      from saved_filter where hub_id = ${hub} and id = ${id}
       and (is_shared or ${isPerson('person_id', personId)}) for update`.execute(tx)
  return rows[0]
}

/** The columns a person chose for a list; undefined where they did not. */
export async function chosenColumns(
  db: Db,
  hub: number,
  list: ListName,
  personId: string
): Promise<string[] | undefined> {
  const row = await db
    .selectFrom('list_choice')
    .select('columns')
    .where('hub_id', '=', hub)
    .where('list', '=', list)
    .where(isPerson('person_id', personId))
    .orderBy('changed_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.columns
}

export interface NewFilter {
  id: string
  list: ListName
  name: string
  address: string
  isShared: boolean
  personId: string
}

/** Puts a filter behind those there are. */
export async function insertFilter(tx: Tx, hub: number, one: NewFilter, at: Instant) {
  await sql`
    insert into saved_filter (hub_id, id, list, name, address, person_id, is_shared, position, changed_at)
    select ${hub}::integer, ${one.id}, ${one.list}, ${one.name}, ${one.address}, ${one.personId}, ${one.isShared},
           coalesce(max(position), 0) + 1, ${at}::timestamptz
      from saved_filter where hub_id = ${hub} and list = ${one.list}`.execute(tx)
}

export async function updateFilter(
  tx: Tx,
  hub: number,
  id: string,
  { name, isShared }: { name: string; isShared: boolean },
  at: Instant
) {
  await tx
    .updateTable('saved_filter')
    .set({ name, is_shared: isShared, changed_at: at, version: sql`version + 1` })
    .where('hub_id', '=', hub)
    .where('id', '=', id)
    .execute()
}

/** Puts a list's filters in this order. */
export async function orderFilters(tx: Tx, hub: number, ids: readonly string[]) {
  await sql`update saved_filter f set position = o.place from unnest(${ids}::uuid[]) with ordinality o(id, place)
             where f.hub_id = ${hub} and f.id = o.id`.execute(tx)
}

export async function deleteFilter(tx: Tx, hub: number, id: string) {
  await tx.deleteFrom('saved_filter').where('hub_id', '=', hub).where('id', '=', id).execute()
}

export async function saveColumns(
  tx: Tx,
  hub: number,
  choice: { list: ListName; personId: string; columns: readonly string[] },
  at: Instant
) {
  const { list, personId } = choice
  const columns = [...choice.columns]
  await tx
    .insertInto('list_choice')
    .values({ hub_id: hub, person_id: personId, list, columns, changed_at: at })
    .onConflict((conflict) =>
      conflict.columns(['hub_id', 'person_id', 'list']).doUpdateSet({ columns, changed_at: at })
    )
    .execute()
}
