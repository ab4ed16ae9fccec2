import { describe, expect, it } from 'vitest'
import { pictureOf } from './pictures.ts'

const png = (width: number, height: number) => {
  const bytes = Buffer.alloc(57)
  bytes.write('\x89PNG\r\n\x1a\n', 0, 'latin1')
  bytes.writeUInt32BE(13, 8)
  bytes.write('IHDR', 12, 'latin1')
  bytes.writeUInt32BE(width, 16)
  bytes.writeUInt32BE(height, 20)
  bytes.write('IEND', 49, 'latin1')
  return bytes
}
const jpeg = Buffer.from('ffd8ffe000104a46494600010100000100010000ffc0000b080014001e01011100ffd9', 'hex')
const webp = (kind: string, body: string) => {
  const bytes = Buffer.alloc(40)
  bytes.write('RIFF', 0, 'latin1')
  bytes.writeUInt32LE(32, 4)
  bytes.write(`WEBP${kind}`, 8, 'latin1')
  Buffer.from(body, 'hex').copy(bytes, kind === 'VP8X' ? 24 : kind === 'VP8L' ? 21 : 26)
  return bytes
}

describe('a picture', () => {
  it('tells type and size by its bytes', () => {
    expect(pictureOf(png(300, 120))).toEqual({ type: 'image/png', width: 300, height: 120 })
    expect(pictureOf(jpeg)).toEqual({ type: 'image/jpeg', width: 30, height: 20 })
    expect(pictureOf(webp('VP8 ', '64003200'))).toEqual({ type: 'image/webp', width: 100, height: 50 })
    expect(pictureOf(webp('VP8X', '630000310000'))).toEqual({ type: 'image/webp', width: 100, height: 50 })
    expect(pictureOf(webp('VP8L', '63400c00'))).toEqual({ type: 'image/webp', width: 100, height: 50 })
  })

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')],
    ['a page', Buffer.from(`<!doctype html>${' '.repeat(100)}`)],
    ['a PNG cut off', png(10, 10).subarray(0, 40)],
    ['a PNG with a page behind it', Buffer.concat([png(10, 10), Buffer.from('<script>alert(1)</script>')])],
    ['a PNG larger than any logo', png(100_000, 100_000)],
    ['a PNG without size', png(0, 10)],
    ['a JPEG cut off', jpeg.subarray(0, -2)],
    ['a WebP whose length lies', Buffer.concat([webp('VP8 ', '64003200'), Buffer.alloc(5)])],
    ['a GIF', Buffer.from(`GIF89a${' '.repeat(40)}`)]
  ])('is not %s', (_name, bytes) => {
    expect(pictureOf(bytes)).toBeUndefined()
  })
})
