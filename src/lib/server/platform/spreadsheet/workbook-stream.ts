import { Readable } from 'node:stream'
import { ZipFile } from 'yazl'
import { fixedParts, rowOf, sheetEnd, sheetPath, sheetStart } from './workbook.ts'
import { piecesOf } from './text-stream.ts'

/** A workbook like `workbookOf`, written while its rows come: however many there are, only some are held at a time. */
export function workbookStream(sheet: string, rows: AsyncIterable<readonly string[]>): Readable {
  const zip = new ZipFile()
  for (const [path, text] of Object.entries(fixedParts(sheet))) zip.addBuffer(Buffer.from(text), path)
  const out = zip.outputStream as Readable
  addPart(zip, sheetPath, piecesOf(rows, { start: sheetStart, textOf: rowOf, end: sheetEnd }))
  zip.end()
  return out
}

/** Adds a file that is written while the archive is. What breaks it off breaks the archive off: half must not look like all. */
export function addPart(zip: ZipFile, path: string, pieces: AsyncIterable<Buffer>) {
  const body = Readable.from(pieces, { objectMode: false })
  const out = zip.outputStream as Readable
  body.on('error', (error) => out.destroy(error))
  out.on('close', () => body.destroy())
  zip.addReadStream(body, path)
}
