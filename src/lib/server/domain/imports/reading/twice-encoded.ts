import { isUtf8 } from 'node:buffer'

/**
 * UTF-8 that a program took for Windows-1252 and saved as UTF-8 again: "GrÃ¶ÃŸe". No language writes like that, and as long
 * as the whole text is like that, it can be taken back.
 */
export const twiceEncoded =
  /[ÃÂ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â€[\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/

/** The bytes 0x80 to 0x9f of Windows-1252, for the way back. */
const specials = new Map(
  [
    ...new TextDecoder('windows-1252').decode(Uint8Array.from({ length: 32 }, (_, index) => 0x80 + index))
  ].map((letter, index) => [letter, 0x80 + index] as const)
)

/**
 * The bytes a text was made of when it was taken for Windows-1252. What cannot have been among them becomes `instead`;
 * without that, the answer is null.
 */
function bytesOf(text: string, instead: number | null): Buffer | null {
  const bytes = Buffer.alloc(text.length)
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const byte = code <= 0xff ? code : (specials.get(text[at]!) ?? instead)
    if (byte === null) return null
    bytes[at] = byte
  }
  return bytes
}

/** Whether all of a text was encoded twice: only then is what stands behind it UTF-8 again. */
export function isTwiceEncoded(text: string): boolean {
  if (!twiceEncoded.test(text)) return false
  // The last character may be cut in two.
  for (const cut of [0, 1, 2, 3]) {
    const bytes = bytesOf(text.slice(0, text.length - cut), null)
    if (bytes && isUtf8(bytes)) return true
  }
  return false
}

/** Takes the second encoding back, chunk by chunk. What was not encoded twice after all becomes U+FFFD. */
export async function* encodedOnce(chunks: AsyncIterable<string>): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  for await (const chunk of chunks) {
    // 0xff is never part of UTF-8, so it comes out as U+FFFD.
    const bytes = bytesOf(chunk, 0xff)!
    yield decoder.decode(bytes, { stream: true })
  }
  const last = decoder.decode()
  if (last) yield last
}
