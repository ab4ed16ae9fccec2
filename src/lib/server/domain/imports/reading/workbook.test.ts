import { createWriteStream, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { gathered } from '../../../../../../tests/imports/gathered.ts'
import { afterAll, describe, expect, it } from 'vitest'
import { ZipFile } from 'yazl'
import { openTable } from './open-table.ts'

const folder = mkdtempSync(join(tmpdir(), 'hubwerk-workbook-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const sheetFile = (rows: string) =>
  `<?xml version="1.0"?><worksheet><sheetData>${rows}</sheetData></worksheet>`
const text = (value: string) => `<c t="inlineStr"><is><t>${value}</t></is></c>`
const twoRows = sheetFile(
  `<row>${text('Name')}${text('City')}</row><row>${text('Sample Ltd')}${text('Cork')}</row>`
)

let count = 0
async function workbook(parts: Record<string, string | Buffer>): Promise<string> {
  const zip = new ZipFile()
  const all: Record<string, string | Buffer> = {
    'xl/workbook.xml': '<workbook><sheets><sheet name="One" r:id="a"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="a" Target="worksheets/sheet1.xml"/></Relationships>',
    'xl/worksheets/sheet1.xml': twoRows,
    ...parts
  }
  for (const [path, content] of Object.entries(all))
    zip.addBuffer(Buffer.from(content), path, { compress: content.length > 10 })
  zip.end()
  const path = join(folder, `book-${count++}.xlsx`)
  await pipeline(zip.outputStream, createWriteStream(path))
  return path
}

const rows = async (path: string) => {
  const table = await openTable(path)
  return (await gathered(table.rows())).map((row) => row.cells)
}

describe('workbooks', () => {
  it('reads dates, numbers, shared and rich texts of the fullest sheet; formulas are their values', async () => {
    const table = await openTable(
      join(import.meta.dirname, '../../../../../../tests/files/innovation-grants.xlsx')
    )
    expect(table.sheet).toBe('Grants')
    const found = await gathered(table.rows())
    expect(found.map((row) => row.number)).toEqual([1, 3, 4, 5, 7])
    expect(found[3]!.cells.slice(6)).toEqual(['2025-03-01', '2026-02-28', '100000.3'])
    expect(found[4]!.cells.slice(1, 5)).toEqual([
      'Rich Text GmbH',
      'Germany',
      'Leipzig',
      '=1+1 is data & not a formula'
    ])
  })

  it('reads a sheet without cell references', async () => {
    expect(await rows(await workbook({}))).toEqual([
      ['Name', 'City'],
      ['Sample Ltd', 'Cork']
    ])
  })

  it.each([
    ['a bomb', { 'xl/media/bomb.bin': Buffer.alloc(20 * 1024 * 1024) }, 'workbook_bomb'],
    [
      'a bomb in the sheet itself',
      { 'xl/worksheets/sheet1.xml': Buffer.alloc(20 * 1024 * 1024, ' ') },
      'workbook_bomb'
    ],
    [
      'entities that unfold',
      { 'xl/worksheets/sheet1.xml': '<!DOCTYPE a [<!ENTITY b "c">]><worksheet>&b;</worksheet>' },
      'workbook_broken'
    ],
    ['a sheet that is no XML', { 'xl/worksheets/sheet1.xml': 'rows: none' }, 'workbook_broken'],
    ['a workbook without sheets', { 'xl/workbook.xml': '<workbook/>' }, 'no_table']
  ])('refuses %s', async (_, parts, problem) => {
    await expect(workbook(parts as Record<string, string>).then(openTable)).rejects.toMatchObject({ problem })
  })

  it('refuses more parts than a workbook has', async () => {
    const parts = Object.fromEntries(Array.from({ length: 2100 }, (_, index) => [`xl/part-${index}`, 'x']))
    await expect(workbook(parts).then(openTable)).rejects.toMatchObject({ problem: 'workbook_bomb' })
  })

  it('refuses a workbook that was cut off', async () => {
    const path = await workbook({})
    truncateSync(path, 400)
    await expect(openTable(path)).rejects.toMatchObject({ problem: 'workbook_broken' })
  })

  it('tells encrypted workbooks from Excel files before 2007', async () => {
    const ole = Buffer.alloc(4096)
    Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(ole)
    ole.writeUInt16LE(9, 30)
    ole.writeUInt32LE(3, 48)
    const old = join(folder, 'old.xls')
    writeFileSync(old, ole)
    await expect(openTable(old)).rejects.toMatchObject({ problem: 'old_excel' })
    Buffer.from('EncryptedPackage', 'utf16le').copy(ole, 4 * 512 + 128)
    const encrypted = join(folder, 'encrypted.xlsx')
    writeFileSync(encrypted, ole)
    await expect(openTable(encrypted)).rejects.toMatchObject({ problem: 'encrypted' })
  })
})
