import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../database/connection.ts'
import type { TableEntry } from '../../database/personal-data/entry.ts'
import { personalData, scopeOf } from '../../database/personal-data/registry.ts'
import { remainderOf } from './remainder.ts'
import { patternOf, struckOut, type Traces } from './traces.ts'

export interface Removal extends Traces {
  contacts: string[]
  /** Null: everywhere. A hub: in its tables alone. */
  hub: number | null
}

/**
 * Carries out what the register of personal data says, table by table: first what is emptied or replaced, then rows that go
 * (those that hang on them before), then names in what others wrote. Runs as the owner of the schema.
 * @returns how many rows were changed or removed, by table.
 */
export async function removeTraces(tx: Tx, removal: Removal): Promise<Record<string, number>> {
  const counts: Record<string, number> = {}
  const note = (table: string, rows: bigint | undefined) => {
    const count = Number(rows ?? 0n)
    if (count > 0) counts[table] = (counts[table] ?? 0) + count
  }
  const all = Object.entries(personalData).filter(
    ([table]) => removal.hub === null || scopeOf(table) === 'hub'
  )
  for (const [table, entry] of all) await endReferences(tx, table, entry, removal, note)
  const going = all.filter(([table]) => table !== 'person').reverse()
  for (const [table, entry] of [...going.filter(isFollower), ...going.filter((one) => !isFollower(one))])
    await deleteRows(tx, table, entry, removal, note)
  const pattern = patternOf({ ...removal, ids: [...removal.ids, ...removal.contacts] })
  for (const [table, entry] of all) {
    for (const column of entry.lists ?? []) await shortenList(tx, table, column, removal, note)
    for (const column of entry.ids ?? []) await replaceIds(tx, table, column, removal, note)
    if (pattern && entry.text?.length) await strikeTexts(tx, table, entry.text, pattern, removal, note)
  }
  const { ids } = removal
  if (removal.hub === null && ids.length > 0) {
    await sql`update person set merged_into = null where merged_into = any(${ids}::uuid[])`.execute(tx)
    note('person', (await sql`delete from person where id = any(${ids}::uuid[])`.execute(tx)).numAffectedRows)
  }
  return counts
}

type Note = (table: string, rows: bigint | undefined) => void

const isFollower = ([, entry]: readonly [string, TableEntry]) => entry.follows !== undefined

const hubOnly = ({ hub }: Removal): RawBuilder<unknown> => (hub === null ? sql`true` : sql`hub_id = ${hub}`)

async function endReferences(tx: Tx, table: string, entry: TableEntry, removal: Removal, note: Note) {
  const { ids, contacts, addresses } = removal
  for (const [column, how] of Object.entries(entry.person ?? {})) {
    if (how.endsWith('delete') || ids.length === 0) continue
    for (const id of ids) {
      const emptied = ownTexts(entry, column)
      const next = how.endsWith('remainder') ? sql`${remainderOf(id)}::uuid` : sql`null`
      const done = await sql`
        update ${sql.table(table)} set ${sql.join([sql`${sql.ref(column)} = ${next}`, ...emptied])}
         where ${sql.ref(column)} = ${id}::uuid and ${hubOnly(removal)}`.execute(tx)
      note(table, done.numAffectedRows)
    }
  }
  for (const [column, how] of Object.entries(entry.contact ?? {})) {
    if (how !== 'clear') continue
    const emptied = table === 'privacy_request' ? ownTexts(entry, 'person_id') : []
    const done = await sql`
      update ${sql.table(table)} set ${sql.join([sql`${sql.ref(column)} = null`, ...emptied])}
       where ${sql.ref(column)} = any(${contacts}::uuid[]) and ${hubOnly(removal)}`.execute(tx)
    note(table, done.numAffectedRows)
  }
  for (const [column, how] of Object.entries(entry.address ?? {})) {
    if (how !== 'clear') continue
    const done = await sql`
      update ${sql.table(table)} set ${sql.ref(column)} = null
       where lower(${sql.ref(column)}) = any(${addresses}::text[]) and ${hubOnly(removal)}`.execute(tx)
    note(table, done.numAffectedRows)
  }
}

/** Emptied together with the reference: null where the column takes it, '' elsewhere. */
function ownTexts(entry: TableEntry, reference: string): RawBuilder<unknown>[] {
  return Object.entries(entry.own ?? {})
    .filter(([, owner]) => owner === reference)
    .map(([column]) => sql`${sql.ref(column)} = ${nullable.has(column) ? sql`null` : sql`''`}`)
}
const nullable = new Set(['phone', 'subject_address'])

async function replaceIds(tx: Tx, table: string, column: string, removal: Removal, note: Note) {
  const [{ type } = { type: 'text' }] = await typesOf(tx, table, [column])
  const ref = sql.ref(column)
  for (const id of [...removal.ids, ...removal.contacts]) {
    const left = remainderOf(id)
    const done = type.endsWith('[]')
      ? await sql`update ${sql.table(table)} set ${ref} = array_replace(${ref}, ${id}::uuid, ${left}::uuid)
                   where ${ref} @> array[${id}::uuid] and ${hubOnly(removal)}`.execute(tx)
      : await sql`update ${sql.table(table)} set ${ref} = replace(${ref}::text, ${id}, ${left})::${sql.raw(type)}
                   where ${ref}::text like ${`%${id}%`} and ${hubOnly(removal)}`.execute(tx)
    note(table, done.numAffectedRows)
  }
}

async function typesOf(tx: Tx, table: string, columns: readonly string[]) {
  const { rows } = await sql<{ name: string; type: string }>`
    select attname as name, format_type(atttypid, null) as type from pg_attribute
     where attrelid = ${table}::regclass and attname = any(${columns as string[]}::text[])`.execute(tx)
  return rows
}

async function shortenList(tx: Tx, table: string, column: string, removal: Removal, note: Note) {
  const ref = sql.ref(column)
  const gone = sql`${removal.addresses}::text[]`
  const done = await sql`
    update ${sql.table(table)}
       set ${ref} = array_to_string(array(
             select one from unnest(string_to_array(${ref}, ', ')) one where lower(one) <> all(${gone})), ', ')
     where string_to_array(lower(${ref}), ', ') && ${gone} and ${hubOnly(removal)}`.execute(tx)
  note(table, done.numAffectedRows)
}

async function strikeTexts(
  tx: Tx,
  table: string,
  columns: readonly string[],
  pattern: string,
  removal: Removal,
  note: Note
) {
  for (const { name, type } of await typesOf(tx, table, columns)) {
    const ref = sql.ref(name)
    const done = await sql`
      update ${sql.table(table)}
         set ${ref} = regexp_replace(${ref}::text, ${pattern}, ${struckOut}, 'gi')::${sql.raw(type)}
       where ${ref}::text ~* ${pattern} and ${hubOnly(removal)}`.execute(tx)
    note(table, done.numAffectedRows)
  }
}

async function deleteRows(tx: Tx, table: string, entry: TableEntry, removal: Removal, note: Note) {
  const goes = goingRows(entry, removal)
  for (const [column, parent] of Object.entries(entry.follows ?? {})) {
    const above = goingRows(personalData[parent]!, removal)
    if (above)
      goes.push(
        sql`(hub_id, ${sql.ref(column)}) in (select hub_id, id from ${sql.table(parent)} where ${sql.join(above, sql` or `)})`
      )
  }
  if (goes.length === 0) return
  if (entry.loosens) {
    const ref = sql.ref(entry.loosens)
    await sql`
      update ${sql.table(table)} set ${ref} = null
       where ${ref} in (select id from ${sql.table(table)} where ${sql.join(goes, sql` or `)})`.execute(tx)
  }
  const done = await sql`
    delete from ${sql.table(table)} where (${sql.join(goes, sql` or `)}) and ${hubOnly(removal)}`.execute(tx)
  note(table, done.numAffectedRows)
}

function goingRows(entry: TableEntry, { ids, contacts, addresses }: Removal): RawBuilder<unknown>[] {
  const goes: RawBuilder<unknown>[] = []
  for (const [column, how] of Object.entries(entry.person ?? {}))
    if (how.endsWith('delete')) goes.push(sql`${sql.ref(column)} = any(${ids}::uuid[])`)
  for (const [column, how] of Object.entries(entry.contact ?? {}))
    if (how === 'delete') goes.push(sql`${sql.ref(column)} = any(${contacts}::uuid[])`)
  for (const [column, how] of Object.entries(entry.address ?? {}))
    if (how === 'delete') goes.push(sql`lower(${sql.ref(column)}) = any(${addresses}::text[])`)
  return goes
}
