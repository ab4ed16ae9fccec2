import { inflateSync } from 'node:zlib'

/** A packed part of a PDF is unpacked up to here; more is a bomb, and told as one. */
const mostUnpacked = 64 * 1024 * 1024

/**
 * The names (`/Encrypt`, `/JavaScript`) that stand in the structure of a PDF (ISO 32000-1, 7.3.5), written plainly or in
 * disguise (`/Java#53cript`), in objects and in packed groups of objects. Page content is left out: text may hold any word.
 * @throws RangeError when a packed group is larger than any document needs.
 */
export function namesIn(pdf: Buffer): Set<string> {
  const names = new Set<string>()
  let unpacked = 0
  for (const part of structureOf(pdf)) {
    if (typeof part === 'string') gather(part, names)
    else {
      const group = inflateSync(part, { maxOutputLength: mostUnpacked })
      unpacked += group.length
      if (unpacked > mostUnpacked) throw new RangeError('too much')
      gather(group.toString('latin1'), names)
    }
  }
  return names
}

function gather(text: string, names: Set<string>) {
  for (const [, name] of text.matchAll(/\/([^\s()<>[\]{}/%]+)/g))
    names.add(
      name!.replace(/#([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    )
}

/** What stands between the streams, as text, and the streams that are groups of objects, packed as they are. */
function* structureOf(pdf: Buffer): Generator<string | Buffer> {
  let at = 0
  while (at < pdf.length) {
    const start = nextStream(pdf, at)
    const between = pdf.toString('latin1', at, start === -1 ? pdf.length : start)
    yield between
    if (start === -1) return
    const dictionary = between.slice(between.lastIndexOf(' obj'))
    const body = start + 6 + (pdf[start + 6] === 13 ? (pdf[start + 7] === 10 ? 2 : 1) : 1)
    const end = pdf.indexOf('endstream', body)
    if (end === -1) return
    if (/\/ObjStm/.test(dictionary) && /\/FlateDecode/.test(dictionary)) {
      try {
        inflateSync(pdf.subarray(body, end), { maxOutputLength: 1 })
      } catch (error) {
        if ((error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE') yield pdf.subarray(body, end)
      }
    } else if (/\/ObjStm/.test(dictionary)) yield pdf.toString('latin1', body, end)
    at = end + 9
  }
}

/** `stream` as the word that opens one: not the end of `endstream`, and followed by a line break. */
function nextStream(pdf: Buffer, from: number): number {
  for (let at = pdf.indexOf('stream', from); at !== -1; at = pdf.indexOf('stream', at + 6)) {
    const next = pdf[at + 6]
    const isWord = next === 10 || next === 13
    if (isWord && pdf.toString('latin1', at - 3, at) !== 'end') return at
  }
  return -1
}
