import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gathered } from '../../../../../../tests/imports/gathered.ts'
import { afterAll, describe, expect, it } from 'vitest'
import { openTable } from '../reading/open-table.ts'
import { withRemembered } from '../rules.ts'
import { layoutOf, proposeMapping } from './propose-mapping.ts'
import { rowReader } from './read-record.ts'

const files = join(import.meta.dirname, '../../../../../../tests/files')
const folder = mkdtempSync(join(tmpdir(), 'hubwerk-mapping-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

let count = 0
async function proposed(content: string) {
  const path = join(folder, `file-${count++}.csv`)
  writeFileSync(path, content)
  const table = await openTable(path)
  return { table, proposal: await proposeMapping(table) }
}

async function problemsOf(content: string) {
  const { table, proposal } = await proposed(content)
  const read = rowReader({ ...proposal, sourceKey: 'test' })
  const rows = (await gathered(table.rows())).filter((row) => row.number > proposal.headerRow)
  return rows.flatMap((row) =>
    read(row).problems.map(({ row, column, code, rejected }) => [row, column, code, rejected])
  )
}

describe('the proposed mapping', () => {
  it('of a Windows-1252 list with title lines and German headers', async () => {
    const proposal = await proposeMapping(await openTable(join(files, 'kooperationen-windows-1252.csv')))
    expect(proposal.headerRow).toBe(4)
    expect(proposal.mapping).toEqual({
      columns: {
        key: 'Aktenzeichen',
        name: 'Zuwendungsempfänger',
        city: 'Ort',
        region: 'Bundesland',
        title: 'Projekttitel',
        startsOn: 'Laufzeit von',
        endsOn: 'Laufzeit bis',
        amount: 'Bewilligte Summe (€)'
      },
      decimalMark: ',',
      dateOrder: 'dmy',
      currency: 'EUR',
      language: 'de',
      wrappedNames: false
    })
  })

  it('of an English UTF-16 list of organisations', async () => {
    const { mapping } = await proposeMapping(await openTable(join(files, 'partners-utf16.tsv')))
    expect(mapping.columns).toEqual({
      name: 'Organisation Name',
      organisationId: 'Organisation ID',
      country: 'Country',
      city: 'City',
      website: 'Website',
      description: 'About'
    })
    expect(mapping.language).toBe('en')
  })

  it('of an English workbook', async () => {
    const { mapping, headerRow } = await proposeMapping(
      await openTable(join(files, 'innovation-grants.xlsx'))
    )
    expect(headerRow).toBe(3)
    expect(mapping.columns).toMatchObject({
      key: 'Grant reference',
      name: 'Recipient',
      amount: 'Total cost (EUR)'
    })
  })

  it('of a list of beneficiaries with names run together', async () => {
    const { mapping } = await proposeMapping(await openTable(join(files, 'vorhaben-musterland.csv')))
    expect(mapping).toMatchObject({ decimalMark: '.', wrappedNames: true, language: 'de' })
    expect(mapping.columns).toMatchObject({
      key: '16. Vorhabensident',
      place: '8. Durchführungsort des Vorhabens'
    })
  })

  it('takes content over headers: "Land" is a region where no countries stand', async () => {
    const { proposal } = await proposed('Firma;Land\nMuster GmbH;Sachsen\nProbe AG;Bayern\n')
    expect(proposal.mapping.columns).toEqual({ name: 'Firma', region: 'Land' })
  })

  it('does not take a number that repeats for a key', async () => {
    const { proposal } = await proposed(
      'Nr;Firma;Thema;Betrag\n1;Muster GmbH;A;5,00\n1;Probe AG;B;6,00\n1;Test KG;C;7,50\n'
    )
    expect(proposal.mapping.columns.key).toBeUndefined()
    expect(proposal.doubts).toContainEqual({ doubt: 'no_key', column: 'Thema' })
  })

  it('finds names without a known header by their legal forms, and doubts a name column without any', async () => {
    const { proposal: found } = await proposed('Wer;Ort\nMuster GmbH;Köln\nProbe AG;Bonn\n')
    expect(found.mapping.columns.name).toBe('Wer')
    const { proposal: doubted } = await proposed('Firma;Thema\nKöln;Muster GmbH\nBonn;Probe AG\n')
    expect(doubted.doubts).toContainEqual({ doubt: 'name_elsewhere', column: 'Thema' })
  })

  it('refuses a text without a table', async () => {
    await expect(proposed('Sehr geehrte Damen und Herren,\nanbei die Liste.\n')).rejects.toMatchObject({
      problem: 'no_table'
    })
  })

  it('takes a remembered mapping where its columns are there, with the formats of the file at hand', async () => {
    const { proposal } = await proposed('Firma;Betrag;Titel\nMuster GmbH;1,234.56;A\n')
    const remembered = { ...proposal.mapping, columns: { name: 'Titel' }, decimalMark: ',' as const }
    expect(withRemembered(proposal, remembered).mapping).toMatchObject({
      columns: { name: 'Titel' },
      decimalMark: '.'
    })
    expect(withRemembered(proposal, { ...remembered, columns: { name: 'Anders' } })).toBe(proposal)
  })

  it('knows a layout again whatever the order of its columns', () => {
    expect(layoutOf(['Name', 'Ort der Firma'])).toBe(layoutOf(['2. Ort der Firma', '1. NAME']))
  })
})

describe('rows that cannot be taken', () => {
  const header = 'Aktenzeichen;Firma;Titel;Beginn;Ende;Betrag;Webseite\n'
  const good = 'A-1;Muster GmbH;Probe;01.01.2020;31.12.2020;1.000,00;muster.example\n'.repeat(1)
  it.each([
    ['A-2;;Probe;01.01.2020;;;\n', [3, 'Firma', 'missing', true]],
    [';Muster GmbH;Probe;01.01.2020;;;\n', [3, 'Aktenzeichen', 'missing', true]],
    ['A-2;Muster GmbH;;01.01.2020;;;\n', [3, 'Titel', 'missing', true]],
    ['A-2;Muster GmbH;Probe;32.01.2020;;;\n', [3, 'Beginn', 'not_a_date', true]],
    ['A-2;Muster GmbH;Probe;01.01.2020;01.01.2019;;\n', [3, 'Ende', 'ends_before_start', false]],
    ['A-2;Muster GmbH;Probe;;;1,000.00;\n', [3, 'Betrag', 'other_decimal_mark', true]],
    ['A-2;Muster GmbH;Probe;;;viel;\n', [3, 'Betrag', 'not_a_number', true]],
    ['A-2;Muster GmbH;Probe;;;;nicht da\n', [3, 'Webseite', 'bad_website', false]],
    ['A-2;Muster GmbH;Probe\n', [3, '', 'column_count', true]],
    ['A-2;Muster GmbH;Probe;;;;;zu viel\n', [3, '', 'column_count', true]],
    ['A-2;GrÃ¶ÃŸe GmbH;Prüfung;;;;\n', [3, 'Firma', 'wrong_encoding', true]],
    ['A-2;Gr\ufffd\ufffde GmbH;Probe;;;;\n', [3, 'Firma', 'unreadable_characters', true]],
    [';;Summe;;;2.000,00;\n', [3, '', 'totals_line', true]],
    [`A-2;Muster GmbH;${'x'.repeat(100_001)};;;;\n`, [3, 'Titel', 'cell_too_long', true]]
  ])('%#: %j', async (line, problem) => {
    expect(await problemsOf(header + good + line)).toEqual([problem])
  })
})
