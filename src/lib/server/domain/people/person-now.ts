import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../../database/connection.ts'

/*
 * Two accounts of one person are one by a pointer: what was written for either stays where it was written, and reads
 * resolve. A pointer never leads to another pointer, so one step is enough.
 */

/** Ids of the person and of those who were joined to them. */
export const personsUnder = (person: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`array(select ${person} union all select part.id from person part where part.merged_into = ${person})`

/** Condition: `column` names this person, under any of their ids. */
export const isPerson = (column: string, personId: string): RawBuilder<boolean> =>
  sql<boolean>`${sql.ref(column)} = any(${personsUnder(sql`${personId}::uuid`)})`

/** The id that the person in this column bears now. */
export const personNow = (column: string): RawBuilder<string> =>
  sql<string>`(select coalesce(now.merged_into, now.id) from person now where now.id = ${sql.ref(column)})`

/** The id this person bears now; undefined for an unknown one. */
export async function currentPerson(db: Db, id: string): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select coalesce(merged_into, id) as id from person where id = ${id}`.execute(db)
  return rows[0]?.id
}

/** The person and those who were joined to them, themselves first. */
export async function idsOf(db: Db, personId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from person where id = ${personId} or merged_into = ${personId} order by id <> ${personId}, id`.execute(
    db
  )
  return rows.map((row) => row.id)
}
