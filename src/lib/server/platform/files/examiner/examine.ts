import { closeSync, openSync, readFileSync, readSync, statSync, writeFileSync } from 'node:fs'
import { type Examination, type ExaminedFile, fileKinds, type FileKind } from '../kinds.ts'
import { pictureOf } from '../pictures.ts'
import { kindOfContainer } from './container.ts'
import { contentOf } from './first-bytes.ts'
import { examinePdf } from './pdf.ts'
import { previewOfPdf, previewOfPicture } from './preview.ts'
import { Refusal } from './refusal.ts'
import { mustBeText } from './text.ts'

const pieceBytes = 65_557
/** Larger than this no PDF and no picture is read; texts and office files are read piece by piece. */
const mostHeld = 100 * 1024 * 1024
const mostPixels = 60_000_000
const longestSide = 30_000

/** Looks at a file's content as something hostile. `preview` is where a picture of it is written, if there is one. */
export async function examine(path: string, name: string, preview: string): Promise<Examination> {
  try {
    return { file: await examined(path, name, preview) }
  } catch (error) {
    if (error instanceof Refusal) return { refused: error.reason, found: error.found }
    throw error
  }
}

async function examined(path: string, name: string, preview: string): Promise<ExaminedFile> {
  const { size } = statSync(path)
  const whole = () => {
    if (size > mostHeld) throw new Refusal('tooLarge', String(mostHeld / 1024 / 1024))
    return readFileSync(path)
  }
  const content = contentOf(piece(path, 0, pieceBytes), whole)
  const tail = piece(path, Math.max(0, size - pieceBytes), pieceBytes)
  const said =
    /\.([^.]+)$/
      .exec(name)?.[1]
      ?.toLowerCase()
      .replace(/^jpeg$/, 'jpg') ?? ''
  const plain = { pages: null, signatures: [], hasPreview: false }
  switch (content) {
    case 'zip': {
      const kind = await kindOfContainer(path, tail)
      return { ...plain, kind: mustBe(kind, said) }
    }
    case 'text': {
      await mustBeText(path)
      if (said in fileKinds && fileKinds[said as FileKind].content !== 'text')
        throw new Refusal('wrongExtension', 'txt')
      if (said !== 'txt' && said !== 'csv') throw new Refusal('unknownType', said || null)
      return { ...plain, kind: said }
    }
    case 'pdf': {
      mustBe('pdf', said)
      const pdf = whole()
      const found = await examinePdf(pdf)
      return { ...found, kind: 'pdf', hasPreview: keep(await previewOfPdf(pdf), preview) }
    }
    default: {
      mustBe(content, said)
      const picture = whole()
      mustBeOnePicture(picture, tail)
      return { ...plain, kind: content, hasPreview: keep(await previewOfPicture(picture), preview) }
    }
  }
}

function mustBeOnePicture(picture: Buffer, tail: Buffer) {
  if (tail.includes('PK\x05\x06', 0, 'latin1')) throw new Refusal('polyglot', 'zip')
  const size = pictureOf(picture, longestSide)
  if (!size) throw new Refusal('damaged')
  if (size.width * size.height > mostPixels) throw new Refusal('tooManyPixels')
}

/** What it is must be what its name says: people and programs go by the name. */
function mustBe(kind: FileKind, said: string): FileKind {
  if (kind !== said) throw new Refusal('wrongExtension', kind)
  return kind
}

function keep(picture: Buffer | undefined, path: string): boolean {
  if (picture) writeFileSync(path, picture, { mode: 0o600 })
  return picture !== undefined
}

function piece(path: string, from: number, length: number): Buffer {
  const handle = openSync(path, 'r')
  try {
    const held = Buffer.alloc(length)
    return held.subarray(0, readSync(handle, held, 0, length, from))
  } finally {
    closeSync(handle)
  }
}
