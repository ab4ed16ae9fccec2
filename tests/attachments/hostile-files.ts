import { createCanvas } from '@napi-rs/canvas'
import { randomBytes } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import type { RefusalReason } from '#lib/server/platform/files/kinds.ts'
import { packed, pdf } from './made-pdf.ts'
import { docxParts, forged, odtParts, pptxParts, xlsxParts, zip } from './made-zip.ts'
import { signedPdf } from './signed-pdf.ts'

export type HostileFile = readonly [what: string, name: string, content: Buffer, reason: RefusalReason]

const text = (content: string) => Buffer.from(content, 'latin1')
const js = '<< /S /JavaScript /JS (app.alert\\(1\\)) >>'
const embedded = (name: string) =>
  `/Names << /EmbeddedFiles << /Names [(${name}) << /Type /Filespec /F (${name}) /EF << /F 5 0 R >> >>] >> >>`
const stored = '<< /Type /EmbeddedFile /Length 4 >>\nstream\nMZ00\nendstream'

const canvas = createCanvas(20, 10)
export const png = canvas.toBuffer('image/png')
export const jpg = canvas.toBuffer('image/jpeg')
export const webp = canvas.toBuffer('image/webp')

export async function hostileFiles(): Promise<HostileFile[]> {
  return [...pdfs(), ...(await signatures()), ...(await containers()), ...(await pictures()), ...others()]
}

function pdfs(): HostileFile[] {
  const locked = '/Encrypt << /Filter /Standard /V 1 /R 2 /O (a) /U (b) /P -4 >> /ID [(a) (b)]'
  const plain = pdf()
  return [
    ['a locked PDF', 'a.pdf', pdf({ trailer: locked }), 'encrypted'],
    [
      'a locked PDF, the name in disguise',
      'a.pdf',
      pdf({ trailer: locked.replace('/Encrypt', '/#45ncrypt') }),
      'encrypted'
    ],
    ['a PDF that runs JavaScript when opened', 'a.pdf', pdf({ catalogue: `/OpenAction ${js}` }), 'active'],
    [
      'JavaScript in disguise',
      'a.pdf',
      pdf({
        catalogue: `/OpenAction ${js.replaceAll('JavaScript', 'Java#53cript').replace('/JS', '/J#53')}`
      }),
      'active'
    ],
    ['JavaScript packed with other objects', 'a.pdf', pdf({ objects: [packed(js)] }), 'active'],
    [
      'JavaScript by name',
      'a.pdf',
      pdf({ catalogue: `/Names << /JavaScript << /Names [(a) ${js}] >> >>` }),
      'active'
    ],
    [
      'a PDF that starts a program',
      'a.pdf',
      pdf({ catalogue: '/OpenAction << /S /Launch /F (cmd.exe) >>' }),
      'active'
    ],
    [
      'a form of the kind that runs scripts',
      'a.pdf',
      pdf({ catalogue: '/AcroForm << /XFA (a) >>' }),
      'active'
    ],
    ['rich media', 'a.pdf', pdf({ objects: ['<< /Subtype /RichMedia >>'] }), 'active'],
    [
      'a program inside a PDF',
      'a.pdf',
      pdf({ catalogue: embedded('setup.exe'), objects: [stored] }),
      'embedded'
    ],
    ['a PDF inside a PDF', 'a.pdf', pdf({ catalogue: embedded('b.pdf'), objects: [stored] }), 'embedded'],
    ['a file inside a PDF that nothing leads to', 'a.pdf', pdf({ objects: [stored] }), 'embedded'],
    ['a PDF cut off', 'a.pdf', plain.subarray(0, 300), 'damaged'],
    ['a PDF without pages', 'a.pdf', text('%PDF-1.7\nhello\n%%EOF\n'), 'damaged'],
    [
      'a packed group that unpacks to 80 MB',
      'a.pdf',
      pdf({ objects: [packed(' '.repeat(80 * 1024 * 1024))] }),
      'bomb'
    ],
    [
      'a PDF with an archive behind it',
      'a.pdf',
      Buffer.concat([plain, text('PK\x05\x06' + '\0'.repeat(18)), text('%%EOF')]),
      'polyglot'
    ],
    ['a PDF behind a script', 'a.pdf', Buffer.concat([text('alert(1)//'), plain]), 'polyglot'],
    ['a PDF that says it is a picture', 'a.png', plain, 'wrongExtension'],
    ['a PDF without an extension we know', 'a.exe', plain, 'wrongExtension']
  ]
}

async function signatures(): Promise<HostileFile[]> {
  const signed = signedPdf()
  const changed = Buffer.from(signed)
  changed.write('Hello', changed.indexOf('(Hallo)') + 1)
  const unreadable = Buffer.from(signed)
  unreadable.write('ffff', unreadable.indexOf('/Contents <3') + 11)
  const shorter = Buffer.from(
    signed.toString('latin1').replace(/\/ByteRange \[0+ \d/, (one) => one.slice(0, -1) + '9'),
    'latin1'
  )
  return [
    ['a signed PDF with another word', 'a.pdf', changed, 'signatureBroken'],
    ['a signature that cannot be read', 'a.pdf', unreadable, 'signatureBroken'],
    ['a signature over other bytes', 'a.pdf', shorter, 'signatureBroken']
  ]
}

const containers = async (): Promise<HostileFile[]> => [
  ...(await lockedOrRunning()),
  ...(await notDocuments()),
  ...(await lyingContainers())
]

const entry = (parts: Record<string, string | Buffer>) => zip({ ...docxParts, ...parts })

async function lockedOrRunning(): Promise<HostileFile[]> {
  const fetched =
    '<Relationships><Relationship Type="attachedTemplate" TargetMode="External" Target="http://x/a.dotm"/></Relationships>'
  const locked = forged(await zip(docxParts), (header, at) => header.writeUInt16LE(1, at === 'local' ? 6 : 8))
  const lockedText = await zip({ ...odtParts, 'META-INF/manifest.xml': '<manifest:encryption-data/>' })
  const types = docxParts['[Content_Types].xml'].replace('wordprocessingml', 'macroEnabled.wordprocessingml')
  const slides = await zip({ ...pptxParts, 'ppt/activeX/activeX1.xml': 'x' })
  const workbook = await zip({ ...xlsxParts, 'xl/macrosheets/sheet1.xml': 'x' })
  const basic = await zip({ ...odtParts, 'Basic/Standard/a.xml': 'x' })
  const template = await entry({ 'word/_rels/settings.xml.rels': fetched })
  const object = await entry({ 'word/embeddings/oleObject1.bin': 'MZ' })
  return [
    ['macros in a document', 'a.docx', await entry({ 'word/vbaProject.bin': 'x' }), 'macros'],
    ['a document with macros by kind', 'a.docm', await entry({ '[Content_Types].xml': types }), 'macros'],
    ['ActiveX in slides', 'a.pptx', slides, 'macros'],
    ['macros of the older kind in a workbook', 'a.xlsx', workbook, 'macros'],
    ['Basic in a text', 'a.odt', basic, 'macros'],
    ['a locked text', 'a.odt', lockedText, 'encrypted'],
    ['a locked entry', 'a.docx', locked, 'encrypted'],
    ['an object that is a program', 'a.docx', object, 'embedded'],
    ['a template fetched from elsewhere', 'a.docx', template, 'active']
  ]
}

async function notDocuments(): Promise<HostileFile[]> {
  const oldOffice = (directory: string) =>
    Buffer.concat([
      text('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'),
      Buffer.alloc(504),
      Buffer.from(directory, 'utf16le')
    ])
  const docx = await zip(docxParts)
  return [
    ['an archive', 'a.zip', await zip({ 'a.txt': 'a' }), 'archive'],
    ['an archive that says it is a document', 'a.docx', await zip({ 'a.txt': 'a' }), 'archive'],
    ['an empty archive', 'a.docx', text('PK\x05\x06' + '\0'.repeat(18)), 'archive'],
    ['an office file with a password', 'a.docx', oldOffice('EncryptedPackage'), 'encrypted'],
    ['an older office file with macros', 'a.doc', oldOffice('_VBA_PROJECT'), 'macros'],
    ['an older office file', 'a.xls', oldOffice('Workbook'), 'oldOffice'],
    ['a document cut off', 'a.docx', docx.subarray(0, docx.length - 30), 'damaged'],
    ['a document with something behind it', 'a.docx', Buffer.concat([docx, text('<script>')]), 'polyglot'],
    ['a document that says it is a workbook', 'a.xlsx', docx, 'wrongExtension'],
    ['a document that says it is a text', 'a.txt', docx, 'wrongExtension']
  ]
}

/** Containers that unpack to too much, or whose headers say something else than their content. */
async function lyingContainers(): Promise<HostileFile[]> {
  const many = Object.fromEntries(Array.from({ length: 5001 }, (_, number) => [`word/${number}`, '']))
  const isNamed = (header: Buffer, start: number, name: string) =>
    header.toString('latin1', start, start + name.length) === name
  const renamed = forged(await entry({ 'aaaa/evil': 'x' }), (header, at) => {
    const start = at === 'local' ? 30 : 46
    if (isNamed(header, start, 'aaaa/evil')) header.write('../../evi', start, 'latin1')
  })
  const lying = forged(await entry({ 'word/media/a': Buffer.alloc(1_000_000) }), (header, at) => {
    const start = at === 'local' ? 30 : 46
    if (isNamed(header, start, 'word/media/a')) header.writeUInt32LE(10, at === 'local' ? 22 : 24)
  })
  const large = await entry({ 'word/media/a': Buffer.alloc(420 * 1024 * 1024) })
  return [
    ['a document that unpacks to 420 MB', 'a.docx', large, 'bomb'],
    ['a document of 5,000 parts', 'a.docx', await entry(many), 'bomb'],
    ['a part that lies about its size', 'a.docx', lying, 'damaged'],
    ['a path that leads out', 'a.docx', renamed, 'name']
  ]
}

async function pictures(): Promise<HostileFile[]> {
  const wide = Buffer.from(png)
  wide.writeUInt32BE(20_000, 16)
  wide.writeUInt32BE(20_000, 20)
  const container = await zip({ 'a.class': 'x' })
  const inJpeg = Buffer.concat([jpg.subarray(0, jpg.length - 2), container, text('\xff\xd9')])
  return [
    ['a picture of 400 million pixels', 'a.png', wide, 'tooManyPixels'],
    ['a picture with an archive behind it', 'a.png', Buffer.concat([png, container]), 'polyglot'],
    ['an archive within a picture', 'a.jpg', inJpeg, 'polyglot'],
    ['a picture cut off', 'a.png', png.subarray(0, png.length - 20), 'damaged'],
    [
      'a picture of noise',
      'a.png',
      Buffer.concat([png.subarray(0, 60), randomBytes(40), png.subarray(-12)]),
      'damaged'
    ],
    ['a picture under another name', 'a.jpg', webp, 'wrongExtension']
  ]
}

function others(): HostileFile[] {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
  return [
    ['nothing', 'a.txt', Buffer.alloc(0), 'empty'],
    ['a drawing with a script', 'a.svg', text(svg), 'script'],
    ['a drawing that says it is a picture', 'a.png', text(`<?xml version="1.0"?>${svg}`), 'script'],
    ['a page', 'a.html', text('<!DOCTYPE html><p>hello'), 'script'],
    ['a page that says it is a text', 'a.txt', text('  <html><body onload=alert(1)>'), 'script'],
    ['a page in two-byte letters', 'a.txt', Buffer.from('<script>alert(1)</script>', 'utf16le'), 'script'],
    ['other markup', 'a.xml', text('<?xml version="1.0"?><a/>'), 'unknownType'],
    ['a program', 'a.exe', text('MZ\x90\0\x03'), 'program'],
    ['a program that says it is a PDF', 'rechnung.pdf', text('\x7fELF\x02\x01\x01'), 'program'],
    ['a script', 'a.txt', text('#!/bin/sh\nrm -rf ~\n'), 'program'],
    ['a shortcut', 'a.lnk', text('L\0\0\0\x01\x14\x02\0'), 'program'],
    ['a packed file', 'a.csv', gzipSync('a,b'), 'archive'],
    ['a 7z archive', 'a.7z', text('7z\xbc\xaf\x27\x1c\0\x04'), 'archive'],
    ['a RAR archive', 'a.pdf', text('Rar!\x1a\x07\x01\0'), 'archive'],
    ['a locked message', 'a.txt', text('-----BEGIN PGP MESSAGE-----\nhQ'), 'encrypted'],
    ['bytes without a meaning', 'a.bin', randomBytes(5000), 'unknownType'],
    [
      'bytes that say they are a text',
      'a.txt',
      Buffer.concat([text('hello'), Buffer.alloc(40)]),
      'unknownType'
    ],
    ['a text that says it is a PDF', 'a.pdf', text('hello'), 'wrongExtension'],
    ['a text of a kind that runs', 'a.bat', text('del *.*'), 'unknownType']
  ]
}
