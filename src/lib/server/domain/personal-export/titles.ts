import { sql } from 'kysely'
import { asOwner, type Tx } from '../../database/connection.ts'
import type { TableShare } from './rows.ts'

/** What a row is about, in the languages it was written in. */
export interface Title {
  de: string | null
  en: string | null
}

/**
 * Reads as the owner of the schema, what the rows were already found to lead to: titles of the offers, needs and activities that the rows point to, by their id; those of an introduction are called like
 * the offer or need of the reader's own side, so that nothing is told of the other one.
 */
export async function titlesFor(tx: Tx, shares: readonly TableShare[]): Promise<Map<string, Title>> {
  const rowsOf = (table: string) => shares.filter((one) => one.table === table).flatMap((one) => one.rows)
  const idsOf = (table: string, column: string) =>
    shares
      .filter((one) => one.table === table)
      .flatMap(({ rows, done }) => [...rows, ...done])
      .map((row) => String(row[column]))
  const sides = rowsOf('introduction_side')
  const activities = idsOf('activity_participant', 'activity_id')
  const { rows } = await asOwner(tx, () =>
    sql<{ id: string } & Title>`
    select id, title_de as de, title_en as en from listing
     where id = any(${sides.map((row) => row.listing_id)}::uuid[])
    union all
    select id, max(title) filter (where language = 'de'), max(title) filter (where language = 'en') from offer_text
     where id = any(${idsOf('offer', 'id')}::uuid[]) group by id
    union all
    select id, max(title) filter (where language = 'de'), max(title) filter (where language = 'en') from need_text
     where id = any(${idsOf('need', 'id')}::uuid[]) group by id
    union all
    select id, title, null from activity where id = any(${activities}::uuid[])`.execute(tx)
  )
  const titles = new Map(rows.map(({ id, de, en }) => [id, { de, en }]))
  for (const { introduction_id, listing_id } of sides) {
    const own = titles.get(String(listing_id))
    if (own) titles.set(String(introduction_id), own)
  }
  return titles
}
