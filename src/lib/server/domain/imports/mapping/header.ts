import type { TableRow } from '../reading/table.ts'
import { candidatesFor } from './fields.ts'

/** Where the table begins and what its columns are called. */
export interface Header {
  /** Position among the rows read; -1 if the first row is data already. */
  position: number
  /** Row number in the file, 0 without a header. */
  number: number
  /** One title a column; columns without one are named by their letter. */
  titles: string[]
}

/**
 * Finds the header row among the first rows: titles, dates of issue and empty lines may stand above it. It is the row
 * whose cells are all different short texts, about as many as the rows below have, best if they are known words.
 */
export function findHeader(rows: readonly TableRow[]): Header {
  const width = commonWidth(rows)
  let best = { position: -1, score: 0 }
  rows.slice(0, 40).forEach((row, position) => {
    const score = headerScore(row, width) - position * 0.05
    if (score > best.score) best = { position, score }
  })
  const row = rows[best.position]
  const titles = Array.from({ length: Math.max(width, row?.cells.length ?? 0) }, (_, column) =>
    (row?.cells[column] ?? '').replace(/\s+/g, ' ').trim()
  )
  while (titles.length > width && titles.at(-1) === '') titles.pop()
  return { position: best.position, number: row?.number ?? 0, titles: named(titles) }
}

function headerScore(row: TableRow, width: number): number {
  const cells = row.cells.map((cell) => cell.trim()).filter(Boolean)
  if (cells.length === 0 || (cells.length === 1 && width > 1)) return 0
  if (cells.some((cell) => cell.length > 200)) return 0
  const values = cells.filter(
    (cell, index) => row.numeric?.[index] || /^[-+]?[\d.,/ :-]+(?:€|EUR)?$/.test(cell)
  )
  if (values.length > cells.length / 4) return 0
  const different = new Set(cells.map((cell) => cell.toLowerCase())).size / cells.length
  const known = cells.filter((cell) => candidatesFor(cell).length > 0).length
  const filled = Math.min(cells.length / width, 1)
  // A row without a single known word can still be a header, but then only a full one.
  if (known === 0 && filled < 0.8) return 0
  return known === 0 ? 0 : known * 2 + filled * 3 * different
}

function commonWidth(rows: readonly TableRow[]): number {
  const counts = new Map<number, number>()
  for (const row of rows) {
    let width = row.cells.length
    while (width > 0 && row.cells[width - 1]!.trim() === '') width--
    if (width > 0) counts.set(width, (counts.get(width) ?? 0) + 1)
  }
  const widest = [...counts]
    .filter(([, rowsOfIt]) => rowsOfIt > 1 || counts.size === 1)
    .map(([width]) => width)
  return Math.max(1, ...(widest.length ? widest : counts.keys()))
}

/** Empty titles get the column's letter, repeated ones a number: a mapping names columns by title. */
function named(titles: string[]): string[] {
  const seen = new Map<string, number>()
  return titles.map((title, index) => {
    const name = title || columnLetter(index)
    const count = (seen.get(name) ?? 0) + 1
    seen.set(name, count)
    return count === 1 ? name : `${name} (${count})`
  })
}

export function columnLetter(index: number): string {
  return index < 26
    ? String.fromCharCode(65 + index)
    : columnLetter(Math.floor(index / 26) - 1) + columnLetter(index % 26)
}
