/** One row of a table as text. Nothing is evaluated: a cell that starts with = is the text it is. */
export interface TableRow {
  /** The row's number in the file (CSV: line, XLSX: row), as a person would look it up. */
  number: number
  cells: string[]
  /** XLSX only: true where the cell holds a number, written with a decimal point. */
  numeric?: boolean[]
  /** Why the row could not be taken apart; its cells are what was found. */
  broken?: 'quote_not_closed' | 'row_too_long'
}

export interface Table {
  format: 'csv' | 'xlsx'
  /** For people: "UTF-8", "Windows-1252", … */
  encoding: string
  delimiter: string | null
  sheet: string | null
  /** Reads from the start at every call. */
  rows(): AsyncIterable<TableRow>
}

export type FileProblem =
  | 'empty'
  | 'binary'
  | 'encrypted'
  | 'old_excel'
  | 'pdf'
  | 'workbook_broken'
  | 'workbook_bomb'
  | 'workbook_too_large'
  | 'no_table'

/** A file that cannot be read at all. Nothing has been changed when this is thrown. */
export class UnreadableFile extends Error {
  readonly problem: FileProblem
  constructor(problem: FileProblem, cause?: unknown) {
    super(problem, { cause })
    this.name = 'UnreadableFile'
    this.problem = problem
  }
}
