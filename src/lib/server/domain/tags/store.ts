import { sql } from 'kysely'
import type { Db, Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import { columnsOf, isAbout, type Subject } from '../desk/subject.ts'

export interface Tag {
  id: string
  name: string
}

/** The hub's tags by name, each with how often it is used. */
export async function tagsOfHub(db: Db, hub: number): Promise<(Tag & { count: number })[]> {
  const { rows } = await sql<Tag & { count: number }>`
    select t.id, t.name, (select count(*)::int from tagging g where g.hub_id = ${hub} and g.tag_id = t.id) as count
      from tag t where t.hub_id = ${hub} order by t.name_key`.execute(db)
  return rows
}

export async function tagsOn(db: Db, hub: number, subject: Subject): Promise<Tag[]> {
  const { rows } = await sql<Tag>`
    select t.id, t.name from tag t where t.hub_id = ${hub} and t.id in (
      select g.tag_id from tagging g where g.hub_id = ${hub} and ${isAbout(hub, subject, 'g')})
     order by t.name_key`.execute(db)
  return rows
}

/** The tag of this name, made where there is none; names that differ in case or accents only are one. */
export async function tagNamed(tx: Tx, hub: number, id: string, name: string, at: Instant): Promise<Tag> {
  // The update changes nothing but gives the row back where somebody else made it at the same moment.
  const { rows } = await sql<Tag>`
    insert into tag (hub_id, id, name, created_at) values (${hub}, ${id}, ${name}, ${at})
        on conflict (hub_id, name_key) do update set name = tag.name returning id, name`.execute(tx)
  return rows[0]!
}

/** @returns whether it was not there before. */
export async function insertTagging(
  tx: Tx,
  tagging: { hub: number; id: string; tagId: string; subject: Subject; by: string | null },
  at: Instant
): Promise<boolean> {
  const { hub, id, tagId, subject, by } = tagging
  const rows = await tx
    .insertInto('tagging')
    .values({ hub_id: hub, id, tag_id: tagId, ...columnsOf(subject), tagged_at: at, tagged_by: by })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .execute()
  return rows.length > 0
}

/** @returns whether it was there. */
export async function deleteTagging(tx: Tx, hub: number, tagId: string, subject: Subject): Promise<boolean> {
  const { rows } = await sql`
    delete from tagging g where g.hub_id = ${hub} and g.tag_id = ${tagId} and ${isAbout(hub, subject, 'g')}
    returning 1`.execute(tx)
  return rows.length > 0
}
