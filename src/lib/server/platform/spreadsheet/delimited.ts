/** The delimiter that spreadsheets of a language expect. */
export type Delimiter = ',' | ';'

/** The byte order mark, so that spreadsheets read the file as UTF-8. */
export const byteOrderMark = '\ufeff'

export const delimitedLine = (cells: readonly string[], delimiter: Delimiter): string =>
  `${cells.map((text) => delimitedCell(text, delimiter)).join(delimiter)}\r\n`

/** What begins like a formula is opened as one by spreadsheets: an apostrophe before it keeps it a text. */
function delimitedCell(text: string, delimiter: Delimiter): string {
  const plain = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /["\r\n]/.test(plain) || plain.includes(delimiter) ? `"${plain.replace(/"/g, '""')}"` : plain
}
