import type { RowProblem, RowProblemCode } from '../problems.ts'
import { limits } from '../reading/limits.ts'
import type { TableRow } from '../reading/table.ts'
import { twiceEncoded } from '../reading/twice-encoded.ts'
import { tidySpaces } from './clean-name.ts'
import type { FieldName } from './fields.ts'

/** Bytes of another alphabet: replacement characters, C1 controls, quotes within words (DOS code page 850). */
const unreadable = /[\ufffd\u0080-\u009f]|\p{Ll}[„”]\p{Ll}/u

/** The cells of one row by field, and what is wrong with them. */
export class Cells {
  readonly problems: RowProblem[] = []
  readonly row: TableRow
  readonly #columns: ReadonlyMap<FieldName, number>
  readonly #header: readonly string[]

  constructor(row: TableRow, columns: ReadonlyMap<FieldName, number>, header: readonly string[]) {
    this.row = row
    this.#columns = columns
    this.#header = header
  }

  get rejected(): boolean {
    return this.problems.some((problem) => problem.rejected)
  }

  has(field: FieldName): boolean {
    return this.#columns.has(field)
  }

  /** The cell as it stands in the file. */
  raw(field: FieldName): string {
    const column = this.#columns.get(field)
    return column === undefined ? '' : (this.row.cells[column] ?? '')
  }

  isNumber(field: FieldName): boolean {
    const column = this.#columns.get(field)
    return column !== undefined && this.row.numeric?.[column] === true
  }

  /** The cell as one line of text; a text nobody could have meant is a problem. */
  text(field: FieldName, most: number): string {
    const raw = this.raw(field)
    if (!raw) return ''
    if (raw.length > limits.cellCharacters) {
      this.reject(field, 'cell_too_long', { given: raw.length, limit: limits.cellCharacters })
      return ''
    }
    const text = tidySpaces(raw)
    if (twiceEncoded.test(text)) this.reject(field, 'wrong_encoding')
    else if (unreadable.test(raw)) this.reject(field, 'unreadable_characters')
    else if (text.length > most) this.reject(field, 'too_long', { given: text.length, limit: most })
    return text
  }

  reject(field: FieldName | null, code: RowProblemCode, params: RowProblem['params'] = {}) {
    this.#note(field, code, params, true)
  }

  /** The cell is left aside, the row is taken. */
  remark(field: FieldName, code: RowProblemCode, params: RowProblem['params'] = {}) {
    this.#note(field, code, params, false)
  }

  #note(field: FieldName | null, code: RowProblemCode, params: RowProblem['params'], rejected: boolean) {
    const column = field === null ? undefined : this.#columns.get(field)
    const title = column === undefined ? '' : (this.#header[column] ?? '')
    const value =
      column === undefined
        ? this.row.cells.filter((cell) => cell.trim()).join(' | ')
        : (this.row.cells[column] ?? '')
    this.problems.push({
      row: this.row.number,
      column: title,
      value: value.slice(0, 200),
      code,
      params,
      rejected
    })
  }
}
