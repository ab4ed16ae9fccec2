import { mkdtempSync, rmSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sql } from 'kysely'
import { openWorkbook } from '#lib/server/domain/imports/reading/workbook.ts'
import { actorNow } from '#lib/server/domain/office-lists/actor-now.ts'
import type { ColumnName } from '#lib/server/domain/office-lists/ask.ts'
import { beginExport, type ExportAsk, exportsOf } from '#lib/server/domain/office-lists/export-store.ts'
import { listFile } from '#lib/server/jobs/export-list.ts'
import { asPerson, at } from '../belonging/people.ts'
import { testDatabase } from '../database/test-database.ts'
import { fillHub, type ListWorld, officeHub } from './world.ts'

const test = testDatabase()
const folder = mkdtempSync(join(tmpdir(), 'hubwerk-lists-'))
let world: ListWorld
let other: ListWorld

/** Names a spreadsheet would take for a formula, a column, a line or an end of the file. */
const hostile = ['=1+1', '+49 341', '-2', '@SUM(A1)', '\t=2', 'a;b,"c"', 'zwei\nZeilen', 'Ümläut ẞ 漢']

beforeAll(async () => {
  world = await officeHub(test.db, 'ausfuhr')
  other = await officeHub(test.db, 'nachbar')
  await fillHub(test, world, { organisations: 30, contacts: 12 })
  await fillHub(test, other, { organisations: 3, contacts: 3 })
  for (const [index, name] of hostile.entries())
    await sql`update organisation set name = ${name}, city = 'Hof' where slug = ${`o${world.hub}-${index + 1}`}`.execute(
      test.owner
    )
})
afterAll(() => rmSync(folder, { recursive: true }))

async function exported(
  ask: Partial<ExportAsk> & Pick<ExportAsk, 'format'>,
  columns: readonly ColumnName[],
  locale: 'de' | 'en' = 'de'
): Promise<Buffer> {
  const whole = { list: 'organisations', address: '', ...ask } as ExportAsk
  const begun = await asPerson(test.db, world.hub, world.office, async (tx) => {
    const actor = await actorNow(tx, world.hub, world.office, at(3))
    return { actor, id: await beginExport(tx, actor, whole, at(3)), begunAt: at(3) }
  })
  return buffer(listFile({ db: test.db, notes: test.db, ask: whole, columns, locale, ...begun }))
}
const named = (found: unknown) => (found as { name: string }[]).map((one) => one.name)
async function workbookRows(bytes: Buffer): Promise<string[][]> {
  const file = join(folder, 'list.xlsx')
  await writeFile(file, bytes)
  const table = await openWorkbook(file)
  const rows: string[][] = []
  for await (const row of table.rows()) rows.push(row.cells)
  return rows
}

describe('a list as a file', () => {
  it('holds exactly what was asked for, in its order, and nothing of another hub', async () => {
    const everything = JSON.parse(String(await exported({ format: 'json' }, ['city'])))
    expect(everything.length).toBe(30)
    const address = 'place=Ort 3&sort=-name'
    const some = JSON.parse(String(await exported({ format: 'json', address }, ['city', 'state'])))
    expect(named(some)).toEqual(['Werk 00024', 'Werk 00017', 'Werk 00010'])
    expect(Object.keys(some[0])).toEqual(['id', 'name', 'city', 'state'])
    expect(some[0]).toMatchObject({ city: 'Ort 3', state: 'active' })
    expect(JSON.parse(String(await exported({ format: 'json', address: 'q=niemals' }, ['city'])))).toEqual([])
  })

  it('speaks the reader’s language and separates as their spreadsheet does', async () => {
    const columns = ['state', 'city'] as const
    const german = String(await exported({ format: 'csv', address: 'place=Ort 3' }, columns)).split('\r\n')
    const english = String(await exported({ format: 'csv', address: 'place=Ort 3' }, columns, 'en')).split(
      '\r\n'
    )
    expect(german[0]).toBe('\uFEFFName;Stand;Ort')
    expect(english[0]).toBe('\uFEFFName,Standing,Place')
    expect(german[1]).toMatch(/^Werk 000\d\d;aufgenommen;Ort \d$/)
    expect(english[1]).toMatch(/^Werk 000\d\d,\w+,Ort \d$/)
  })

  it('leaves a spreadsheet no cell to calculate', async () => {
    const csv = String(await exported({ format: 'csv', address: 'place=Hof' }, ['city']))
    for (const start of ['=', '+', '-', '@', '\t']) {
      expect(csv).not.toMatch(new RegExp(`(^|[\\r\\n;])"?\\${start === '\t' ? 't' : start}`))
    }
    expect(csv).toContain('"a;b,""c"""')
    expect(csv).toContain('"zwei\nZeilen"')
    const rows = await workbookRows(await exported({ format: 'xlsx', address: 'place=Hof' }, ['city']))
    // In a workbook a cell of text is text, whatever it begins with.
    expect(
      rows
        .slice(1)
        .map((row) => row[0]!.trim())
        .sort()
    ).toEqual(hostile.map((name) => name.trim()).sort())
  })

  it('as a workbook is opened by another reader, with all rows', async () => {
    const rows = await workbookRows(await exported({ format: 'xlsx' }, ['state', 'city']))
    expect(rows[0]).toEqual(['Name', 'Stand', 'Ort'])
    expect(rows.length).toBe(31)
    expect(rows.find((row) => row[0] === 'Werk 00017')).toEqual(['Werk 00017', 'aufgenommen', 'Ort 3'])
  })

  it('of people says their address, organisation and whether they agreed', async () => {
    const columns = ['address', 'consent'] as const
    const people = JSON.parse(String(await exported({ list: 'people', format: 'json' }, columns)))
    const tenth = people.find((one: { name: string }) => one.name === 'Person 00010')
    const first = people.find((one: { name: string }) => one.name === 'Person 00001')
    expect(first).toMatchObject({ address: `p1@lists${world.hub}.example`, consent: 'given' })
    expect(tenth).toMatchObject({ consent: 'missing' })
    expect(people.length).toBe(13)
  })

  it('is written down: who took what, and that it was all', async () => {
    await exported({ format: 'csv', address: 'place=Hof' }, ['city'])
    const shown = await asPerson(test.db, world.hub, world.office, (tx) =>
      exportsOf(tx, world.hub, new Date())
    )
    expect(shown.every((one) => one.state === 'finished')).toBe(true)
    expect(shown.some((one) => one.format === 'csv' && one.rows === hostile.length)).toBe(true)
    expect(new Set(shown.map((one) => one.by))).toEqual(new Set(['Büro ausfuhr']))
    const member = asPerson(test.db, world.hub, other.office, (tx, actor) =>
      beginExport(tx, actor, { list: 'people', format: 'csv', address: '' }, at(3))
    )
    await expect(member).rejects.toMatchObject({ code: 'not_found' })
  })
})
