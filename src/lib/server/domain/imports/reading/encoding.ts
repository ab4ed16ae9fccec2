import { isUtf8 } from 'node:buffer'
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { UnreadableFile } from './table.ts'
import { encodedOnce, isTwiceEncoded } from './twice-encoded.ts'

export type Encoding = 'utf-8' | 'utf-8-twice' | 'utf-16le' | 'utf-16be' | 'windows-1252'

export const encodingNames: Record<Encoding, string> = {
  'utf-8': 'UTF-8',
  'utf-8-twice': 'UTF-8 (2 x)',
  'utf-16le': 'UTF-16 (LE)',
  'utf-16be': 'UTF-16 (BE)',
  'windows-1252': 'Windows-1252'
}

/** At most `length` bytes of a file from a position on. */
export async function bytesAt(file: string, from: number, length: number): Promise<Buffer> {
  const handle = await open(file)
  try {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(length), 0, length, from)
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}

/**
 * The encoding of a text file. The whole file is looked at, because the first umlaut may stand on its last line. A file
 * that is UTF-8 but for a few places stays UTF-8: those places are reported row by row.
 */
export async function detectEncoding(file: string): Promise<Encoding> {
  const head = await bytesAt(file, 0, 65_536)
  if (head.length === 0) throw new UnreadableFile('empty')
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be'
  const withoutMark = guessUtf16(head)
  if (withoutMark) return withoutMark
  if (head.includes(0)) throw new UnreadableFile('binary')
  const { valid, broken } = await countSequences(file)
  if (broken > 0 && valid <= broken * 20) return 'windows-1252'
  const sample = new TextDecoder().decode(await bytesAt(file, 0, 1 << 20), { stream: true })
  return isTwiceEncoded(sample) ? 'utf-8-twice' : 'utf-8'
}

/** Text of Latin letters in UTF-16 has a zero in nearly every second byte. */
function guessUtf16(head: Buffer): Encoding | null {
  let even = 0
  let odd = 0
  for (let at = 0; at < head.length; at += 2) {
    if (head[at] === 0) even++
    if (head[at + 1] === 0) odd++
  }
  const half = head.length / 2
  if (odd > half * 0.7 && even < half * 0.05) return 'utf-16le'
  if (even > half * 0.7 && odd < half * 0.05) return 'utf-16be'
  return null
}

/** Multi-byte sequences that are UTF-8, and bytes that cannot be. Files without any umlaut answer 0 and 0. */
async function countSequences(file: string): Promise<{ valid: number; broken: number }> {
  let valid = 0
  let broken = 0
  let rest: Buffer = Buffer.alloc(0)
  for await (const chunk of createReadStream(file, { highWaterMark: 1 << 20 })) {
    const bytes = rest.length ? Buffer.concat([rest, chunk as Buffer]) : (chunk as Buffer)
    const end = lastCompleteByte(bytes)
    rest = bytes.subarray(end)
    const part = bytes.subarray(0, end)
    if (broken === 0 && isUtf8(part)) {
      valid = 1
      continue
    }
    const counted = countIn(part)
    valid += counted.valid
    broken += counted.broken
  }
  const last = countIn(rest)
  return { valid: valid + last.valid, broken: broken + last.broken }
}

/** Where a character that may continue in the next chunk begins. */
function lastCompleteByte(bytes: Buffer): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back]!
    if (byte < 0x80) return bytes.length
    if (byte >= 0xc0) return bytes.length - back
  }
  return bytes.length
}

function countIn(bytes: Buffer): { valid: number; broken: number } {
  let valid = 0
  let broken = 0
  for (let at = 0; at < bytes.length;) {
    const byte = bytes[at]!
    if (byte < 0x80) {
      at++
      continue
    }
    const length = byte >= 0xf0 && byte < 0xf5 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc2 ? 2 : 1
    if (length > 1 && byte < 0xf5 && isUtf8(bytes.subarray(at, at + length)) && at + length <= bytes.length) {
      valid++
      at += length
    } else {
      broken++
      at++
    }
  }
  return { valid, broken }
}

/** The file as text, a chunk at a time, without its byte order mark. Bytes that are no text become U+FFFD. */
export function decoded(file: string, encoding: Encoding): AsyncGenerator<string> {
  return encoding === 'utf-8-twice' ? encodedOnce(plainly(file, 'utf-8')) : plainly(file, encoding)
}

async function* plainly(file: string, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding)
  for await (const chunk of createReadStream(file, { highWaterMark: 1 << 18 })) {
    yield decoder.decode(chunk as Buffer, { stream: true })
  }
  const last = decoder.decode()
  if (last) yield last
}
