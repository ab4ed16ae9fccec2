import type { Db, Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import { isId } from '../../platform/identifiers.ts'
import type { TableLine } from './component-table.ts'

export interface ComponentImport {
  id: string
  organisationId: string
  fileName: string
  lines: TableLine[]
  takenAt: Instant | null
  rowsTaken: number | null
}

export async function insertImport(
  tx: Tx,
  hub: number,
  one: Pick<ComponentImport, 'id' | 'organisationId' | 'fileName' | 'lines'> & { begunBy: string | null },
  at: Instant
) {
  await tx
    .insertInto('component_import')
    .values({
      hub_id: hub,
      id: one.id,
      organisation_id: one.organisationId,
      file_name: one.fileName,
      lines: JSON.stringify(one.lines),
      begun_by: one.begunBy,
      begun_at: at
    })
    .execute()
}

export async function findImport(
  db: Db,
  hub: number,
  id: string,
  isHeld = false
): Promise<ComponentImport | undefined> {
  if (!isId(id)) return undefined
  const question = db
    .selectFrom('component_import')
    .select(['id', 'organisation_id', 'file_name', 'lines', 'taken_at', 'rows_taken'])
    .where('hub_id', '=', hub)
    .where('id', '=', id)
  const row = await (isHeld ? question.forUpdate() : question).executeTakeFirst()
  return (
    row && {
      id: row.id,
      organisationId: row.organisation_id,
      fileName: row.file_name,
      lines: row.lines,
      takenAt: row.taken_at,
      rowsTaken: row.rows_taken
    }
  )
}

/** What came of it stays; the table itself goes. */
export async function markTaken(tx: Tx, hub: number, id: string, rows: number, at: Instant) {
  await tx
    .updateTable('component_import')
    .set({ taken_at: at, rows_taken: rows, lines: '[]' })
    .where('hub_id', '=', hub)
    .where('id', '=', id)
    .execute()
}
