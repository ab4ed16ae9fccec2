import { limits } from './limits.ts'
import { type Table, type TableRow, UnreadableFile } from './table.ts'
import { type Archive, openArchive, parsePart, type XmlEvents } from './workbook-archive.ts'
import { readWorkbook, type Sheet, type Workbook } from './workbook-parts.ts'

/** Opens an XLSX file and chooses the sheet that looks most like a table. */
export async function openWorkbook(file: string): Promise<Table> {
  const archive = await openArchive(file)
  try {
    const workbook = await readWorkbook(archive)
    const sheet = await fullestSheet(archive, workbook)
    if (!sheet) throw new UnreadableFile('no_table')
    return {
      format: 'xlsx',
      encoding: 'UTF-8',
      delimiter: null,
      sheet: sheet.name,
      rows: () => rowsOfFile(file, workbook, sheet)
    }
  } finally {
    archive.zip.close()
  }
}

/** Every reading opens the file anew, so that no handle is left open between the preview and the import. */
async function* rowsOfFile(file: string, workbook: Workbook, sheet: Sheet): AsyncGenerator<TableRow> {
  const archive = await openArchive(file)
  try {
    for await (const rows of sheetRows(archive, workbook, sheet)) yield* rows
  } finally {
    archive.zip.close()
  }
}

async function fullestSheet(archive: Archive, workbook: Workbook): Promise<Sheet | null> {
  let best: { sheet: Sheet; rows: number } | null = null
  for (const sheet of workbook.sheets.slice(0, 50)) {
    let rows = 0
    let read = 0
    for await (const some of sheetRows(archive, workbook, sheet)) {
      read += some.length
      rows += some.filter((row) => row.cells.filter((cell) => cell.trim()).length > 1).length
      if (read > 200) break
    }
    if (rows > (best?.rows ?? 0)) best = { sheet, rows }
    else if (!best && read > 0) best = { sheet, rows }
  }
  return best?.sheet ?? null
}

async function* sheetRows(archive: Archive, workbook: Workbook, sheet: Sheet): AsyncGenerator<TableRow[]> {
  const reader = new SheetReader(workbook)
  for await (const _ of parsePart(archive, sheet.path, reader)) {
    if (reader.ready.length) yield reader.ready.splice(0)
  }
}

/** Collects the cells of a sheet's rows from the events of the XML parser. */
class SheetReader implements XmlEvents {
  readonly ready: TableRow[] = []
  readonly #workbook: Workbook
  #row: Required<Pick<TableRow, 'number' | 'cells' | 'numeric'>> | null = null
  #column = 0
  #type = 'n'
  #style = 0
  #value = ''
  #inValue = false
  #cells = 0
  #number = 0

  constructor(workbook: Workbook) {
    this.#workbook = workbook
  }

  open(name: string, attributes: Record<string, string>) {
    if (name === 'row') {
      this.#number = Number(attributes.r) || this.#number + 1
      this.#row = { number: this.#number, cells: [], numeric: [] }
      this.#column = -1
    } else if (name === 'c') {
      this.#column = attributes.r ? columnOf(attributes.r) : this.#column + 1
      this.#type = attributes.t ?? 'n'
      this.#style = Number(attributes.s ?? 0)
      this.#value = ''
      if (++this.#cells > limits.workbookCells) throw new UnreadableFile('workbook_too_large')
    } else if (name === 'v' || name === 't') this.#inValue = true
  }

  text(text: string) {
    if (this.#inValue && this.#value.length <= limits.cellCharacters) this.#value += text
  }

  close(name: string) {
    if (name === 'v' || name === 't') this.#inValue = false
    else if (name === 'c') this.#endCell()
    else if (name === 'row' && this.#row) {
      this.ready.push(this.#row)
      this.#row = null
    }
  }

  #endCell() {
    const row = this.#row
    if (!row || this.#column >= limits.columns || this.#value === '') return
    while (row.cells.length <= this.#column) {
      row.cells.push('')
      row.numeric.push(false)
    }
    const { text, numeric } = this.#meaning()
    row.cells[this.#column] = text
    row.numeric[this.#column] = numeric
  }

  #meaning(): { text: string; numeric: boolean } {
    const value = this.#value
    if (this.#type === 's') return { text: this.#workbook.texts[Number(value)] ?? '', numeric: false }
    if (this.#type === 'b') return { text: value === '1' ? 'TRUE' : 'FALSE', numeric: false }
    if (this.#type !== 'n') return { text: value, numeric: false }
    const number = Number(value)
    if (!Number.isFinite(number)) return { text: value, numeric: false }
    if (this.#workbook.dateStyles[this.#style])
      return { text: dateOf(number, this.#workbook.from1904), numeric: false }
    return { text: plainNumber(number, value), numeric: true }
  }
}

function columnOf(reference: string): number {
  let column = 0
  for (const letter of reference) {
    const code = letter.charCodeAt(0) - 64
    if (code < 1 || code > 26) break
    column = column * 26 + code
  }
  return column - 1
}

/** Excel counts days, and takes 1900 for a leap year: from March 1900 on, day 1 is 1899-12-31. */
function dateOf(days: number, from1904: boolean): string {
  const start = Date.UTC(1899, 11, 30)
  const date = new Date(start + Math.floor(days + (from1904 ? 1462 : 0)) * 86_400_000)
  return Number.isNaN(date.getTime()) ? String(days) : date.toISOString().slice(0, 10)
}

/** Excel stores 100000.30000000001 for 100000.3: fifteen digits are what it shows and means. */
function plainNumber(number: number, written: string): string {
  if (/^-?\d{1,15}$/.test(written)) return written
  const shown = Number(number.toPrecision(15))
  const text = String(shown)
  return text.includes('e') ? shown.toFixed(shown < 1 && shown > -1 ? 10 : 0) : text
}
