/** Pictures a logo may be: told by their first bytes, never by name or declared type. SVG can carry scripts and is not one. */
export type PictureType = 'image/png' | 'image/jpeg' | 'image/webp'

export interface Picture {
  type: PictureType
  width: number
  height: number
}

export const mostLogoBytes = 524_288
const mostLogoSide = 4096

/** Type and size of a picture, or undefined where it is none, is broken or has a side longer than `mostSide` pixels. */
export function pictureOf(content: Uint8Array, mostSide: number = mostLogoSide): Picture | undefined {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength)
  const found = png(bytes) ?? jpeg(bytes) ?? webp(bytes)
  const fits = (length: number) => length >= 1 && length <= mostSide
  return found && fits(found.width) && fits(found.height) ? found : undefined
}

/** PNG (ISO/IEC 15948): eight bytes of signature, then the header chunk with width and height; the end chunk closes it. */
function png(bytes: Buffer): Picture | undefined {
  if (bytes.length < 45 || bytes.toString('latin1', 0, 8) !== '\x89PNG\r\n\x1a\n') return undefined
  if (bytes.toString('latin1', 12, 16) !== 'IHDR') return undefined
  if (bytes.toString('latin1', bytes.length - 8, bytes.length - 4) !== 'IEND') return undefined
  return { type: 'image/png', width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }
}

/** JPEG (ITU-T T.81): segments until the frame header, which holds the size; the last two bytes end the picture. */
function jpeg(bytes: Buffer): Picture | undefined {
  if (bytes.length < 20 || bytes.readUInt16BE(0) !== 0xffd8) return undefined
  if (bytes.readUInt16BE(bytes.length - 2) !== 0xffd9) return undefined
  for (let at = 2; at + 9 < bytes.length;) {
    if (bytes[at] !== 0xff) return undefined
    const marker = bytes[at + 1]!
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame)
      return { type: 'image/jpeg', height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) }
    at += 2 + bytes.readUInt16BE(at + 2)
  }
  return undefined
}

/** WebP (RFC 9649): lossy, lossless or extended; the container's length must be the file's. */
function webp(bytes: Buffer): Picture | undefined {
  if (bytes.length < 30 || bytes.toString('latin1', 0, 4) !== 'RIFF') return undefined
  if (bytes.toString('latin1', 8, 12) !== 'WEBP' || bytes.readUInt32LE(4) + 8 !== bytes.length)
    return undefined
  const type = 'image/webp'
  switch (bytes.toString('latin1', 12, 16)) {
    case 'VP8 ':
      return { type, width: bytes.readUInt16LE(26) & 0x3fff, height: bytes.readUInt16LE(28) & 0x3fff }
    case 'VP8L': {
      const bits = bytes.readUInt32LE(21)
      return { type, width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 }
    }
    case 'VP8X':
      return { type, width: bytes.readUIntLE(24, 3) + 1, height: bytes.readUIntLE(27, 3) + 1 }
    default:
      return undefined
  }
}
