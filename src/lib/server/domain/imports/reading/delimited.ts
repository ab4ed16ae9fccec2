import { limits } from './limits.ts'
import { type Line, linesOf } from './lines.ts'
import type { TableRow } from './table.ts'

export const delimiters = [';', ',', '\t', '|'] as const

/**
 * The character that cuts the sample's lines into the same number of cells most often; more cells win. Lines of text
 * above the header have other counts and so have no say.
 */
export function detectDelimiter(sample: readonly string[]): string {
  let best: { delimiter: string; score: number } = { delimiter: ',', score: 0 }
  for (const delimiter of delimiters) {
    const counts = new Map<number, number>()
    for (const line of sample) {
      const cells = splitLine(line, delimiter).cells.length
      if (cells > 1) counts.set(cells, (counts.get(cells) ?? 0) + 1)
    }
    for (const [cells, lines] of counts) {
      const score = lines * Math.min(cells, 12)
      if (score > best.score) best = { delimiter, score }
    }
  }
  return best.delimiter
}

export interface Split {
  cells: string[]
  /** The text ended inside a quoted cell. */
  open: boolean
  /** A closing quote was followed by more text, so the quotes are not what RFC 4180 means by them. */
  stray: boolean
}

/** Takes one record apart (RFC 4180). Quotes that do not belong to a quoted cell are kept as the characters they are. */
export function splitLine(text: string, delimiter: string): Split {
  if (!text.includes('"')) return { cells: text.split(delimiter), open: false, stray: false }
  const cells: string[] = []
  let stray = false
  let at = 0
  for (;;) {
    if (text[at] === '"') {
      const cell = quotedCell(text, at, delimiter)
      if (cell.open) return { cells: [...cells, cell.value], open: true, stray }
      stray ||= cell.stray
      cells.push(cell.value)
      at = cell.end
    } else {
      const end = text.indexOf(delimiter, at)
      cells.push(end === -1 ? text.slice(at) : text.slice(at, end))
      at = end === -1 ? text.length : end
    }
    if (at >= text.length) return { cells, open: false, stray }
    at += delimiter.length
    if (at === text.length) return { cells: [...cells, ''], open: false, stray }
  }
}

function quotedCell(text: string, start: number, delimiter: string) {
  let value = ''
  let at = start + 1
  for (;;) {
    const quote = text.indexOf('"', at)
    if (quote === -1) return { value: value + text.slice(at), end: text.length, open: true, stray: false }
    value += text.slice(at, quote)
    if (text[quote + 1] === '"') {
      value += '"'
      at = quote + 2
      continue
    }
    const end = quote + 1
    if (end === text.length || text.startsWith(delimiter, end))
      return { value, end, open: false, stray: false }
    // Text after the closing quote: the cell was never meant as quoted ("Stern" Technik GmbH).
    const next = text.indexOf(delimiter, end)
    const stop = next === -1 ? text.length : next
    return { value: text.slice(start, stop), end: stop, open: false, stray: true }
  }
}

/**
 * Records of a delimited text. A cell in quotes may span lines; where the closing quote is missing, only the line on which
 * it is missing is broken: reading goes on with the next line instead of swallowing the rest of the file.
 * @param columns how many cells a record has, if known: a record over several lines must have as many.
 */
export async function* recordsOf(
  chunks: AsyncIterable<string>,
  delimiter: string,
  columns: number | null
): AsyncGenerator<TableRow[]> {
  const reader = new RecordReader(delimiter, columns)
  for await (const lines of linesOf(chunks)) {
    for (const line of lines) reader.take(line)
    if (reader.ready.length) yield reader.ready.splice(0)
  }
  reader.finish()
  if (reader.ready.length) yield reader.ready.splice(0)
}

class RecordReader {
  readonly ready: TableRow[] = []
  readonly #delimiter: string
  readonly #columns: number | null
  #pending: Line[] = []
  #pendingLength = 0
  #pendingQuotes = 0

  constructor(delimiter: string, columns: number | null) {
    this.#delimiter = delimiter
    this.#columns = columns
  }

  take(line: Line) {
    if (this.#pending.length) return this.#continue(line)
    if (line.tooLong) return this.#emit(line.number, [line.text], 'row_too_long')
    const split = splitLine(line.text, this.#delimiter)
    if (!split.open) return this.#emit(line.number, split.cells)
    this.#pending = [line]
    this.#pendingLength = line.text.length
    this.#pendingQuotes = quotesIn(line.text)
  }

  finish() {
    while (this.#pending.length) this.#giveUp()
  }

  #continue(line: Line) {
    this.#pending.push(line)
    this.#pendingLength += line.text.length + 1
    this.#pendingQuotes += quotesIn(line.text)
    const full = this.#pending.length > limits.quotedLines || this.#pendingLength > limits.rowCharacters
    if (line.tooLong || full) return this.#giveUp()
    if (this.#pendingQuotes % 2) return
    const text = this.#pending.map((one) => one.text).join('\n')
    const split = splitLine(text, this.#delimiter)
    const fits = this.#columns === null || split.cells.length === this.#columns
    if (split.open || split.stray || !fits) return this.#giveUp()
    const [first] = this.#pending
    this.#pending = []
    this.#emit(first!.number, split.cells)
  }

  /** The first pending line is broken; the others get their own chance. */
  #giveUp() {
    const [first, ...others] = this.#pending
    this.#pending = []
    this.#emit(first!.number, splitLine(first!.text, this.#delimiter).cells, 'quote_not_closed')
    for (const line of others) this.take(line)
  }

  #emit(number: number, cells: string[], broken?: TableRow['broken']) {
    this.ready.push(broken ? { number, cells, broken } : { number, cells })
  }
}

function quotesIn(text: string): number {
  let count = 0
  for (let at = text.indexOf('"'); at !== -1; at = text.indexOf('"', at + 1)) count++
  return count
}
