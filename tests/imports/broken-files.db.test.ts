import { readFileSync } from 'node:fs'
import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { inHub } from '#lib/server/database/connection.ts'
import { testDatabase } from '../database/test-database.ts'
import { importFile, scratch, stateOf, testFile } from './importing.ts'

const test = testDatabase()
const copies = scratch()
const original = testFile('vorhaben-musterland.csv')

/** A hundred rows like those of the test file, so that a share of them can go wrong. */
function hundredRows(): string[] {
  const [header, ...lines] = readFileSync(original, 'utf8').trim().split('\r\n')
  const rows = Array.from({ length: 100 }, (_, index) =>
    lines[index % lines.length]!.replace(/672 \/ \d+/, `K-${index}`)
  )
  return [header!, ...rows]
}

let before: unknown

beforeAll(async () => {
  const { result } = await importFile(test.db, copies.file(hundredRows().join('\r\n') + '\r\n'))
  expect(result).toMatchObject({ rows: 100, created: 100 })
  before = await stateOf(test.owner)
})

function sumsUp(result: {
  rows: number
  created: number
  updated: number
  unchanged: number
  rejected: number
}) {
  expect(result.created + result.updated + result.unchanged + result.rejected).toBe(result.rows)
}

describe('a damaged copy of a known file', () => {
  it('cut in the middle: what is whole is known, the torn row is reported', async () => {
    const whole = hundredRows().join('\r\n')
    const { result, problems } = await importFile(test.db, copies.file(whole.slice(0, whole.length / 2)))
    sumsUp(result)
    expect(result).toMatchObject({ created: 0, updated: 0, rejected: 1 })
    expect(problems).toMatchObject([{ row: result.rows + 1, rejected: true }])
    expect(await stateOf(test.owner)).toEqual(before)
  })

  it('in another encoding: it is recognised, and nothing changes', async () => {
    const text = hundredRows().join('\r\n')
    for (const content of [Buffer.from(text, 'latin1'), Buffer.from('\ufeff' + text, 'utf16le')]) {
      const { result } = await importFile(test.db, copies.file(content))
      expect(result).toMatchObject({ rows: 100, unchanged: 100 })
    }
    expect(await stateOf(test.owner)).toEqual(before)
  })

  it('encoded twice as a whole: it is taken back, and nothing changes', async () => {
    const twice = Buffer.from(hundredRows().join('\r\n')).toString('latin1')
    expect((await importFile(test.db, copies.file(twice))).result).toMatchObject({
      rows: 100,
      unchanged: 100
    })
    expect(await stateOf(test.owner)).toEqual(before)
  })

  it('encoded twice in part: rows with umlauts are reported, the others are known', async () => {
    const twice = Buffer.from(hundredRows().join('\r\n')).toString('latin1')
    const [header] = hundredRows()
    const [, ...rows] = twice.split('\r\n')
    const { result, problems } = await importFile(test.db, copies.file([header, ...rows].join('\r\n')))
    sumsUp(result)
    expect(result).toMatchObject({ created: 0, updated: 0 })
    expect(result.rejected).toBeGreaterThan(20)
    expect(new Set(problems.map((problem) => problem.code))).toContain('wrong_encoding')
    expect(await stateOf(test.owner)).toEqual(before)
  })

  it('columns with their titles in another order: nothing changes', async () => {
    const swapped = hundredRows().map((line) => {
      const cells = line.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/)
      return [cells[15], ...cells.slice(0, 15), cells[16]].join(',')
    })
    expect((await importFile(test.db, copies.file(swapped.join('\r\n')))).result).toMatchObject({
      unchanged: 100
    })
    expect(await stateOf(test.owner)).toEqual(before)
  })

  it('contents swapped under the titles: every row is reported', async () => {
    const swap = (line: string, a: number, b: number) => {
      const cells = line.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/)
      const kept = cells[a]!
      cells[a] = cells[b]!
      cells[b] = kept
      return cells.join(',')
    }
    const [header, ...rows] = hundredRows()
    const dates = [header, ...rows.map((line) => swap(line, 3, 5))]
    const { result, problems } = await importFile(test.db, copies.file(dates.join('\r\n')))
    expect(result).toMatchObject({ rows: 100, rejected: 100, created: 0 })
    expect(
      problems.some((problem) => problem.column.startsWith('4. Datum') && problem.code === 'not_a_date')
    ).toBe(true)

    const names = [header, ...rows.map((line) => swap(line, 0, 1))]
    await expect(importFile(test.db, copies.file(names.join('\r\n')))).rejects.toMatchObject({
      code: 'import.columns_moved'
    })
    expect(await stateOf(test.owner)).toEqual(before)
  })

  it('with twenty bad rows: they are reported with row, column, value and reason, eighty are known', async () => {
    const lines = hundredRows().map((line, index) => {
      if (index === 0 || index % 5 !== 0) return line
      if (index % 20 === 0) return line.replace('31.12.2016', '31.11.2016')
      if (index % 15 === 0) return line.replace(/"?[\d,]+\.\d\d"?/, 'viel')
      if (index % 10 === 0) return line.split(',').slice(0, 4).join(',')
      return line.replace(/K-\d+/, 'K-0')
    })
    const { result, problems } = await importFile(test.db, copies.file(lines.join('\r\n')))
    sumsUp(result)
    expect(result).toMatchObject({ created: 0, updated: 0, unchanged: 80, rejected: 20 })
    expect(problems.filter((problem) => problem.rejected)).toHaveLength(20)
    expect(problems.find((problem) => problem.row === 21)).toEqual({
      row: 21,
      column: '5. Datum des Endes des Vorhabens',
      value: '31.11.2016',
      code: 'not_a_date',
      params: { example: '31.12.2026' },
      rejected: true
    })
    expect(problems.filter((problem) => problem.code === 'key_twice')[0]).toMatchObject({
      value: 'K-0',
      params: { first: 2 }
    })
    expect(await stateOf(test.owner)).toEqual(before)
  })

  it('with a giant cell: that row is reported', async () => {
    const lines = hundredRows()
    lines[7] = lines[7]!.replace(/^[^,]*/, 'x'.repeat(2_000_000))
    lines[8] = lines[8]!.replace(/^[^,]*/, 'x'.repeat(200_000))
    const { result, problems } = await importFile(test.db, copies.file(lines.join('\r\n')))
    expect(result).toMatchObject({ unchanged: 98, rejected: 2 })
    expect(problems.map((problem) => problem.code)).toEqual(['row_too_long', 'cell_too_long'])
    expect(await stateOf(test.owner)).toEqual(before)
  })
})

describe('a file that cannot be read', () => {
  it.each([
    ['an empty one', Buffer.alloc(0), 'import.file.empty'],
    ['a broken workbook', Buffer.from('PK\x03\x04 and nothing more'), 'import.file.workbook_broken'],
    ['a letter', Buffer.from('Sehr geehrte Damen und Herren,\nanbei nichts.\n'), 'import.file.no_table']
  ])('%s is refused with its reason and changes nothing', async (_, content, code) => {
    await expect(importFile(test.db, copies.file(content))).rejects.toMatchObject({ code })
    expect(await stateOf(test.owner)).toEqual(before)
  })

  it('leaves a note why, if it fails on the way', async () => {
    const runs = await inHub(test.db, { hub: 0 }, (tx) =>
      tx
        .selectFrom('import_run')
        .select(['status', 'refusal'])
        .where('hub_id', '=', 0)
        .where('status', '=', 'refused')
        .execute()
    )
    expect(runs).toEqual([
      { status: 'refused', refusal: { code: 'import.columns_moved', params: { moved: 92, known: 92 } } }
    ])
    const { rows } = await sql<{
      n: bigint
    }>`select count(*) as n from audit_entry where code = 'import.refused'`.execute(test.owner)
    expect(rows[0]!.n).toBe(1n)
  })
})
