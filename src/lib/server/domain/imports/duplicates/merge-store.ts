import { sql } from 'kysely'
import type { Tx } from '../../../database/connection.ts'
import type { Instant } from '../../../platform/clock.ts'

/** Both organisations, locked in one order so that two decisions at once cannot block each other. */
export async function lockOrganisations(tx: Tx, ids: readonly string[]) {
  const rows = await tx
    .selectFrom('organisation')
    .select(['id', 'name', 'merged_into'])
    .where('id', '=', sql<string>`any(${ids}::uuid[])`)
    .orderBy('id')
    .forUpdate()
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}

/** The organisations that are part of this one. */
export async function lockFollowers(tx: Tx, id: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('organisation')
    .select('id')
    .where('merged_into', '=', id)
    .orderBy('id')
    .forUpdate()
    .execute()
  return rows.map((row) => row.id)
}

export async function areKnownToHub(tx: Tx, hub: number, ids: readonly string[]): Promise<boolean> {
  const rows = await tx
    .selectFrom('membership')
    .select('organisation_id')
    .where('hub_id', '=', hub)
    .where('organisation_id', '=', sql<string>`any(${ids}::uuid[])`)
    .execute()
  return rows.length === new Set(ids).size
}

/** Sets or clears the pointer; both sides count as changed, so that search and matching follow. */
export async function pointTo(tx: Tx, ids: readonly string[], target: string | null, at: Instant) {
  await tx
    .updateTable('organisation')
    .set({ merged_into: target, changed_at: at, version: sql`version + 1` })
    .where('id', '=', sql<string>`any(${ids}::uuid[])`)
    .execute()
}

/** What the organisations did and where they are known is now somebody else's, or theirs again. */
export async function touchRelated(tx: Tx, hub: number, ids: readonly string[], at: Instant) {
  await tx
    .updateTable('organisation')
    .set({ changed_at: at })
    .where('id', '=', sql<string>`any(${ids}::uuid[])`)
    .execute()
  await sql`
    update activity set changed_at = ${at}::timestamptz
     where id in (select activity_id from activity_participant where organisation_id = any(${ids}::uuid[]))`.execute(
    tx
  )
  await tx
    .updateTable('membership')
    .set({ changed_at: at })
    .where('hub_id', '=', hub)
    .where('organisation_id', '=', sql<string>`any(${ids}::uuid[])`)
    .execute()
}

export interface MergeRow {
  id: string
  duplicateId: string | null
  mergedId: string
  keptId: string
  becauseOf: string | null
}

export async function insertMerges(
  tx: Tx,
  hub: number,
  rows: readonly MergeRow[],
  by: string | null,
  at: Instant
) {
  await tx
    .insertInto('merge_record')
    .values(
      rows.map((row) => ({
        hub_id: hub,
        id: row.id,
        duplicate_id: row.duplicateId,
        merged_id: row.mergedId,
        kept_id: row.keptId,
        because_of: row.becauseOf,
        merged_at: at,
        merged_by: by
      }))
    )
    .execute()
}

export async function lockMerge(tx: Tx, hub: number, id: string) {
  return tx
    .selectFrom('merge_record')
    .selectAll()
    .where('hub_id', '=', hub)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

/** Merges that only happened because their organisation was part of the one that was merged. */
export async function mergesBecauseOf(tx: Tx, hub: number, id: string) {
  return tx
    .selectFrom('merge_record')
    .select(['id', 'merged_id'])
    .where('hub_id', '=', hub)
    .where('because_of', '=', id)
    .where('undone_at', 'is', null)
    .execute()
}

/** Which of these organisations followed another one into a merge after `since`, and where they are now because of it. */
export async function takenAlongSince(tx: Tx, hub: number, ids: readonly string[], since: Instant) {
  const rows = await tx
    .selectFrom('merge_record')
    .select(['id', 'merged_id', 'kept_id'])
    .where('hub_id', '=', hub)
    .where('merged_id', '=', sql<string>`any(${ids}::uuid[])`)
    .where('because_of', 'is not', null)
    .where('undone_at', 'is', null)
    .where('merged_at', '>', since)
    .orderBy('merged_at')
    .execute()
  return new Map(rows.map((row) => [row.merged_id, { id: row.id, keptId: row.kept_id }]))
}

export async function markUndone(
  tx: Tx,
  hub: number,
  ids: readonly string[],
  by: string | null,
  at: Instant
) {
  await tx
    .updateTable('merge_record')
    .set({ undone_at: at, undone_by: by })
    .where('hub_id', '=', hub)
    .where('id', '=', sql<string>`any(${ids}::uuid[])`)
    .execute()
}

export async function lockDuplicate(tx: Tx, hub: number, id: string) {
  return tx
    .selectFrom('duplicate')
    .selectAll()
    .where('hub_id', '=', hub)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

export async function settleDuplicate(
  tx: Tx,
  hub: number,
  id: string,
  status: 'open' | 'merged' | 'distinct',
  by: string | null,
  at: Instant
) {
  const decided = status === 'open' ? null : at
  await tx
    .updateTable('duplicate')
    .set({ status, decided_at: decided, decided_by: decided && by })
    .where('hub_id', '=', hub)
    .where('id', '=', id)
    .execute()
}
