import { describe, expect, it } from 'vitest'
import { inHub } from '#lib/server/database/connection.ts'
import { beginImport, mostLines } from '#lib/server/domain/components/begin-import.ts'
import { componentRows } from '#lib/server/domain/components/component-store.ts'
import { readComponentTable, type TableLine } from '#lib/server/domain/components/component-table.ts'
import { findImport } from '#lib/server/domain/components/import-store.ts'
import { takeImport } from '#lib/server/domain/components/take-import.ts'
import { componentsCsv } from '#lib/server/http/components/component-csv.ts'
import { readUpload } from '#lib/server/http/components/read-upload.ts'
import { tableNames } from '#lib/server/http/components/table-names.ts'
import { sql } from 'kysely'
import { asPerson, at } from '../belonging/people.ts'
import { hub, neighbour, organisation, owner, test } from '../exchange/exchange-world.ts'
import { startTerms } from './component-world.ts'

const terms = startTerms()
const names = tableNames(terms)
const head = [
  'Klasse',
  'Name',
  'Artikelnummer',
  'Schnittstellen',
  'Technologiereifegrad (TRL)',
  'Betriebstemperatur',
  'Versorgungsspannung',
  'Zertifizierung',
  'Farbe'
]
const radio = 'lorawan endDevice; versions=1.0.4; frequency=863–870 MHz; regions=EU'
const good = ['Sensor', 'Bodensonde', 'B-1', radio, '8', '−40 bis 85 °C', '3,0–3,6 V', 'CE, IP67', 'grün']
const with_ = (change: Record<number, string>) => good.map((cell, at) => change[at] ?? cell)

const begin = (lines: TableLine[], who = owner) =>
  asPerson(test.db, hub, who, (tx, actor) =>
    beginImport(tx, actor, { organisationId: organisation, fileName: 'katalog.csv', lines }, at(2))
  )
const take = (importId: string, who = owner) =>
  asPerson(test.db, hub, who, (tx, actor) => takeImport(tx, actor, { importId, names, style: 'de' }, at(3)))
const all = () => inHub(test.db, { hub }, (tx) => componentRows(tx, hub, sql`true order by c.name`))

describe('a table of components', () => {
  it('says of every wrong unit and word where it stands and why, and takes the other lines', () => {
    const lines: TableLine[] = [
      [1, head],
      [2, good],
      [3, with_({ 2: 'B-2', 5: '-40 bis 85 kg' })],
      [4, with_({ 2: 'B-3', 6: '3,3' })],
      [5, with_({ 2: 'B-4', 6: '3,3 Zoll' })],
      [6, with_({ 0: 'Toaster', 2: 'B-5' })],
      [7, with_({ 2: 'B-6', 4: '12' })],
      [8, with_({ 2: 'B-7', 3: 'lorawan endDevice; frequency=868 kg' })],
      [9, with_({ 2: 'B-8', 3: 'telepathie sender' })],
      [10, with_({ 2: 'B-1' })],
      [11, with_({ 2: 'B-9', 5: '85 bis -40 °C' })],
      [12, with_({ 2: 'B-10', 5: '' })],
      [13, with_({ 2: 'B-11', 7: 'CE, hübsch' })],
      [14, good.map(() => '')],
      [15, with_({ 1: 'x', 2: 'B-12' })],
      [16, ['Sensor', 'Auf Englisch', 'B-13', radio, '8', '-40 °C to 85 °C', '3–3,6 V', 'ce', '']]
    ]
    const read = readComponentTable(lines, terms, names, 'de')
    expect(read.rows.map((row) => row.line)).toEqual([2, 16])
    expect(read.unknown).toEqual(['Farbe'])
    expect(read.count).toBe(14)
    expect(read.faults.map(({ line, column, fault }) => [line, column, fault.code])).toEqual([
      [3, 'Betriebstemperatur', 'unit.otherDimension'],
      [4, 'Versorgungsspannung', 'unit.missing'],
      [5, 'Versorgungsspannung', 'unit.unknown'],
      [6, 'Klasse', 'class.unknown'],
      [7, 'Technologiereifegrad (TRL)', 'readiness.outOfScale'],
      [8, 'Schnittstellen', 'unit.otherDimension'],
      [9, 'Schnittstellen', 'protocol.unknown'],
      [10, 'Artikelnummer', 'article.twice'],
      [11, 'Betriebstemperatur', 'range.upsideDown'],
      [12, 'Betriebstemperatur', 'value.missing'],
      [13, 'Zertifizierung', 'choice.unknown'],
      [15, 'Name', 'name.length']
    ])
    expect(read.rows[0]!.words.stated.operatingTemperature).toEqual({
      type: 'range',
      from: 233.15,
      to: 358.15,
      unit: '°C',
      version: 1
    })
  })

  it('is taken once; a second table finds its components again by their numbers', async () => {
    const { id } = await begin([
      [1, head],
      [2, good],
      [3, with_({ 1: 'Zweite', 2: 'B-2' })],
      [4, with_({ 2: 'B-3', 6: '3,3' })]
    ])
    await expect(take(id, neighbour)).rejects.toMatchObject({ code: 'not_found' })
    const both = await Promise.allSettled([take(id), take(id)])
    const done = both.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
    expect(done).toEqual([{ id, created: 2, updated: 0, unchanged: 0, rejected: 1 }])
    expect(both.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))).toMatchObject([
      { code: 'component.importTaken' }
    ])
    expect((await inHub(test.db, { hub }, (tx) => findImport(tx, hub, id)))!.lines).toEqual([])
    const again = await begin([
      [1, head],
      [2, good],
      [3, with_({ 1: 'Zweite, verbessert', 2: 'B-2' })],
      [4, with_({ 1: 'Dritte', 2: 'B-3' })]
    ])
    expect(await take(again.id)).toMatchObject({ created: 1, updated: 1, unchanged: 1, rejected: 0 })
    expect((await all()).map((one) => [one.name, one.version])).toEqual([
      ['Bodensonde', 1],
      ['Dritte', 1],
      ['Zweite, verbessert', 2]
    ])
  })

  it('comes out as it went in, in both languages', async () => {
    for (const style of ['de', 'en'] as const) {
      const before = await all()
      const csv = componentsCsv(before, terms, style)
      const lines = await readUpload(new File([csv], 'komponenten.csv'))
      const read = readComponentTable(lines, terms, names, style)
      expect(read.faults).toEqual([])
      expect(read.rows.map(({ words }) => words.stated)).toEqual(before.map((one) => one.stated))
    }
  })

  it('is refused when it is no table, too long, or somebody else’s', async () => {
    await expect(readUpload(new File(['%PDF-1.7 …'], 'katalog.csv'))).rejects.toMatchObject({
      code: 'component.importUnreadable'
    })
    await expect(readUpload(new File([''], 'leer.csv'))).rejects.toMatchObject({
      code: 'component.importUnreadable'
    })
    const long = Array.from({ length: mostLines + 1 }, (_, at): TableLine => [at + 1, ['x']])
    await expect(begin(long)).rejects.toMatchObject({ code: 'component.importTooLong' })
    await expect(begin([[1, head]], neighbour)).rejects.toMatchObject({ code: 'not_found' })
  })
})
