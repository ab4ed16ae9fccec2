import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gathered } from '../../../../../../tests/imports/gathered.ts'
import { afterAll, describe, expect, it } from 'vitest'
import { detectDelimiter, recordsOf, splitLine } from './delimited.ts'
import { decoded, detectEncoding } from './encoding.ts'
import { limits } from './limits.ts'
import { openTable } from './open-table.ts'
import type { TableRow } from './table.ts'

const folder = mkdtempSync(join(tmpdir(), 'hubwerk-reading-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

let count = 0
function file(content: string | Buffer): string {
  const path = join(folder, `file-${count++}`)
  writeFileSync(path, content)
  return path
}

async function records(text: string, columns: number | null = null, piece = 7): Promise<TableRow[]> {
  async function* pieces() {
    for (let at = 0; at < text.length; at += piece) yield text.slice(at, at + piece)
  }
  return (await gathered(recordsOf(pieces(), ';', columns))).flat()
}
const cells = async (text: string, columns: number | null = null) =>
  (await records(text, columns)).map((row) => row.cells)

describe('encodings', () => {
  const german = 'Name;Ort\r\nMüller & Söhne;Köln\r\n'
  it('knows UTF-8 with and without mark, UTF-16 of both orders, and Windows-1252', async () => {
    const utf16 = Buffer.from(german, 'utf16le')
    expect(await detectEncoding(file(german))).toBe('utf-8')
    expect(await detectEncoding(file('\ufeff' + german))).toBe('utf-8')
    expect(await detectEncoding(file(Buffer.concat([Buffer.from([0xff, 0xfe]), utf16])))).toBe('utf-16le')
    expect(await detectEncoding(file(utf16))).toBe('utf-16le')
    expect(await detectEncoding(file(Buffer.from(utf16).swap16()))).toBe('utf-16be')
    expect(await detectEncoding(file(Buffer.from(german, 'latin1')))).toBe('windows-1252')
  })

  it('finds the one umlaut on the last line of a long file, across chunks', async () => {
    const long = 'Name;Ort\n'.repeat(300_000)
    expect(
      await detectEncoding(file(Buffer.concat([Buffer.from(long), Buffer.from('Müller', 'latin1')])))
    ).toBe('windows-1252')
    expect(await detectEncoding(file('ä'.repeat(1_100_000) + 'x'))).toBe('utf-8')
  })

  it('keeps a UTF-8 file with one broken character UTF-8', async () => {
    const broken = Buffer.concat([Buffer.from('ÄÖÜß'.repeat(50)), Buffer.from([0xfc]), Buffer.from('ö')])
    expect(await detectEncoding(file(broken))).toBe('utf-8')
  })

  it('takes back what was encoded twice, across chunks, and only if all of it was', async () => {
    const text = 'Größe „x“ – Łódź €;ß\n'.repeat(20_000)
    const twice = new TextDecoder('windows-1252').decode(Buffer.from(text))
    expect(await detectEncoding(file(twice))).toBe('utf-8-twice')
    expect((await gathered(decoded(file(twice), 'utf-8-twice'))).join('')).toBe(text)
    expect(await detectEncoding(file('Größe\n' + twice))).toBe('utf-8')
    expect(await detectEncoding(file('SÃO PAULO; Größe\n'))).toBe('utf-8')
  })

  it.each([
    ['nothing', '', 'empty'],
    ['blank lines', '\r\n\r\n', 'empty'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0, 0, 1, 2]), 'binary'],
    ['a PDF', '%PDF-1.7\n…', 'pdf']
  ])('refuses %s', async (_, content, problem) => {
    await expect(openTable(file(content))).rejects.toMatchObject({ problem })
  })
})

describe('delimiters', () => {
  it('counts the cells of the table and not the commas of the text above it', () => {
    const lines = ['Liste der Projekte, Stand 2026, vorläufig', 'A;B;C', '"x, y";1,5;z', 'q;2,5;r']
    expect(detectDelimiter(lines)).toBe(';')
    expect(detectDelimiter(['a\tb', 'c\td'])).toBe('\t')
    expect(detectDelimiter(['only one column'])).toBe(',')
  })

  it('obeys a line that names it', async () => {
    const table = await openTable(file('sep=|\nName|Ort\nMuster|Köln, Bonn, Aachen\n'))
    expect(table.delimiter).toBe('|')
  })
})

describe('records', () => {
  it('reads quotes, doubled quotes, delimiters and line breaks in cells', async () => {
    expect(await cells('a;"b;c";"d ""e"""\r\n"f\r\ng";;h\n')).toEqual([
      ['a', 'b;c', 'd "e"'],
      ['f\ng', '', 'h']
    ])
    expect(splitLine('a;', ';').cells).toEqual(['a', ''])
    expect(splitLine('', ';').cells).toEqual([''])
  })

  it('numbers rows as the file does, whatever ends a line', async () => {
    const rows = await records('a\r\n\r\n"b\nc"\rd')
    expect(rows.map((row) => row.number)).toEqual([1, 2, 3, 5])
  })

  it('keeps quotes that belong to a name', async () => {
    expect(await cells('"Stern" Technik GmbH;Köln\nRohr 1/2";Bonn\n', 2)).toEqual([
      ['"Stern" Technik GmbH', 'Köln'],
      ['Rohr 1/2"', 'Bonn']
    ])
  })

  it('loses one line, not the rest of the file, where a closing quote is missing', async () => {
    const rows = await records('a;b\n"open;1\nc;2\n"d";3\ne;4\n', 2)
    expect(rows.map((row) => [row.cells[0], row.broken])).toEqual([
      ['a', undefined],
      ['open;1', 'quote_not_closed'],
      ['c', undefined],
      ['d', undefined],
      ['e', undefined]
    ])
  })

  it('reports the last line of a file that was cut off inside quotes', async () => {
    const rows = await records('a;b\nc;"cut o', 2)
    expect(rows.at(-1)).toMatchObject({ number: 2, broken: 'quote_not_closed' })
  })

  it('holds a giant line back without holding it in memory', async () => {
    const rows = await records(`a;b\n${'x'.repeat(limits.rowCharacters * 3)}\nc;d\n`, 2, 100_000)
    expect(rows.map((row) => row.broken)).toEqual([undefined, 'row_too_long', undefined])
  })
})
