import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { knownColumns, personalData } from '#lib/server/database/personal-data/registry.ts'
import type { MessageKey } from '#lib/i18n/catalogue.ts'
import { translate } from '#lib/i18n/translate.ts'
import { codeWord, isCodeColumn } from '#lib/server/http/data-archive/words.ts'
import { de } from '#lib/i18n/de/index.ts'
import { en } from '#lib/i18n/en/index.ts'
import { tables } from '#lib/server/database/tables.ts'
import { testDatabase } from '../database/test-database.ts'

const test = testDatabase()

const columnsOf = async () => {
  const { rows } = await sql<{ table: string; column: string; generated: boolean; notNull: boolean }>`
    select c.relname as table, a.attname as column, a.attgenerated <> '' as generated, a.attnotnull as "notNull"
      from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'public' and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
       and c.relname not like 'kysely%'`.execute(test.owner)
  return rows
}

describe('the register of personal data', () => {
  it('says of every column of every table what it holds', async () => {
    const found: Record<string, string[]> = {}
    for (const { table, column } of await columnsOf()) (found[table] ??= []).push(column)
    expect(Object.keys(personalData).sort()).toEqual(Object.keys(tables).sort())
    for (const [table, columns] of Object.entries(found))
      expect({ table, columns: knownColumns(personalData[table]!).sort() }).toEqual({
        table,
        columns: columns.sort()
      })
  })

  it('knows every reference to a person that the database knows, and empties only what may be empty', async () => {
    const { rows } = await sql<{ table: string; column: string }>`
      select k.conrelid::regclass::text as table, a.attname as column
        from pg_constraint k join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
       where k.contype = 'f' and k.confrelid = 'person'::regclass`.execute(test.owner)
    expect(rows.length).toBeGreaterThan(40)
    for (const { table, column } of rows)
      expect(Object.keys(personalData[table]!.person ?? {}), `${table}.${column}`).toContain(column)
    const notNull = new Set(
      (await columnsOf()).filter((one) => one.notNull).map((one) => `${one.table}.${one.column}`)
    )
    for (const [table, { person = {}, contact = {}, address = {} }] of Object.entries(personalData))
      for (const [column, how] of Object.entries({ ...person, ...contact, ...address }))
        if (how.endsWith('clear')) expect([...notNull]).not.toContain(`${table}.${column}`)
  })

  it('names only columns of its own table as owners, and only tables that are there as followed', () => {
    for (const [table, entry] of Object.entries(personalData)) {
      for (const owner of Object.values(entry.own ?? {}))
        expect(Object.keys(entry.person ?? {}), table).toContain(owner)
      for (const parent of Object.values(entry.follows ?? {})) expect(personalData).toHaveProperty(parent)
    }
  })

  it('has a title for every table in both languages', () => {
    for (const catalogue of [de, en] as Record<string, unknown>[])
      expect(Object.keys(tables).filter((table) => !catalogue[`dataTable.${table}`])).toEqual([])
  })

  it('has words for every column that an export shows, in both languages', () => {
    for (const locale of ['de', 'en'] as const) {
      const missing: string[] = []
      const catalogue = (locale === 'de' ? de : en) as Record<string, unknown>
      for (const [table, entry] of Object.entries(personalData))
        for (const column of knownColumns(entry)) {
          if (entry.secret?.includes(column) || entry.derived?.includes(column)) continue
          if (!catalogue[`dataColumn.${table}.${column}`] && !catalogue[`dataColumn.${column}`])
            missing.push(`${table}.${column}`)
        }
      expect(missing, locale).toEqual([])
    }
  })

  it('has words for every code that the database lets into a column', async () => {
    const { rows } = await sql<{ table: string; column: string; condition: string }>`
      select k.conrelid::regclass::text as table, a.attname as column, pg_get_constraintdef(k.oid) as condition
        from pg_constraint k join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
       where k.contype = 'c' and cardinality(k.conkey) = 1 and a.atttypid = 'text'::regtype
         and pg_get_constraintdef(k.oid) like '%ANY (ARRAY[%'`.execute(test.owner)
    const codes = rows
      .filter(({ table }) => table in personalData)
      .flatMap(({ column, condition }) =>
        [...condition.matchAll(/'([^']+)'::text/g)].map(([, code]) => ({ column, code: code! }))
      )
    expect(codes.length).toBeGreaterThan(150)
    // What a server, a picture or a registry calls things is no word of ours.
    const foreign = new Set(['media_type'])
    for (const locale of ['de', 'en'] as const) {
      const t = translate(locale)
      const missing = codes.filter(
        ({ column, code }) =>
          !foreign.has(column) &&
          (!isCodeColumn(column) ||
            ![`dataCode.${column}.${code}`, `dataCode.${code}`].some((key) => t(key as MessageKey) !== key))
      )
      expect(missing, locale).toEqual([])
    }
    expect(codeWord(translate('de'), 'size_class', 'medium')).toBe('50 bis 249 Beschäftigte')
    expect(codeWord(translate('en'), 'body', 'open')).toBe('open')
  })
})
