import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pdf } from './made-pdf.ts'

const room = 8192

/**
 * A PDF signed as PAdES does it (a detached CMS over everything but itself), by OpenSSL and not by what is tested. The
 * signer is a certificate made for the occasion.
 */
export function signedPdf({ signer = 'Mira Müller', subFilter = 'ETSI.CAdES.detached' } = {}): Buffer {
  const field =
    '<< /FT /Sig /T (Unterschrift) /V 6 0 R /Type /Annot /Subtype /Widget /Rect [0 0 0 0] /F 132 /P 3 0 R >>'
  const range = '/ByteRange [0000000000 0000000000 0000000000 0000000000]'
  const value = `<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /${subFilter} ${range} /Contents <${'0'.repeat(room * 2)}> >>`
  const catalogue = '/AcroForm << /Fields [5 0 R] /SigFlags 3 >>'
  const empty = pdf({ catalogue, objects: [field, value] })
  const gapStart = empty.indexOf('/Contents <0') + '/Contents '.length
  const gapEnd = gapStart + room * 2 + 2
  const numbers = [0, gapStart, gapEnd, empty.length - gapEnd].map((one) => String(one).padStart(10, '0'))
  const ready = Buffer.from(
    empty.toString('latin1').replace(range, `/ByteRange [${numbers.join(' ')}]`),
    'latin1'
  )
  const signature = signedBy(signer, Buffer.concat([ready.subarray(0, gapStart), ready.subarray(gapEnd)]))
  ready.write(signature.toString('hex'), gapStart + 1, 'latin1')
  return ready
}

function signedBy(signer: string, content: Buffer): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'hubwerk-sign-'))
  const at = (name: string) => join(folder, name)
  const openssl = (...args: string[]) => execFileSync('openssl', args, { stdio: 'pipe' })
  try {
    const subject = `/CN=${signer}/O=Haus (Test)`
    const keys = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-keyout', at('key')]
    openssl('req', '-x509', ...keys, '-out', at('cert'), '-days', '2', '-utf8', '-subj', subject)
    writeFileSync(at('content'), content)
    const ask = ['-sign', '-binary', '-md', 'sha256', '-cades', '-signer', at('cert'), '-inkey', at('key')]
    openssl('cms', ...ask, '-in', at('content'), '-outform', 'DER', '-out', at('signature'))
    return readFileSync(at('signature'))
  } finally {
    rmSync(folder, { recursive: true })
  }
}
