import { sql } from 'kysely'
import type { Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import type { Mapping } from './mapping/propose-mapping.ts'
import type { ImportResult, RunStatus } from './rules.ts'

export interface Source {
  id: string
  slug: string
}

export async function findSource(tx: Tx, hub: number, slug: string): Promise<Source | undefined> {
  return tx
    .selectFrom('source')
    .select(['id', 'slug'])
    .where('hub_id', '=', hub)
    .where('slug', '=', slug)
    .executeTakeFirst()
}

export async function insertSource(tx: Tx, hub: number, source: Source, title: string, at: Instant) {
  await tx
    .insertInto('source')
    .values({ hub_id: hub, ...source, title, created_at: at })
    .execute()
}

export async function findMapping(tx: Tx, hub: number, layout: string) {
  const row = await tx
    .selectFrom('import_mapping as m')
    .innerJoin('source as s', (join) =>
      join.onRef('s.hub_id', '=', 'm.hub_id').onRef('s.id', '=', 'm.source_id')
    )
    .select(['m.mapping', 's.id', 's.slug'])
    .where('m.hub_id', '=', hub)
    .where('m.layout', '=', layout)
    .executeTakeFirst()
  return row && { mapping: row.mapping as Mapping, source: { id: row.id, slug: row.slug } }
}

export interface ConfirmedMapping {
  id: string
  sourceId: string
  layout: string
  mapping: Mapping
}

export async function rememberMapping(
  tx: Tx,
  hub: number,
  one: ConfirmedMapping,
  by: string | null,
  at: Instant
) {
  const facts = {
    source_id: one.sourceId,
    mapping: JSON.stringify(one.mapping),
    confirmed_at: at,
    confirmed_by: by
  }
  await tx
    .insertInto('import_mapping')
    .values({ hub_id: hub, id: one.id, layout: one.layout, ...facts })
    .onConflict((conflict) => conflict.constraint('import_mapping_layout_unique').doUpdateSet(facts))
    .execute()
}

export interface NewRun {
  id: string
  fileName: string
  fileBytes: number
  startedBy: string | null
}

export async function insertRun(tx: Tx, hub: number, run: NewRun, at: Instant) {
  await tx
    .insertInto('import_run')
    .values({
      hub_id: hub,
      id: run.id,
      source_id: null,
      status: 'uploaded',
      file_name: run.fileName,
      file_bytes: BigInt(run.fileBytes),
      started_by: run.startedBy,
      created_at: at
    })
    .execute()
}

export async function findRun(tx: Tx, hub: number, id: string) {
  return tx
    .selectFrom('import_run')
    .selectAll()
    .where('hub_id', '=', hub)
    .where('id', '=', id)
    .executeTakeFirst()
}

/** Locks the run's row until the transaction ends. */
export async function lockRun(tx: Tx, hub: number, id: string) {
  return tx
    .selectFrom('import_run')
    .selectAll()
    .where('hub_id', '=', hub)
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst()
}

export interface RunChange {
  status?: RunStatus
  sourceId?: string
  mapping?: Mapping
  preview?: unknown
  result?: ImportResult
  refusal?: unknown
  rowsRead?: number
  startedAt?: Instant
  finishedAt?: Instant
}

export async function changeRun(tx: Tx, hub: number, id: string, change: RunChange) {
  const json = (value: unknown) => (value === undefined ? undefined : JSON.stringify(value))
  await tx
    .updateTable('import_run')
    .set({
      status: change.status,
      source_id: change.sourceId,
      mapping: json(change.mapping),
      preview: json(change.preview),
      result: json(change.result),
      refusal: json(change.refusal),
      rows_read: change.rowsRead === undefined ? undefined : BigInt(change.rowsRead),
      started_at: change.startedAt,
      finished_at: change.finishedAt
    })
    .where('hub_id', '=', hub)
    .where('id', '=', id)
    .execute()
}

/** Whoever holds this pair of numbers as an advisory lock is importing. Two imports at once could make one organisation twice. */
const lockClass = 0x68756277
const lockObject = 1

/** Waits for a running import to end, for some seconds. @throws SQLSTATE 55P03 if it does not. */
export async function waitForTurn(tx: Tx, seconds: number) {
  await sql`select set_config('lock_timeout', ${`${seconds}s`}, true)`.execute(tx)
  await sql`select pg_advisory_xact_lock(${lockClass}::integer, ${lockObject}::integer)`.execute(tx)
  await sql`select set_config('lock_timeout', '0', true)`.execute(tx)
}

/** A run at work, waiting for its turn or taking rows over, holds its own lock until its transaction ends. */
const runLockClass = 0x68756278

export async function showAtWork(tx: Tx, runId: string) {
  await sql`select pg_advisory_xact_lock_shared(${runLockClass}::integer, hashtext(${runId}::text))`.execute(
    tx
  )
}

/** The lock's number as `pg_locks` shows it, without a sign. */
const isAtWork = sql<boolean>`exists (
  select from pg_locks l join pg_database d on d.oid = l.database
   where l.locktype = 'advisory' and l.granted and d.datname = current_database()
     and l.classid = ${runLockClass}::bigint::oid
     and l.objid = (hashtext(import_run.id::text)::bigint & 4294967295)::oid)`

/** Which of the hub's runs that say they are running have a process behind them. */
export async function runsAtWork(tx: Tx, hub: number): Promise<Set<string>> {
  const rows = await tx
    .selectFrom('import_run')
    .select('id')
    .where('hub_id', '=', hub)
    .where('status', '=', 'running')
    .where(isAtWork)
    .execute()
  return new Set(rows.map((row) => row.id))
}

/** Runs whose process is gone: nothing of them was taken over. */
export async function markInterrupted(tx: Tx, hub: number, before: Instant, at: Instant) {
  await tx
    .updateTable('import_run')
    .set({ status: 'interrupted', finished_at: at })
    .where('hub_id', '=', hub)
    .where('status', '=', 'running')
    .where('started_at', '<', before)
    .where(sql<boolean>`not ${isAtWork}`)
    .execute()
}

/** How many proposals wait for a decision. */
export async function countOf(tx: Tx, table: 'change_proposal' | 'duplicate', hub: number): Promise<number> {
  const row = await tx
    .selectFrom(table)
    .select(sql<bigint>`count(*)`.as('count'))
    .where('hub_id', '=', hub)
    .where('status', '=', 'open')
    .executeTakeFirstOrThrow()
  return Number(row.count)
}
