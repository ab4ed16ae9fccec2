import { sql } from 'kysely'
import type { Tx } from '../../../database/connection.ts'
import type { Instant } from '../../../platform/clock.ts'
import type { ActivityRecord } from '../mapping/read-record.ts'
import type { RunState } from './run-state.ts'

export interface KnownRow {
  natural_key: string
  run_id: string
  row_number: number
  row_hash: string
  organisation_hash: string
  organisation_id: string
  activity_id: string | null
}

/** Everything goes over as one JSON text a statement: the number of statements does not depend on that of rows. */
const records = (rows: readonly object[]) =>
  JSON.stringify(rows, (_, value) => (typeof value === 'bigint' ? value.toString() : value))

export async function knownRows(
  tx: Tx,
  run: RunState,
  keys: readonly string[]
): Promise<Map<string, KnownRow>> {
  const rows = await tx
    .selectFrom('source_row')
    .select([
      'natural_key',
      'run_id',
      'row_number',
      'row_hash',
      'organisation_hash',
      'organisation_id',
      'activity_id'
    ])
    .where('hub_id', '=', run.hub)
    .where('source_id', '=', run.sourceId)
    .where('natural_key', '=', sql<string>`any(${keys})`)
    .execute()
  return new Map(rows.map((row) => [row.natural_key, row]))
}

/** Notes that this run has seen rows it did not have to change. */
export async function touchRows(tx: Tx, run: RunState, rows: readonly { key: string; row: number }[]) {
  if (rows.length === 0) return
  await sql`
    update source_row set run_id = ${run.runId}, row_number = seen.row
      from json_to_recordset(${records(rows)}::json) as seen (key text, row integer)
     where hub_id = ${run.hub} and source_id = ${run.sourceId} and natural_key = seen.key`.execute(tx)
}

export interface SourceRow {
  key: string
  row: number
  rowHash: string
  organisationHash: string
  organisationId: string
  activityId: string | null
}

export async function writeSourceRows(tx: Tx, run: RunState, rows: readonly SourceRow[]) {
  if (rows.length === 0) return
  await sql`
    insert into source_row (hub_id, source_id, natural_key, run_id, row_number, row_hash, organisation_hash,
                            organisation_id, activity_id, changed_at)
    select ${run.hub}::integer, ${run.sourceId}::uuid, r.key, ${run.runId}::uuid, r.row, r."rowHash", r."organisationHash",
           r."organisationId", r."activityId", ${run.now}::timestamptz
      from json_to_recordset(${records(rows)}::json) as r
           (key text, row integer, "rowHash" text, "organisationHash" text, "organisationId" uuid, "activityId" uuid)
    on conflict (hub_id, source_id, natural_key) do update
      set run_id = excluded.run_id, row_number = excluded.row_number, row_hash = excluded.row_hash,
          organisation_hash = excluded.organisation_hash, organisation_id = excluded.organisation_id,
          activity_id = excluded.activity_id, changed_at = excluded.changed_at`.execute(tx)
}

export interface ActivityRow extends ActivityRecord {
  id: string
  key: string
}

/** @returns the id under which each key is stored: the given one, or that of the activity that was there before. */
export async function writeActivities(
  tx: Tx,
  run: RunState,
  rows: readonly ActivityRow[]
): Promise<Map<string, string>> {
  if (rows.length === 0) return new Map()
  const { rows: written } = await sql<{ id: string; natural_key: string }>`
    insert into activity (id, source_slug, natural_key, kind, language, title, summary, place, programme, starts_on, ends_on,
                          amount_cents, currency, changed_at)
    select r.id, ${run.sourceKey}, r.key, 'project', ${run.mapping.language}, r.title, r.summary, r.place, r.programme,
           r."startsOn", r."endsOn", r."amountCents", r.currency, ${run.now}::timestamptz
      from json_to_recordset(${records(rows)}::json) as r
           (id uuid, key text, title text, summary text, place text, programme text, "startsOn" date, "endsOn" date,
            "amountCents" bigint, currency text)
    on conflict on constraint activity_source_key_unique do update
      set language = excluded.language, title = excluded.title, summary = excluded.summary, place = excluded.place,
          programme = excluded.programme, starts_on = excluded.starts_on, ends_on = excluded.ends_on,
          amount_cents = excluded.amount_cents, currency = excluded.currency, changed_at = excluded.changed_at
    returning id, natural_key`.execute(tx)
  return new Map(written.map((row) => [row.natural_key, row.id]))
}

export interface Participation {
  activityId: string
  organisationId: string
}

export async function addParticipants(tx: Tx, rows: readonly Participation[]) {
  if (rows.length === 0) return
  await sql`
    insert into activity_participant (activity_id, organisation_id)
    select distinct r."activityId", r."organisationId"
      from json_to_recordset(${records(rows)}::json) as r ("activityId" uuid, "organisationId" uuid)
    on conflict do nothing`.execute(tx)
}

/** Takes away the participants that rows named before they were changed. */
export async function removeParticipants(tx: Tx, rows: readonly Participation[]) {
  if (rows.length === 0) return
  await sql`
    delete from activity_participant p
     using json_to_recordset(${records(rows)}::json) as r ("activityId" uuid, "organisationId" uuid)
     where p.activity_id = r."activityId" and p.organisation_id = r."organisationId"`.execute(tx)
}

/** The hub knows these organisations from now on, if it did not before. Network imports adopt nothing. */
export async function adoptOrganisations(
  tx: Tx,
  hub: number,
  organisations: readonly { id: string; organisationId: string }[],
  at: Instant
) {
  if (hub === 0 || organisations.length === 0) return
  await sql`
    insert into membership (hub_id, id, organisation_id, status, visibility, changed_at)
    select ${hub}::integer, r.id, r."organisationId", 'known', 'public', ${at}::timestamptz
      from json_to_recordset(${records(organisations)}::json) as r (id uuid, "organisationId" uuid)
    on conflict on constraint membership_one_per_organisation do nothing`.execute(tx)
}

export async function distinctTargets(
  tx: Tx,
  run: RunState
): Promise<{ organisations: number; activities: number }> {
  const row = await tx
    .selectFrom('source_row')
    .select([
      sql<bigint>`count(distinct organisation_id)`.as('organisations'),
      sql<bigint>`count(activity_id)`.as('activities')
    ])
    .where('hub_id', '=', run.hub)
    .where('source_id', '=', run.sourceId)
    .where('run_id', '=', run.runId)
    .executeTakeFirstOrThrow()
  return { organisations: Number(row.organisations), activities: Number(row.activities) }
}
