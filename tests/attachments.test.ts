import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { examineFile } from '#lib/server/platform/files/examine-file.ts'
import { examine } from '#lib/server/platform/files/examiner/examine.ts'
import { plainName, UploadFailed } from '#lib/server/platform/files/receive-upload.ts'
import { hostileFiles, jpg, png, webp } from './attachments/hostile-files.ts'
import { pdf } from './attachments/made-pdf.ts'
import { docxParts, odtParts, pptxParts, xlsxParts, zip } from './attachments/made-zip.ts'
import { signedPdf } from './attachments/signed-pdf.ts'

const folder = mkdtempSync(join(tmpdir(), 'hubwerk-files-'))
afterAll(() => rmSync(folder, { recursive: true }))

const file = join(folder, 'upload')
const preview = join(folder, 'upload.webp')
const lookAt = (content: Buffer, name: string) => {
  writeFileSync(file, content)
  return examine(file, name, preview)
}

const hostile = await hostileFiles()

describe('a hostile file', () => {
  it('comes in at least sixty kinds', () => expect(hostile.length).toBeGreaterThanOrEqual(60))

  it.each(hostile)('is refused: %s', async (_what, name, content, reason) => {
    expect(await lookAt(content, name)).toMatchObject({ refused: reason })
  })

  it('cannot read what is beside it, nor start anything: it is looked at in a process without rights', async () => {
    writeFileSync(file, pdf())
    expect(await examineFile(file, 'a.pdf', preview)).toMatchObject({ file: { kind: 'pdf', pages: 1 } })
    expect(await examineFile(join(folder, 'other'), 'a.pdf', preview)).toEqual({
      refused: 'bomb',
      found: null
    })
  })
})

const usual = [
  ['a.pdf', pdf()],
  ['a.docx', await zip(docxParts)],
  ['a.xlsx', await zip(xlsxParts)],
  ['a.pptx', await zip(pptxParts)],
  ['a.odt', await zip(odtParts)],
  ['Größe.TXT', Buffer.from('Länge, Größe\r\n\tÜbermaß')],
  ['a.csv', Buffer.from('Länge;Größe\n1,5;2', 'latin1')],
  ['a.png', png],
  ['a.jpeg', jpg],
  ['a.webp', webp]
] as const

describe('a file people really have', () => {
  it.each(usual)('is taken: %s', async (name, content) => {
    const kind = /\.(\w+)$/.exec(name)![1]!.toLowerCase().replace('jpeg', 'jpg')
    expect(await lookAt(content, name)).toMatchObject({ file: { kind } })
  })

  it('may say dangerous words in its text', async () => {
    expect(await lookAt(pdf({ text: 'What /JavaScript and /Launch do' }), 'a.pdf')).toMatchObject({
      file: { kind: 'pdf' }
    })
  })

  it('may carry the data of its invoice', async () => {
    const catalogue =
      '/Names << /EmbeddedFiles << /Names [(factur-x.xml) << /Type /Filespec /F (factur-x.xml) /EF << /F 5 0 R >> >>] >> >>'
    const objects = ['<< /Type /EmbeddedFile /Length 4 >>\nstream\n<a/>\nendstream']
    expect(await lookAt(pdf({ catalogue, objects }), 'a.pdf')).toMatchObject({ file: { kind: 'pdf' } })
  })

  it('gets a picture of its first page, drawn anew', async () => {
    rmSync(preview, { force: true })
    expect(await lookAt(pdf(), 'a.pdf')).toMatchObject({ file: { hasPreview: true } })
    expect(readFileSync(preview).toString('latin1', 8, 12)).toBe('WEBP')
  })
})

describe('a signed PDF', () => {
  it.each(['ETSI.CAdES.detached', 'adbe.pkcs7.detached'])(
    'tells who signed and that nothing changed (%s)',
    async (subFilter) => {
      const before = Date.now() - 60_000
      const found = await lookAt(signedPdf({ subFilter }), 'Vertrag.pdf')
      expect(found).toMatchObject({
        file: { signatures: [{ kind: 'signature', signer: 'Mira Müller', covers: 'whole' }] }
      })
      const [signature] = (found as { file: { signatures: { signedAt: string }[] } }).file.signatures
      expect(Date.parse(signature!.signedAt)).toBeGreaterThan(before)
    }
  )

  it('tells that something was added after signing', async () => {
    const added = Buffer.concat([signedPdf(), Buffer.from('\n7 0 obj\n<< /Added true >>\nendobj\n%%EOF\n')])
    expect(await lookAt(added, 'Vertrag.pdf')).toMatchObject({
      file: { signatures: [{ covers: 'earlier' }] }
    })
  })
})

describe('a file name', () => {
  it.each([
    ['C:\\fakepath\\Datenblatt.pdf', 'Datenblatt.pdf'],
    ['../../etc/passwd.txt', 'passwd.txt'],
    ['..a.pdf', 'a.pdf'],
    ['rech\u202efdp.exe.pdf', 'rechfdp.exe.pdf'],
    ['Gro\u0308\u00dfe  1.pdf', 'Größe 1.pdf'],
    ['a\0b\n<c>.pdf', 'abc.pdf'],
    [`${'ä'.repeat(300)}.pdf`, `${'ä'.repeat(196)}.pdf`]
  ])('%j becomes %j', (given, name) => expect(plainName(given)).toBe(name))

  it.each(['', 'pdf', '.pdf', 'a.', '...', '/'])('%j is refused', (given) => {
    expect(() => plainName(given)).toThrow(UploadFailed)
  })
})
