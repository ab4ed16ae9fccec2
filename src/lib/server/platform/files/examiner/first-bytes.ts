import { Refusal } from './refusal.ts'

/** What a file is by its first bytes, whatever its name says. */
export type Content = 'pdf' | 'zip' | 'png' | 'jpg' | 'webp' | 'text'

const starts = (head: Buffer, text: string, at = 0) => head.toString('latin1', at, at + text.length) === text

const archives: [string, string, number?][] = [
  ['7z\xbc\xaf\x27\x1c', '7z'],
  ['Rar!\x1a\x07', 'rar'],
  ['\x1f\x8b', 'gz'],
  ['BZh', 'bz2'],
  ['\xfd7zXZ\0', 'xz'],
  ['\x28\xb5\x2f\xfd', 'zst'],
  ['MSCF', 'cab'],
  ['ustar', 'tar', 257],
  ['CD001', 'iso', 0x8001],
  ['!<arch>', 'ar'],
  ['xar!', 'xar']
]

const programs: [string, string][] = [
  ['MZ', 'exe'],
  ['\x7fELF', 'elf'],
  ['\xfe\xed\xfa\xce', 'macho'],
  ['\xfe\xed\xfa\xcf', 'macho'],
  ['\xcf\xfa\xed\xfe', 'macho'],
  ['\xca\xfe\xba\xbe', 'class'],
  ['#!', 'sh'],
  ['\0asm', 'wasm'],
  ['L\0\0\0\x01\x14\x02\0', 'lnk']
]

/** Office 97-2003, and the wrapper around an office file with a password. */
function olderOffice(head: Buffer, whole: Buffer): never {
  if (whole.includes(Buffer.from('EncryptedPackage', 'utf16le'))) throw new Refusal('encrypted')
  if (whole.includes(Buffer.from('_VBA_PROJECT', 'utf16le'))) throw new Refusal('macros')
  throw new Refusal('oldOffice')
}

const looksLikeMarkup = (head: Buffer) => {
  const start = head
    .toString('latin1', 0, 4096)
    .replace(/^\xef\xbb\xbf/, '')
    .replaceAll('\0', '')
    .trimStart()
    .toLowerCase()
  return /^<(\?xml|!doctype|!--|svg|html|script|head|body|iframe|object|embed)/.test(start)
    ? /<svg|<html|<script|<!doctype html|<iframe|<body/.test(start)
      ? 'script'
      : 'markup'
    : null
}

/**
 * Tells the content from the start of the file, or refuses what is never taken. `whole` is looked into only for files of the
 * former office, which carry their directory anywhere.
 */
export function contentOf(head: Buffer, whole: () => Buffer): Content {
  if (head.length === 0) throw new Refusal('empty')
  if (starts(head, '%PDF-')) return 'pdf'
  if (starts(head, '\x89PNG\r\n\x1a\n')) return 'png'
  if (starts(head, '\xff\xd8\xff')) return 'jpg'
  if (starts(head, 'RIFF') && starts(head, 'WEBP', 8)) return 'webp'
  if (starts(head, 'PK\x03\x04')) return 'zip'
  if (starts(head, 'PK\x05\x06')) throw new Refusal('archive', 'zip')
  if (starts(head, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return olderOffice(head, whole())
  for (const [mark, name, at] of archives) if (starts(head, mark, at)) throw new Refusal('archive', name)
  for (const [mark, name] of programs) if (starts(head, mark)) throw new Refusal('program', name)
  if (
    /^(-----BEGIN PGP MESSAGE|MIME-Version:[^]*smime-type=enveloped)/i.test(head.toString('latin1', 0, 2048))
  )
    throw new Refusal('encrypted')
  const markup = looksLikeMarkup(head)
  if (markup === 'script') throw new Refusal('script')
  if (markup) throw new Refusal('unknownType', 'xml')
  // A reader would find the document behind what stands before it; we would not have looked at the same thing.
  if (head.subarray(0, 1024).includes('%PDF-')) throw new Refusal('polyglot', 'pdf')
  return 'text'
}
