import { byteOrderMark, type Delimiter, delimitedLine } from './delimited.ts'

/** Sent in larger pieces: a call for each row would cost more than the row. */
const pieceSigns = 65_536

interface Frame<Row> {
  start: string
  textOf: (row: Row, index: number) => string
  end: string
}

/** Rows as text, written while they come. */
export async function* piecesOf<Row>(rows: AsyncIterable<Row>, frame: Frame<Row>): AsyncGenerator<Buffer> {
  let piece = frame.start
  let index = 0
  for await (const row of rows) {
    piece += frame.textOf(row, index++)
    if (piece.length <= pieceSigns) continue
    yield Buffer.from(piece)
    piece = ''
  }
  if (piece + frame.end) yield Buffer.from(piece + frame.end)
}

/** Rows as delimited text, UTF-8 with byte order mark. */
export const delimitedPieces = (rows: AsyncIterable<readonly string[]>, delimiter: Delimiter) =>
  piecesOf(rows, { start: byteOrderMark, textOf: (cells) => delimitedLine(cells, delimiter), end: '' })

/** Objects as one JSON array, one a line. An array that was not closed is not JSON: half of it is noticed. */
export const jsonPieces = (rows: AsyncIterable<unknown>) =>
  piecesOf(rows, {
    start: '[',
    textOf: (row, index) => `${index > 0 ? ',' : ''}\n${JSON.stringify(row)}`,
    end: '\n]\n'
  })
