import type { MessageKey } from '#lib/i18n/catalogue.ts'
import { byteOrderMark, delimitedLine, type Delimiter } from '../../platform/spreadsheet/delimited.ts'
import type { RowProblem } from './problems.ts'

/** How a report is written for one reader: the words, and the delimiter that spreadsheets of that language expect. */
export interface ReportWords {
  t(key: MessageKey, params?: Record<string, string | number>): string
  delimiter: Delimiter
}

/** The first line of a row report; begins with a byte order mark, so that spreadsheets read it as UTF-8. */
export function reportHeader({ t, delimiter }: ReportWords): string {
  const titles = ['row', 'column', 'value', 'effect', 'reason'] as const
  return (
    byteOrderMark +
    delimitedLine(
      titles.map((title) => t(`import.report.${title}`)),
      delimiter
    )
  )
}

export function reportLine(problem: RowProblem, { t, delimiter }: ReportWords): string {
  const cells = [
    String(problem.row),
    problem.column,
    problem.value,
    t(problem.rejected ? 'import.report.rejected' : 'import.report.kept'),
    t(`import.row.${problem.code}`, problem.params)
  ]
  return delimitedLine(cells, delimiter)
}
