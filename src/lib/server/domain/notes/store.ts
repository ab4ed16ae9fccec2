import { sql } from 'kysely'
import type { Db, Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import { columnsOf, isAbout, type Subject } from '../desk/subject.ts'

export interface Note {
  id: string
  body: string
  version: number
  writtenAt: Instant
  changedAt: Instant
  by: string | null
}

/** The newest first. */
export async function notesAbout(db: Db, hub: number, subject: Subject): Promise<Note[]> {
  const { rows } = await sql<Note>`
    select n.id, n.body, n.version, n.written_at as "writtenAt", n.changed_at as "changedAt", p.display_name as by
      from note n left join person p on p.id = n.written_by
     where n.hub_id = ${hub} and ${isAbout(hub, subject, 'n')} order by n.written_at desc, n.id desc limit 200`.execute(
    db
  )
  return rows
}

export async function insertNote(
  tx: Tx,
  note: { hub: number; id: string; subject: Subject; body: string; by: string | null },
  at: Instant
) {
  const { hub, id, subject, body, by } = note
  await tx
    .insertInto('note')
    .values({
      hub_id: hub,
      id,
      ...columnsOf(subject),
      body,
      written_at: at,
      changed_at: at,
      written_by: by
    })
    .execute()
}

export async function lockNote(tx: Tx, hub: number, id: string) {
  return tx
    .selectFrom('note')
    .selectAll()
    .where('hub_id', '=', hub)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

export async function updateNote(tx: Tx, hub: number, id: string, body: string, at: Instant) {
  await tx
    .updateTable('note')
    .set({ body, changed_at: at, version: sql`version + 1` })
    .where('hub_id', '=', hub)
    .where('id', '=', id)
    .execute()
}

export async function deleteNote(tx: Tx, hub: number, id: string) {
  await tx.deleteFrom('note').where('hub_id', '=', hub).where('id', '=', id).execute()
}
