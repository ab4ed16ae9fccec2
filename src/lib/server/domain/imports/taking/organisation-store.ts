import { sql } from 'kysely'
import type { Tx } from '../../../database/connection.ts'
import type { OrganisationKind } from '../../../database/schema.ts'
import type { Instant } from '../../../platform/clock.ts'
import type { RunState } from './run-state.ts'

const records = (rows: readonly object[]) => JSON.stringify(rows)

export interface Candidate {
  id: string
  /** False: only its founder says that it bears this name or number. */
  isVouched: boolean
  country: string | null
}

/** Who bears these names, by key: today's name and every earlier or other spelling. */
export async function organisationsByName(
  tx: Tx,
  keys: readonly string[]
): Promise<Map<string, Candidate[]>> {
  const { rows } = await sql<Candidate & { key: string }>`
    select n.name_key as key, o.id, o.country, o.is_vouched as "isVouched"
      from organisation_name n join organisation o on o.id = n.organisation_id
     where n.name_key = any(${keys})
     order by o.merged_into is not null, o.created_at, o.id`.execute(tx)
  return Map.groupBy(rows, (row) => row.key)
}

export async function organisationsByIdentifier(
  tx: Tx,
  identifiers: readonly { scheme: string; value: string }[]
): Promise<Map<string, { id: string; isVouched: boolean }>> {
  if (identifiers.length === 0) return new Map()
  const { rows } = await sql<{ scheme: string; value: string; id: string; isVouched: boolean }>`
    select i.scheme, i.value, o.id, o.is_vouched as "isVouched"
      from organisation_identifier i join organisation o on o.id = i.organisation_id
      join json_to_recordset(${records(identifiers)}::json) as r (scheme text, value text)
        on r.scheme = i.scheme and r.value = i.value`.execute(tx)
  return new Map(rows.map(({ id, isVouched, ...row }) => [`${row.scheme}\n${row.value}`, { id, isVouched }]))
}

/** The identifiers that organisations have in these schemes: another one of the same scheme is another organisation. */
export async function identifiersOf(
  tx: Tx,
  ids: readonly string[],
  schemes: readonly string[]
): Promise<Map<string, string>> {
  if (ids.length === 0 || schemes.length === 0) return new Map()
  const { rows } = await sql<{ id: string; scheme: string; value: string }>`
    select organisation_id as id, scheme, value from organisation_identifier
     where organisation_id = any(${ids}::uuid[]) and scheme = any(${schemes})`.execute(tx)
  return new Map(rows.map((row) => [`${row.id}\n${row.scheme}`, row.value]))
}

export async function takenSlugs(tx: Tx, slugs: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{
    slug: string
  }>`select slug from organisation where slug = any(${slugs})`.execute(tx)
  return new Set(rows.map((row) => row.slug))
}

export interface NewImported {
  id: string
  slug: string
  name: string
  nameKey: string
  kind: OrganisationKind | null
  legalForm: string | null
  country: string | null
  region: string | null
  city: string | null
  website: string | null
  description: string | null
}

export async function insertImported(tx: Tx, run: RunState, rows: readonly NewImported[]) {
  if (rows.length === 0) return
  const json = records(rows)
  await sql`
    insert into organisation (id, slug, name, name_key, kind, legal_form, country, region, city, website, created_at, changed_at)
    select r.id, r.slug, r.name, r."nameKey", r.kind, r."legalForm", r.country, r.region, r.city, r.website,
           ${run.now}::timestamptz, ${run.now}::timestamptz
      from json_to_recordset(${json}::json) as r
           (id uuid, slug text, name text, "nameKey" text, kind text, "legalForm" text, country text, region text, city text,
            website text)`.execute(tx)
  await sql`
    insert into organisation_text (organisation_id, language, description, origin)
    select r.id, ${run.mapping.language}, r.description, 'import'
      from json_to_recordset(${json}::json) as r (id uuid, description text)
     where r.description is not null`.execute(tx)
  await sql`
    insert into organisation_field_origin (organisation_id, field, origin, written_at)
    select r.id, f.field, 'import', ${run.now}::timestamptz
      from json_to_recordset(${json}::json) as r
           (id uuid, kind text, "legalForm" text, country text, region text, city text, website text, description text)
     cross join lateral (values ('name', ''), ('kind', r.kind), ('legalForm', r."legalForm"), ('country', r.country),
           ('region', r.region), ('city', r.city), ('website', r.website), ('description', r.description)) as f (field, value)
     where f.value is not null`.execute(tx)
}

export async function addNames(tx: Tx, rows: readonly { id: string; name: string; nameKey: string }[]) {
  if (rows.length === 0) return
  await sql`
    insert into organisation_name (organisation_id, name, name_key)
    select r.id, r.name, r."nameKey" from json_to_recordset(${records(rows)}::json) as r (id uuid, name text, "nameKey" text)
    on conflict do nothing`.execute(tx)
}

export async function addIdentifiers(tx: Tx, rows: readonly { id: string; scheme: string; value: string }[]) {
  if (rows.length === 0) return
  await sql`
    insert into organisation_identifier (scheme, value, organisation_id)
    select r.scheme, r.value, r.id from json_to_recordset(${records(rows)}::json) as r (id uuid, scheme text, value text)
    on conflict (scheme, value) do update set organisation_id = excluded.organisation_id
     where not (select is_vouched from organisation held where held.id = organisation_identifier.organisation_id)`.execute(
    tx
  )
}

export type ImportedField =
  'name' | 'kind' | 'legalForm' | 'country' | 'region' | 'city' | 'website' | 'description'

export interface CurrentFields {
  id: string
  values: Record<ImportedField, string | null>
  /** Fields that a person wrote last. */
  byPerson: Set<string>
}

export async function currentFields(
  tx: Tx,
  ids: readonly string[],
  language: 'de' | 'en'
): Promise<Map<string, CurrentFields>> {
  const { rows } = await sql<
    Record<ImportedField, string | null> & { id: string; person: string[] | null; author: boolean }
  >`
    select o.id, o.name, o.kind, o.legal_form as "legalForm", o.country, o.region, o.city, o.website, t.description,
           (select array_agg(f.field) from organisation_field_origin f
             where f.organisation_id = o.id and f.origin = 'person') as person,
           coalesce(t.origin = 'author', false) as author
      from organisation o left join organisation_text t on t.organisation_id = o.id and t.language = ${language}
     where o.id = any(${ids}::uuid[])`.execute(tx)
  return new Map(
    rows.map(({ id, person, author, ...values }) => {
      const byPerson = new Set(person ?? [])
      if (author) byPerson.add('description')
      return [id, { id, values, byPerson }]
    })
  )
}

export interface FieldWrite {
  id: string
  field: ImportedField
  value: string
  nameKey: string | null
}

const columns: Record<Exclude<ImportedField, 'description'>, string> = {
  name: 'name',
  kind: 'kind',
  legalForm: 'legal_form',
  country: 'country',
  region: 'region',
  city: 'city',
  website: 'website'
}

/** Writes single fields and notes that the import was the last to write them. */
export async function writeFields(tx: Tx, writes: readonly FieldWrite[], language: 'de' | 'en', at: Instant) {
  for (const [field, rows] of Map.groupBy(writes, (write) => write.field)) {
    const json = records(rows)
    if (field === 'description') {
      await sql`
        insert into organisation_text (organisation_id, language, description, origin)
        select r.id, ${language}, r.value, 'import' from json_to_recordset(${json}::json) as r (id uuid, value text)
        on conflict (organisation_id, language) do update set description = excluded.description, origin = 'import'`.execute(
        tx
      )
    }
    const set = field === 'description' ? sql`` : sql`${sql.ref(columns[field])} = r.value, `
    const key = field === 'name' ? sql`name_key = r."nameKey", ` : sql``
    await sql`
      update organisation set ${set} ${key} changed_at = ${at}::timestamptz, version = version + 1
        from json_to_recordset(${json}::json) as r (id uuid, value text, "nameKey" text)
       where organisation.id = r.id`.execute(tx)
  }
  await markOrigin(tx, writes, 'import', at)
}

/** Notes who wrote fields last. */
export async function markOrigin(
  tx: Tx,
  fields: readonly { id: string; field: string }[],
  origin: 'import' | 'person',
  at: Instant
) {
  if (fields.length === 0) return
  await sql`
    insert into organisation_field_origin (organisation_id, field, origin, written_at)
    select r.id, r.field, ${origin}, ${at}::timestamptz
      from json_to_recordset(${records(fields)}::json) as r (id uuid, field text)
    on conflict (organisation_id, field) do update set origin = excluded.origin, written_at = excluded.written_at`.execute(
    tx
  )
}

export interface NewProposal {
  id: string
  organisationId: string
  field: string
  current: string | null
  proposed: string
}

/** @returns how many were new: what was declined before is not proposed again. */
export async function insertProposals(tx: Tx, run: RunState, rows: readonly NewProposal[]): Promise<number> {
  if (rows.length === 0) return 0
  const result = await sql`
    insert into change_proposal (hub_id, id, run_id, organisation_id, field, current_value, proposed_value, created_at)
    select ${run.hub}::integer, r.id, ${run.runId}::uuid, r."organisationId", r.field, r.current, r.proposed, ${run.now}::timestamptz
      from json_to_recordset(${records(rows)}::json) as r
           (id uuid, "organisationId" uuid, field text, current text, proposed text)
    on conflict on constraint change_proposal_once do nothing`.execute(tx)
  return Number(result.numAffectedRows ?? 0n)
}
