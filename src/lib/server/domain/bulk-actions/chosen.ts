import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../../database/connection.ts'
import { isId } from '../../platform/identifiers.ts'
import { askFrom, type ListName } from '../office-lists/ask.ts'
import type { Reader } from '../office-lists/organisation-rows.ts'
import { orderOf, rowsFor } from '../office-lists/queries.ts'
import type { RowKey } from './rows.ts'

export interface Choice {
  list: ListName
  address: string
  of: 'rows' | 'all'
  /** Ticked ones: `m:…`, `p:…` or `c:…`, joined by commas. */
  row: string
}

/** So many rows are enough for every list of a hub, and few enough to be shown before they are changed. */
export const mostRows = 50_000

/** The rows that were chosen, in the order of their list, as a query of the three columns of a key and `position`. */
export async function chosenRows(db: Db, reader: Reader, choice: Choice): Promise<RawBuilder<RowKey>> {
  const given = new URLSearchParams(choice.of === 'all' ? choice.address : '')
  const ask = askFrom(choice.list, given)
  const all = await rowsFor(db, reader, ask)
  const ids = choice.row.split(',').map((mark) => mark.slice(2))
  const ticked = choice.of === 'all' ? sql`` : sql`where id = any(${ids.filter(isId)}::uuid[])`
  const isPeople = choice.list === 'people'
  const of = (isHere: RawBuilder<unknown>) => sql`case when ${isHere} then id end`
  return sql<RowKey>`
    select ${of(sql`${!isPeople}::boolean`)} as membership_id, ${of(sql`${isPeople}::boolean and is_contact`)} as contact_id,
           ${of(sql`${isPeople}::boolean and not is_contact`)} as person_id,
           (row_number() over (order by ${orderOf(ask)}))::int as position
      from (${all}) found ${ticked} order by position limit ${mostRows + 1}`
}
