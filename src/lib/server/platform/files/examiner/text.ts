import { createReadStream } from 'node:fs'
import { Refusal } from './refusal.ts'

/**
 * Reads a text to its end without holding it: UTF-8 (or an older 8-bit set) without the control characters that no text
 * has. @throws Refusal `unknownType` for anything else.
 */
export async function mustBeText(path: string) {
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 }))
    if (hasControls(chunk as Buffer)) throw new Refusal('unknownType')
}

const isControl = new Uint8Array(256)
for (let code = 0; code < 32; code++) isControl[code] = [9, 10, 12, 13, 26].includes(code) ? 0 : 1
isControl[127] = 1

function hasControls(chunk: Buffer): boolean {
  for (let at = 0; at < chunk.length; at++) if (isControl[chunk[at]!]) return true
  return false
}
