import type { MessageKey } from '#lib/i18n/catalogue.ts'
import type { RowProblem } from './problems.ts'

/** How a report is written for one reader: the words, and the delimiter that spreadsheets of that language expect. */
export interface ReportWords {
  t(key: MessageKey, params?: Record<string, string | number>): string
  delimiter: ',' | ';'
}

/** The first line of a row report; begins with a byte order mark, so that spreadsheets read it as UTF-8. */
export function reportHeader({ t, delimiter }: ReportWords): string {
  const titles = ['row', 'column', 'value', 'effect', 'reason'] as const
  return (
    '\ufeff' + titles.map((title) => cell(t(`import.report.${title}`), delimiter)).join(delimiter) + '\r\n'
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
  return cells.map((text) => cell(text, delimiter)).join(delimiter) + '\r\n'
}

/** What begins like a formula is opened as one by spreadsheets: an apostrophe before it keeps it a text. */
function cell(text: string, delimiter: string): string {
  const plain = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /["\r\n]/.test(plain) || plain.includes(delimiter) ? `"${plain.replace(/"/g, '""')}"` : plain
}
