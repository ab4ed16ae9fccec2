import { buffer } from 'node:stream/consumers'
import { ZipFile } from 'yazl'

export async function zip(parts: Record<string, string | Buffer>, isStored = false): Promise<Buffer> {
  const file = new ZipFile()
  for (const [name, content] of Object.entries(parts))
    file.addBuffer(Buffer.from(content), name, { compress: !isStored && name !== 'mimetype' })
  file.end()
  return buffer(file.outputStream)
}

const types = (main: string) => `<?xml version="1.0"?><Types><Override ContentType="${main}"/></Types>`
const openXml = 'application/vnd.openxmlformats-officedocument.'

export const docxParts = {
  '[Content_Types].xml': types(`${openXml}wordprocessingml.document.main+xml`),
  'word/document.xml': '<w:document/>'
}
export const xlsxParts = {
  '[Content_Types].xml': types(`${openXml}spreadsheetml.sheet.main+xml`),
  'xl/workbook.xml': '<workbook/>'
}
export const pptxParts = {
  '[Content_Types].xml': types(`${openXml}presentationml.presentation.main+xml`),
  'ppt/presentation.xml': '<p/>'
}
export const odtParts = {
  mimetype: 'application/vnd.oasis.opendocument.text',
  'content.xml': '<office:document-content/>',
  'META-INF/manifest.xml': '<manifest:manifest/>'
}

/** Both headers of every entry, changed in place: sizes, names and flags that lie. */
export function forged(
  container: Buffer,
  change: (header: Buffer, at: 'local' | 'directory') => void
): Buffer {
  const copy = Buffer.from(container)
  for (const [mark, at] of [
    ['PK\x03\x04', 'local'],
    ['PK\x01\x02', 'directory']
  ] as const)
    for (
      let found = copy.indexOf(mark, 0, 'latin1');
      found !== -1;
      found = copy.indexOf(mark, found + 4, 'latin1')
    )
      change(copy.subarray(found), at)
  return copy
}
