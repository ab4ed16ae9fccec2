import type { Readable } from 'node:stream'
import { SaxesParser, type SaxesTagPlain } from 'saxes'
import { type Entry, openPromise, type ZipFile } from 'yauzl'
import { limits } from './limits.ts'
import { UnreadableFile } from './table.ts'

/** The parts of a workbook by path, checked against the caps before anything is unpacked. */
export interface Archive {
  parts: Map<string, Entry>
  zip: ZipFile
}

export async function openArchive(file: string): Promise<Archive> {
  let zip: ZipFile
  try {
    zip = await openPromise(file, { lazyEntries: true, autoClose: false })
  } catch (cause) {
    throw new UnreadableFile('workbook_broken', cause)
  }
  try {
    return { zip, parts: await checkedParts(zip) }
  } catch (cause) {
    zip.close()
    throw cause instanceof UnreadableFile ? cause : new UnreadableFile('workbook_broken', cause)
  }
}

async function checkedParts(zip: ZipFile): Promise<Map<string, Entry>> {
  if (zip.entryCount > limits.workbookEntries) throw new UnreadableFile('workbook_bomb')
  const parts = new Map<string, Entry>()
  let bytes = 0
  for await (const entry of zip.eachEntry()) {
    if (entry.isEncrypted()) throw new UnreadableFile('encrypted')
    bytes += entry.uncompressedSize
    const large = entry.uncompressedSize > 1024 * 1024
    if (large && entry.uncompressedSize > entry.compressedSize * limits.workbookRatio)
      throw new UnreadableFile('workbook_bomb')
    if (bytes > limits.workbookBytes) throw new UnreadableFile('workbook_too_large')
    parts.set(entry.fileName.replace(/^\//, ''), entry)
  }
  return parts
}

export interface XmlEvents {
  open?(name: string, attributes: Record<string, string>): void
  close?(name: string): void
  text?(text: string): void
}

/**
 * Streams one part through an XML parser; yields after every chunk so that the caller can take out what was found. yauzl
 * ends the stream with an error where a part unpacks to another size than it declares.
 */
export async function* parsePart(archive: Archive, path: string, events: XmlEvents): AsyncGenerator<void> {
  const entry = archive.parts.get(path)
  if (!entry) throw new UnreadableFile('workbook_broken')
  const parser = new SaxesParser()
  parser.on('opentag', (tag: SaxesTagPlain) => events.open?.(localName(tag.name), tag.attributes))
  parser.on('closetag', (tag: SaxesTagPlain) => events.close?.(localName(tag.name)))
  parser.on('text', (text: string) => events.text?.(text))
  parser.on('cdata', (text: string) => events.text?.(text))
  parser.on('error', (error: Error) => {
    throw error
  })
  let stream: Readable | undefined
  try {
    stream = await archive.zip.openReadStreamPromise(entry)
    const decoder = new TextDecoder()
    for await (const chunk of stream) {
      parser.write(decoder.decode(chunk as Buffer, { stream: true }))
      yield
    }
    parser.close()
    yield
  } catch (cause) {
    throw cause instanceof UnreadableFile ? cause : new UnreadableFile('workbook_broken', cause)
  } finally {
    stream?.destroy()
  }
}

/** For parts that are read whole. */
export async function readPart(archive: Archive, path: string, events: XmlEvents): Promise<void> {
  for await (const _ of parsePart(archive, path, events));
}

function localName(name: string): string {
  const colon = name.indexOf(':')
  return colon === -1 ? name : name.slice(colon + 1)
}
