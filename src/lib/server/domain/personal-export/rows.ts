import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../../database/connection.ts'
import type { TableEntry } from '../../database/personal-data/entry.ts'
import { personalData } from '../../database/personal-data/registry.ts'
import { patternOf, type Traces } from '../erasures/traces.ts'

export type Row = Record<string, unknown>

/** What one table holds of a person. */
export interface TableShare {
  table: string
  /** Rows that tell of the person, whole. Ids of other people are left out. */
  rows: Row[]
  /** Rows of others' matters in which the person did something: what was done and when, without what it says of others. */
  done: Row[]
  /** Where others name the person: the passage around it. */
  mentions: { column: string; at: unknown; passage: string }[]
}

type Person = Traces & { contacts: string[] }

/** Signs on either side of a name in what somebody else wrote. */
const passageSigns = 80

/**
 * Everything the register of personal data knows of a person, table by table, in all hubs; the same columns that an erasure
 * goes through. Reads as the owner of the schema.
 */
export async function sharesOf(db: Db, person: Person): Promise<TableShare[]> {
  const shares: TableShare[] = []
  for (const [table, entry] of Object.entries(personalData)) {
    const about = aboutThem(entry, person)
    for (const [column, parent] of Object.entries(entry.follows ?? {})) {
      const above = aboutThem(personalData[parent]!, person)
      if (above)
        about.push(
          sql`(hub_id, ${sql.ref(column)}) in (select hub_id, id from ${sql.table(parent)} where ${or(above)})`
        )
    }
    const by = doneByThem(entry, person)
    const rows = about.length > 0 ? await read(db, table, or(about)) : []
    const others = about.length > 0 ? sql`not coalesce(${or(about)}, false)` : sql`true`
    const done = by.length > 0 ? await read(db, table, sql`(${or(by)}) and ${others}`) : []
    const mentions = await mentionsIn(db, table, entry, person, others)
    if (rows.length + done.length + mentions.length === 0) continue
    shares.push({
      table,
      rows: rows.map((row) => withoutOthers(row, entry, person)),
      done: done.map((row) => onlyDeed(row, entry, person)),
      mentions
    })
  }
  return shares
}

const or = (conditions: RawBuilder<unknown>[]) => sql`(${sql.join(conditions, sql` or `)})`

async function read(db: Db, table: string, where: RawBuilder<unknown>): Promise<Row[]> {
  const { rows } = await sql<{ row: Row }>`
    select to_jsonb(t) as row from ${sql.table(table)} t where ${where}`.execute(db)
  return rows.map(({ row }) => row)
}

function aboutThem(entry: TableEntry, { ids, contacts, addresses }: Person): RawBuilder<unknown>[] {
  const found: RawBuilder<unknown>[] = []
  for (const [column, how] of Object.entries(entry.person ?? {}))
    if (how.startsWith('subject')) found.push(sql`${sql.ref(column)} = any(${ids}::uuid[])`)
  for (const column of Object.keys(entry.contact ?? {}))
    found.push(sql`${sql.ref(column)} = any(${contacts}::uuid[])`)
  for (const column of Object.keys(entry.address ?? {}))
    found.push(sql`lower(${sql.ref(column)}) = any(${addresses}::text[])`)
  for (const column of entry.lists ?? [])
    found.push(sql`string_to_array(lower(${sql.ref(column)}), ', ') && ${addresses}::text[]`)
  const known = [...ids, ...contacts]
  for (const column of entry.ids ?? [])
    found.push(
      column.endsWith('_ids')
        ? sql`${sql.ref(column)} && ${known}::uuid[]`
        : sql`${sql.ref(column)}::text ~ ${known.length > 0 ? known.join('|') : '^$'}`
    )
  return found
}

const doneByThem = (entry: TableEntry, { ids }: Person): RawBuilder<unknown>[] =>
  Object.entries(entry.person ?? {})
    .filter(([, how]) => how.startsWith('actor'))
    .map(([column]) => sql`${sql.ref(column)} = any(${ids}::uuid[])`)

/** A whole row: without keys, what is computed, and who else is in it. */
function withoutOthers(row: Row, entry: TableEntry, person: Person): Row {
  const shown = { ...row }
  for (const column of [...(entry.secret ?? []), ...(entry.derived ?? [])]) delete shown[column]
  const known = new Set([...person.ids, ...person.contacts])
  for (const column of [...Object.keys(entry.person ?? {}), ...Object.keys(entry.contact ?? {})])
    if (shown[column] !== null && !known.has(String(shown[column]))) delete shown[column]
  for (const column of entry.ids ?? [])
    if (Array.isArray(shown[column])) shown[column] = shown[column].filter((one) => known.has(String(one)))
  for (const column of entry.lists ?? [])
    shown[column] = String(shown[column])
      .split(', ')
      .filter((one) => person.addresses.includes(one.toLowerCase()))
      .join(', ')
  return shown
}

/** What somebody did: columns that tell of nobody, and their own part in it. */
function onlyDeed(row: Row, entry: TableEntry, { ids }: Person): Row {
  const shown = Object.fromEntries(entry.plain.map((column) => [column, row[column]]))
  for (const column of Object.keys(entry.person ?? {}))
    if (ids.includes(String(row[column]))) {
      shown[column] = row[column]
      for (const [own, owner] of Object.entries(entry.own ?? {})) if (owner === column) shown[own] = row[own]
    }
  return shown
}

async function mentionsIn(
  db: Db,
  table: string,
  entry: TableEntry,
  person: Person,
  others: RawBuilder<unknown>
) {
  const pattern = patternOf({ ...person, ids: [...person.ids, ...person.contacts] })
  const mentions: TableShare['mentions'] = []
  if (!pattern) return mentions
  for (const column of entry.text ?? []) {
    const text = sql`${sql.ref(column)}::text`
    const { rows } = await sql<{ passage: string; at: unknown }>`
      select (regexp_match(${text}, ${`(.{0,${passageSigns}}(?:${pattern}).{0,${passageSigns}})`}, 'i'))[1] as passage,
             coalesce(to_jsonb(t) ->> 'changed_at', to_jsonb(t) ->> 'at', to_jsonb(t) ->> 'status_at') as at
        from ${sql.table(table)} t where ${text} ~* ${pattern} and ${others}`.execute(db)
    for (const { passage, at } of rows) mentions.push({ column, at, passage })
  }
  return mentions
}
