/**
 * What the row report can say about a row. A code with parameters; both catalogues hold the sentence under
 * `import.row.<code>`.
 */
export const rowProblems = [
  'quote_not_closed',
  'row_too_long',
  'cell_too_long',
  'column_count',
  'totals_line',
  'missing',
  'too_long',
  'not_a_number',
  'other_decimal_mark',
  'too_many_decimals',
  'too_large',
  'not_a_date',
  'ends_before_start',
  'unreadable_characters',
  'wrong_encoding',
  'key_twice',
  'unknown_country',
  'unknown_kind',
  'bad_website'
] as const

export type RowProblemCode = (typeof rowProblems)[number]

/** One line of the row report. */
export interface RowProblem {
  row: number
  /** Title of the column, empty where the row as a whole is meant. */
  column: string
  value: string
  code: RowProblemCode
  params: Record<string, string | number>
  /** Whether the row was left out; else only the cell was. */
  rejected: boolean
}
