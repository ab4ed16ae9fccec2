import { sql } from 'kysely'
import type { Tx } from '../../../database/connection.ts'
import type { Instant } from '../../../platform/clock.ts'
import { type Comparable, compareKeys } from './rules.ts'

const records = (rows: readonly object[]) => JSON.stringify(rows)

/** Notes that organisations are still to be compared, and under which keys. */
export async function rememberCompareKeys(tx: Tx, ids: readonly string[]) {
  if (ids.length === 0) return
  const organisations = await tx
    .selectFrom('organisation')
    .select(['id', 'name', 'name_key', 'website'])
    .where('id', '=', sql<string>`any(${ids}::uuid[])`)
    .execute()
  await sql`
    insert into organisation_compare (organisation_id, name_key)
    select r.id, r.name_key from json_to_recordset(${records(organisations)}::json) as r (id uuid, name_key text)
    on conflict (organisation_id) do update set name_key = excluded.name_key, compared = false`.execute(tx)
  const keys = organisations.flatMap((one) => compareKeys(one).map((key) => ({ id: one.id, key })))
  await sql`
    insert into organisation_compare_key (key, organisation_id)
    select r.key, r.id from json_to_recordset(${records(keys)}::json) as r (id uuid, key text)
    on conflict do nothing`.execute(tx)
}

/** Organisations that were entered or renamed by others than an import since the last look. */
export async function organisationsWithoutKeys(tx: Tx, limit: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select o.id from organisation o left join organisation_compare c on c.organisation_id = o.id
     where o.merged_into is null and c.name_key is distinct from o.name_key
     order by o.id limit ${limit}`.execute(tx)
  return rows.map((row) => row.id)
}

/** The next organisations, after `after`, that have not been compared yet. */
export async function organisationsToCompare(tx: Tx, after: string, limit: number): Promise<string[]> {
  const rows = await tx
    .selectFrom('organisation_compare')
    .select('organisation_id')
    .where('compared', '=', false)
    .where('organisation_id', '>', after)
    .orderBy('organisation_id')
    .limit(limit)
    .execute()
  return rows.map((row) => row.organisation_id)
}

/** More organisations under one key than this say that the key is a common word; then it brings nobody together. */
const crowd = 40

/** Who meets under each of these keys, crowds left out. One index lookup a key, whatever the planner knows. */
export async function meetingsUnder(tx: Tx, keys: readonly string[]): Promise<Map<string, string[]>> {
  const { rows } = await sql<{ key: string; organisations: string[] }>`
    select k.key, array_agg(m.organisation_id) as organisations
      from unnest(${keys}::text[]) as k (key)
     cross join lateral (select organisation_id from organisation_compare_key where key = k.key limit ${crowd + 1}) as m
     group by k.key having count(*) between 2 and ${crowd}`.execute(tx)
  return new Map(rows.map((row) => [row.key, row.organisations]))
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

export async function markCompared(tx: Tx, ids: readonly string[]) {
  await tx
    .updateTable('organisation_compare')
    .set({ compared: true })
    .where('organisation_id', '=', sql<string>`any(${ids}::uuid[])`)
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
