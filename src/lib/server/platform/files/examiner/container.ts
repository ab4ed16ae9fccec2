import { statSync } from 'node:fs'
import { buffer } from 'node:stream/consumers'
import { type Entry, openPromise, type ZipFile } from 'yauzl'
import type { FileKind } from '../kinds.ts'
import { Refusal } from './refusal.ts'

/** More than any document holds, and little enough to be unpacked once: 400 MB, 5,000 parts, of which 8 MB are read. */
const mostUnpacked = 400 * 1024 * 1024
const mostEntries = 5000
const mostRead = 8 * 1024 * 1024

/**
 * Tells an office document from an archive, and refuses what is locked, carries macros or unpacks to more than it should.
 * Every part is unpacked once, because a container may lie about its sizes.
 */
export async function kindOfContainer(path: string, tail: Buffer): Promise<FileKind> {
  mustEndWithItsDirectory(tail)
  const zip = await openPromise(path, {
    autoClose: false,
    validateEntrySizes: true,
    strictFileNames: true
  }).catch(unreadable)
  try {
    const parts = await read(zip, statSync(path).size).catch(unreadable)
    return officeKind(parts) ?? openDocumentKind(parts) ?? notADocument()
  } finally {
    zip.close()
  }
}

/** What the reader of containers refuses: a name that leads elsewhere, or a part that is not what its header says. */
function unreadable(error: unknown): never {
  if (error instanceof Refusal) throw error
  throw new Refusal(/invalid (relative|characters)|absolute path/.test(String(error)) ? 'name' : 'damaged')
}

function notADocument(): never {
  throw new Refusal('archive', 'zip')
}

/** The directory closes the file: something behind it, or a comment in it, is a second file in disguise. */
function mustEndWithItsDirectory(tail: Buffer) {
  const end = tail.lastIndexOf('PK\x05\x06', undefined, 'latin1')
  if (end === -1) throw new Refusal('damaged')
  if (end + 22 !== tail.length) throw new Refusal('polyglot', 'zip')
}

interface Parts {
  names: string[]
  texts: Map<string, string>
}

const isTold = (name: string) =>
  name === 'mimetype' ||
  name === '[Content_Types].xml' ||
  name === 'META-INF/manifest.xml' ||
  /\.rels$/.test(name)

async function read(zip: ZipFile, fileBytes: number): Promise<Parts> {
  if (zip.entryCount > mostEntries) throw new Refusal('bomb')
  const parts: Parts = { names: [], texts: new Map() }
  let packed = 0
  let unpacked = 0
  for await (const entry of zip.eachEntry() as AsyncIterable<Entry>) {
    if (entry.isEncrypted() || entry.generalPurposeBitFlag & 0x41) throw new Refusal('encrypted')
    packed += entry.compressedSize
    // Parts that share their bytes are how a small file becomes an endless one.
    if (packed > fileBytes) throw new Refusal('bomb')
    if (unpacked + entry.uncompressedSize > mostUnpacked) throw new Refusal('bomb')
    parts.names.push(entry.fileName)
    const stream = await zip.openReadStreamPromise(entry)
    if (isTold(entry.fileName)) {
      if (entry.uncompressedSize > mostRead) throw new Refusal('bomb')
      const content = await buffer(stream)
      unpacked += content.length
      parts.texts.set(entry.fileName, content.toString('utf8'))
    } else for await (const chunk of stream) unpacked += (chunk as Buffer).length
    if (unpacked > mostUnpacked) throw new Refusal('bomb')
  }
  return parts
}

const officeMain = {
  'wordprocessingml.document.main': 'docx',
  'spreadsheetml.sheet.main': 'xlsx',
  'presentationml.presentation.main': 'pptx',
  'presentationml.slideshow.main': 'pptx'
} as const

function officeKind({ names, texts }: Parts): FileKind | undefined {
  const types = texts.get('[Content_Types].xml')
  if (!types) return undefined
  const runs = names.some((name) =>
    /vbaProject\.bin$|vbaData\.xml$|(^|\/)activeX\/|\.xlm$|macrosheets\//i.test(name)
  )
  if (runs || /macroEnabled|vbaProject/i.test(types)) throw new Refusal('macros')
  if (names.some((name) => /(^|\/)embeddings\/.*\.(bin|exe|ole)$/i.test(name))) throw new Refusal('embedded')
  for (const [name, text] of texts) {
    const fetches =
      /attachedTemplate|oleObject|frame|subDocument/i.test(text) &&
      /TargetMode\s*=\s*["']External/i.test(text)
    if (name.endsWith('.rels') && fetches) throw new Refusal('active')
  }
  for (const [part, kind] of Object.entries(officeMain)) if (types.includes(part)) return kind
  return undefined
}

const openDocuments = { text: 'odt', spreadsheet: 'ods', presentation: 'odp' } as const

function openDocumentKind({ names, texts }: Parts): FileKind | undefined {
  const type = /^application\/vnd\.oasis\.opendocument\.(text|spreadsheet|presentation)$/.exec(
    texts.get('mimetype')?.trim() ?? ''
  )
  if (!type) return undefined
  if (/encryption-data/.test(texts.get('META-INF/manifest.xml') ?? '')) throw new Refusal('encrypted')
  if (names.some((name) => /^(Basic|Scripts)\/.+/i.test(name))) throw new Refusal('macros')
  return openDocuments[type[1] as keyof typeof openDocuments]
}
