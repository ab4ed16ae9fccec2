import { sql } from 'kysely'
import type { Tx } from '../../../database/connection.ts'
import type { Instant } from '../../../platform/clock.ts'
import { type Comparable, compareKeys } from './rules.ts'

const records = (rows: readonly object[]) => JSON.stringify(rows)

/** Notes under which keys organisations are to be compared; replaces what was noted under an earlier name. */
export async function rememberCompareKeys(tx: Tx, ids: readonly string[]) {
  if (ids.length === 0) return
  const organisations = await tx
    .selectFrom('organisation')
    .select(['id', 'name', 'name_key', 'website'])
    .where('id', '=', sql<string>`any(${ids}::uuid[])`)
    .execute()
  const rows = organisations.flatMap((one) =>
    compareKeys(one).map((key) => ({ id: one.id, key, name_key: one.name_key }))
  )
  await tx
    .deleteFrom('organisation_compare_key')
    .where('organisation_id', '=', sql<string>`any(${ids}::uuid[])`)
    .execute()
  await sql`
    insert into organisation_compare_key (organisation_id, key, name_key)
    select r.id, r.key, r.name_key from json_to_recordset(${records(rows)}::json) as r (id uuid, key text, name_key text)
    on conflict do nothing`.execute(tx)
}

/** Organisations that were entered or renamed by others than an import since the last look: their keys are missing. */
export async function organisationsWithoutKeys(tx: Tx, limit: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select o.id from organisation o
     where o.merged_into is null
       and not exists (select from organisation_compare_key k where k.organisation_id = o.id and k.name_key = o.name_key)
     order by o.id limit ${limit}`.execute(tx)
  return rows.map((row) => row.id)
}

export interface Pair {
  a: Comparable
  b: Comparable
}

/** More organisations under one key than this say that the key is a common word; then it brings nobody together. */
const crowd = 40

/** Pairs that share a key, at least one of them not yet compared, in a fixed order after `after`. */
export async function pairsToCompare(
  tx: Tx,
  after: [string, string],
  limit: number
): Promise<[string, string][]> {
  const { rows } = await sql<{ a: string; b: string }>`
    with fresh as (select distinct key from organisation_compare_key where not compared),
         meeting as (
           select k.key from fresh join organisation_compare_key k on k.key = fresh.key
            group by k.key having count(*) between 2 and ${crowd})
    select distinct least(x.organisation_id, y.organisation_id) as a, greatest(x.organisation_id, y.organisation_id) as b
      from meeting m
      join organisation_compare_key x on x.key = m.key and not x.compared
      join organisation_compare_key y on y.key = m.key and y.organisation_id <> x.organisation_id
     where (least(x.organisation_id, y.organisation_id), greatest(x.organisation_id, y.organisation_id))
           > (${after[0]}::uuid, ${after[1]}::uuid)
     order by 1, 2 limit ${limit}`.execute(tx)
  return rows.map((row) => [row.a, row.b])
}

export async function comparables(tx: Tx, ids: readonly string[]): Promise<Map<string, Comparable>> {
  const rows = await tx
    .selectFrom('organisation')
    .select(['id', 'name', 'country', 'city', 'website'])
    .where('id', '=', sql<string>`any(${ids}::uuid[])`)
    .where('merged_into', 'is', null)
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}

export async function markCompared(tx: Tx) {
  await tx
    .updateTable('organisation_compare_key')
    .set({ compared: true })
    .where('compared', '=', false)
    .execute()
}

export interface NewDuplicate {
  id: string
  first: string
  second: string
  reason: string
  params: Record<string, string>
  score: number
}

/** @returns how many are new to the hub: a pair that was decided before is not proposed again. */
export async function insertDuplicates(
  tx: Tx,
  hub: number,
  runId: string | null,
  rows: readonly NewDuplicate[],
  at: Instant
): Promise<number> {
  if (rows.length === 0) return 0
  const result = await sql`
    insert into duplicate (hub_id, id, run_id, first_id, second_id, reason, params, score, created_at)
    select ${hub}::integer, r.id, ${runId}::uuid, r.first, r.second, r.reason, r.params, r.score, ${at}::timestamptz
      from json_to_recordset(${records(rows)}::json) as r
           (id uuid, first uuid, second uuid, reason text, params jsonb, score real)
    on conflict on constraint duplicate_pair_unique do nothing`.execute(tx)
  return Number(result.numAffectedRows ?? 0n)
}
