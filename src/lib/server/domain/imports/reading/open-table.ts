import { decoded, detectEncoding, encodingNames, bytesAt, type Encoding } from './encoding.ts'
import { detectDelimiter, recordsOf, splitLine } from './delimited.ts'
import { linesOf } from './lines.ts'
import { type Table, type TableRow, UnreadableFile } from './table.ts'
import { openWorkbook } from './workbook.ts'

/** Opens a file as a table, by what is in it and not by its name. @throws UnreadableFile */
export async function openTable(file: string): Promise<Table> {
  const head = await bytesAt(file, 0, 8)
  if (head.length === 0) throw new UnreadableFile('empty')
  if (head.subarray(0, 4).toString('latin1') === 'PK\x03\x04') return openWorkbook(file)
  if (head.subarray(0, 4).toString('hex') === 'd0cf11e0') throw await whatOleIs(file)
  if (head.subarray(0, 4).toString('latin1') === '%PDF') throw new UnreadableFile('pdf')
  return openText(file)
}

/** Encrypted workbooks and Excel files from before 2007 come in the same container. */
async function whatOleIs(file: string): Promise<UnreadableFile> {
  const head = await bytesAt(file, 0, 512)
  // [MS-CFB] 2.2: sector size as a power of two at byte 30, first sector of the directory at byte 48.
  const sector = head.length >= 52 ? 2 ** head.readUInt16LE(30) : 512
  const directory = head.length >= 52 ? await bytesAt(file, (head.readUInt32LE(48) + 1) * sector, 8192) : head
  const encrypted = directory.includes(Buffer.from('EncryptedPackage', 'utf16le'))
  return new UnreadableFile(encrypted ? 'encrypted' : 'old_excel')
}

async function openText(file: string): Promise<Table> {
  const encoding = await detectEncoding(file)
  const sample = await firstLines(file, encoding, 200)
  if (!sample.some((line) => line.trim())) throw new UnreadableFile('empty')
  const announced = /^sep=(.)$/i.exec(sample[0] ?? '')?.[1]
  const delimiter = announced ?? detectDelimiter(sample)
  const columns = commonCount(sample, delimiter)
  return {
    format: 'csv',
    encoding: encodingNames[encoding],
    delimiter,
    sheet: null,
    rows: () => rowsOf(file, encoding, delimiter, columns)
  }
}

async function* rowsOf(
  file: string,
  encoding: Encoding,
  delimiter: string,
  columns: number | null
): AsyncGenerator<TableRow> {
  for await (const rows of recordsOf(decoded(file, encoding), delimiter, columns)) yield* rows
}

async function firstLines(file: string, encoding: Encoding, count: number): Promise<string[]> {
  const lines: string[] = []
  for await (const some of linesOf(decoded(file, encoding))) {
    lines.push(...some.slice(0, count - lines.length).map((line) => line.text))
    if (lines.length >= count) break
  }
  return lines
}

/** How many cells most records of the sample have. */
function commonCount(sample: readonly string[], delimiter: string): number | null {
  const counts = new Map<number, number>()
  for (const line of sample) {
    const split = splitLine(line, delimiter)
    if (split.open || split.stray || split.cells.length < 2) continue
    counts.set(split.cells.length, (counts.get(split.cells.length) ?? 0) + 1)
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null
}
