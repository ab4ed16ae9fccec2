import { readFileSync } from 'node:fs'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { inHub } from '#lib/server/database/connection.ts'
import { operatorAtTheConsole } from '#lib/server/domain/actor.ts'
import { openImport } from '#lib/server/jobs/run-import.ts'
import { testDatabase } from '../database/test-database.ts'
import { importFile, network, scratch, stateOf, testFile } from './importing.ts'

const test = testDatabase()
const copies = scratch()
const musterland = testFile('vorhaben-musterland.csv')

describe('importing', () => {
  it('takes every row of the four files over, to the cent', async () => {
    const { result } = await importFile(test.db, musterland)
    expect(result).toMatchObject({
      rows: 12,
      created: 12,
      updated: 0,
      unchanged: 0,
      rejected: 0,
      activities: 12
    })
    expect(result.organisations).toBe(9)
    expect(result.duplicatesProposed).toBe(2)
    expect(result.sums).toEqual({ '6. Gesamtbetrag der förderfähigen Ausgaben des Vorhabens': '1989178.90' })

    const german = await importFile(test.db, testFile('kooperationen-windows-1252.csv'))
    expect(german.result).toMatchObject({ rows: 7, created: 6, rejected: 1, organisations: 4, activities: 6 })
    expect(german.result.sums).toEqual({ 'Bewilligte Summe (€)': '361312.26' })
    expect(german.problems).toMatchObject([{ row: 12, code: 'totals_line', rejected: true }])

    const english = await importFile(test.db, testFile('innovation-grants.xlsx'))
    expect(english.result).toMatchObject({ rows: 3, created: 3, organisations: 3, activities: 3 })
    expect(english.result.sums).toEqual({ 'Total cost (EUR)': '350012.40' })

    const partners = await importFile(test.db, testFile('partners-utf16.tsv'))
    expect(partners.result).toMatchObject({ rows: 5, created: 5, organisations: 5, activities: 0, sums: {} })
  })

  it('changes nothing the second time', async () => {
    const before = await stateOf(test.owner)
    for (const name of [
      'vorhaben-musterland.csv',
      'kooperationen-windows-1252.csv',
      'innovation-grants.xlsx',
      'partners-utf16.tsv'
    ]) {
      const { result } = await importFile(test.db, testFile(name))
      expect(result).toMatchObject({ created: 0, updated: 0, duplicatesProposed: 0, proposals: 0 })
      expect(result.unchanged + result.rejected).toBe(result.rows)
    }
    expect(await stateOf(test.owner)).toEqual(before)
  })

  it('writes names, places and countries cleaned, and formulas as the texts they are', async () => {
    const one = (key: string) =>
      test.owner.selectFrom('organisation').selectAll().where('name_key', '=', key).executeTakeFirstOrThrow()
    expect(await one('technischeuniversitaetmusterstadt')).toMatchObject({
      name: 'Technische Universität Musterstadt',
      city: 'Chemnitz',
      country: 'DE',
      kind: 'researchInstitution',
      slug: 'technische-universitaet-musterstadt'
    })
    const formula = await test.owner
      .selectFrom('organisation')
      .innerJoin('organisation_text as t', 't.organisation_id', 'organisation.id')
      .select(['name', 't.description', 't.origin'])
      .where('name', 'like', '=HYPERLINK%')
      .executeTakeFirstOrThrow()
    expect(formula).toMatchObject({ description: '+49 looks like a phone number', origin: 'import' })
    const { title } = await test.owner
      .selectFrom('activity')
      .select('title')
      .where('natural_key', '=', 'G-2025-03')
      .executeTakeFirstOrThrow()
    expect(title).toBe('=1+1 is data & not a formula')
  })

  it('gives an activity without a title the beginning of its summary', async () => {
    const { title, summary } = await test.owner
      .selectFrom('activity')
      .select(['title', 'summary'])
      .where('title', 'like', 'Nur eine%')
      .executeTakeFirstOrThrow()
    expect({ title, summary }).toEqual({ title: 'Nur eine Zusammenfassung, kein Titel', summary: '' })
  })

  it('writes one entry when a run begins and one when it ends', async () => {
    const entries = await inHub(test.db, { hub: 0 }, (tx) =>
      tx
        .selectFrom('audit_entry')
        .select(['code', 'params'])
        .where('code', 'like', 'import.%')
        .orderBy('seq')
        .execute()
    )
    expect(entries.slice(0, 2)).toEqual([
      { code: 'import.started', params: {} },
      { code: 'import.finished', params: { rows: 12, created: 12, updated: 0, unchanged: 0, rejected: 0 } }
    ])
    expect(entries).toHaveLength(16)
  })
})

describe('a trial', () => {
  it('says what would happen and changes nothing', async () => {
    const before = await stateOf(test.owner)
    const more = copies.changed(musterland, (lines) => [
      ...lines.slice(0, -1).map((line) => line.replace('Straßenbeleuchtung,Straßen', 'Beleuchtung,Straßen')),
      lines[1]!.replace(/672 \/ \d+/, '672 / 777')
    ])
    const { result } = await importFile(test.db, more, { trial: true })
    expect(result).toMatchObject({ rows: 13, created: 1, updated: 1, unchanged: 11, rejected: 0 })
    expect(await stateOf(test.owner)).toEqual(before)
    const runs = await inHub(test.db, { hub: 0 }, (tx) => tx.selectFrom('import_run').select('id').execute())
    expect(runs).toHaveLength(8)
  })
})

describe('a remembered layout', () => {
  it('reads the next file like the last one, whatever the order of its columns', async () => {
    const header = 'Firma;Vorhaben;Kennzeichen\r\n'
    const first = copies.file(header + 'Alpha GmbH;Erstes;K-1\r\n')
    const opened = await openImport(test.db, operatorAtTheConsole(0), first)
    const mapping = {
      ...opened.proposal.mapping,
      columns: { name: 'Firma', title: 'Kennzeichen', key: 'Vorhaben' }
    }
    await importFile(test.db, first, { mapping })
    const turned = copies.file(
      'Kennzeichen;Firma;Vorhaben\r\nK-1;Alpha GmbH;Erstes\r\nK-2;Beta GmbH;Zweites\r\n'
    )
    const { result } = await importFile(test.db, turned)
    expect(result).toMatchObject({ created: 1, unchanged: 1 })
  })
})

describe('rows that are alike and have no key', () => {
  it('all count, and count the same the next time', async () => {
    const file = copies.file(
      'Firma;Projekt;Betrag\r\nGamma GmbH;Gerät;5,00\r\nGamma GmbH;Gerät;5,00\r\nGamma GmbH;Gerät;5,00\r\n'
    )
    expect((await importFile(test.db, file)).result).toMatchObject({
      created: 3,
      activities: 3,
      sums: { Betrag: '15.00' }
    })
    expect((await importFile(test.db, file)).result).toMatchObject({ created: 0, updated: 0, unchanged: 3 })
  })
})

describe('hubs', () => {
  it('adopt what they import, and keep their sources apart', async () => {
    const [leipzig, dresden] = await network(test.db, ['leipzig', 'dresden'])
    const file = copies.file(
      'Nr;Firma;Thema\r\n1;Delta GmbH;Erstes\r\n2;Technische Universität Musterstadt;Zweites\r\n'
    )
    const before = await test.owner
      .selectFrom('organisation')
      .select(sql<bigint>`count(*)`.as('n'))
      .executeTakeFirstOrThrow()
    await importFile(test.db, file, { hub: leipzig! })
    const other = copies.file('Nr;Firma;Thema\r\n1;Epsilon GmbH;Ganz anderes\r\n')
    await importFile(test.db, other, { hub: dresden! })
    const after = await test.owner
      .selectFrom('organisation')
      .select(sql<bigint>`count(*)`.as('n'))
      .executeTakeFirstOrThrow()
    expect(Number(after.n - before.n)).toBe(2)
    const known = await inHub(test.db, { hub: leipzig! }, (tx) =>
      tx
        .selectFrom('membership as m')
        .innerJoin('organisation as o', 'o.id', 'm.organisation_id')
        .select(['o.name', 'm.status', 'm.visibility'])
        .where('m.hub_id', '=', leipzig!)
        .orderBy('o.name')
        .execute()
    )
    expect(known).toEqual([
      { name: 'Delta GmbH', status: 'known', visibility: 'public' },
      { name: 'Technische Universität Musterstadt', status: 'known', visibility: 'public' }
    ])
    const titles = await test.owner
      .selectFrom('activity')
      .select('title')
      .where('natural_key', '=', '1')
      .execute()
    expect(titles.map((row) => row.title).sort()).toEqual(['Erstes', 'Ganz anderes'])
  })

  it('sees neither the runs nor the rows of another', async () => {
    const rows = await inHub(test.db, { hub: 2 }, (tx) =>
      tx.selectFrom('source_row').select('hub_id').execute()
    )
    expect(new Set(rows.map((row) => row.hub_id))).toEqual(new Set([2]))
  })
})

it('leaves the file as it was', () => {
  expect(readFileSync(musterland, 'utf8')).toContain('Technische UniversitätMusterstadt')
})
