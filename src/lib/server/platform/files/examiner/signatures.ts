import { X509Certificate } from 'node:crypto'
import * as asn1 from 'asn1js'
import * as pki from 'pkijs'
import type { FoundSignature } from '../kinds.ts'
import { Refusal } from './refusal.ts'

const timestampType = '1.2.840.113549.1.9.16.1.4'
const signingTime = '1.2.840.113549.1.9.5'
const timestampToken = '1.2.840.113549.1.9.16.2.14'

/**
 * The signatures of a PDF (PAdES and PKCS#7, ISO 32000-1, 12.8), in the order of the file: whether what they signed is
 * unchanged is computed; whether the signer is who the certificate says is not.
 * @throws Refusal `signatureBroken` where a signature does not fit what it signed, or cannot be read.
 */
export async function signaturesOf(pdf: Buffer): Promise<FoundSignature[]> {
  const found: FoundSignature[] = []
  let furthest = 0
  for (const range of rangesIn(pdf)) {
    const signed = await verified(pdf, range).catch((error: unknown) => {
      throw error instanceof Refusal ? error : new Refusal('signatureBroken')
    })
    found.push({ ...signed, covers: range.end === pdf.length ? 'whole' : 'earlier' })
    furthest = Math.max(furthest, range.end)
  }
  // An earlier signature says nothing of what came later, unless a later signature covers that.
  const isCovered = furthest === pdf.length
  return found.map((one) => ({ ...one, covers: isCovered ? 'whole' : 'earlier' }))
}

interface Range {
  gapStart: number
  gapEnd: number
  end: number
}

function rangesIn(pdf: Buffer): Range[] {
  const text = pdf.toString('latin1')
  return [...text.matchAll(/\/ByteRange\s*\[\s*(\d+)\s+(\d+)\s+(\d+)\s+(\d+)\s*\]/g)].map((match) => {
    const [start, length, next, rest] = match.slice(1).map(Number) as [number, number, number, number]
    const range = { gapStart: start + length, gapEnd: next, end: next + rest }
    const isSound =
      start === 0 &&
      range.gapStart < next &&
      range.end <= pdf.length &&
      text[range.gapStart] === '<' &&
      text[next - 1] === '>'
    if (!isSound) throw new Refusal('signatureBroken')
    return range
  })
}

async function verified(pdf: Buffer, { gapStart, gapEnd, end }: Range) {
  const der = Buffer.from(pdf.toString('latin1', gapStart + 1, gapEnd - 1), 'hex')
  const signed = signedDataOf(der)
  const content = Buffer.concat([pdf.subarray(0, gapStart), pdf.subarray(gapEnd, end)])
  const isTimestamp = signed.encapContentInfo.eContentType === timestampType
  return isTimestamp ? verifiedTimestamp(signed, content) : verifiedSignature(signed, content)
}

/** The container is padded with zeros; what is read is its first value. */
function signedDataOf(der: Buffer): pki.SignedData {
  const parsed = asn1.fromBER(new Uint8Array(der))
  if (parsed.offset === -1) throw new Refusal('signatureBroken')
  const info = new pki.ContentInfo({ schema: parsed.result })
  return new pki.SignedData({ schema: info.content })
}

async function verifiedSignature(signed: pki.SignedData, content: Buffer) {
  const hasContent = signed.encapContentInfo.eContent !== undefined
  const data = hasContent ? {} : { data: new Uint8Array(content).buffer }
  const isRight = await signed.verify({ signer: 0, checkChain: false, ...data })
  if (!isRight || hasContent) throw new Refusal('signatureBroken')
  const signer = signed.signerInfos[0]!
  const stated = signer.signedAttrs?.attributes.find((one) => one.type === signingTime)?.values[0]
  const stamped = signer.unsignedAttrs?.attributes.find((one) => one.type === timestampToken)?.values[0]
  const time = stamped
    ? timeOf(new pki.SignedData({ schema: new pki.ContentInfo({ schema: stamped }).content }))
    : null
  return {
    kind: 'signature' as const,
    signer: signerName(signed),
    signedAt: time ?? (stated && 'toDate' in stated ? (stated as asn1.UTCTime).toDate().toISOString() : null)
  }
}

/** A time stamp of its own (RFC 3161) holds the digest of what it stamped. */
async function verifiedTimestamp(signed: pki.SignedData, content: Buffer) {
  const info = tstInfo(signed)
  const algorithm = pki
    .getCrypto(true)
    .getAlgorithmByOID(info.messageImprint.hashAlgorithm.algorithmId, true, 'digest')
  const digest = await crypto.subtle.digest((algorithm as { name: string }).name, new Uint8Array(content))
  const isSame = Buffer.from(digest).equals(
    Buffer.from(info.messageImprint.hashedMessage.valueBlock.valueHexView)
  )
  const isRight = isSame && (await signed.verify({ signer: 0, checkChain: false, data: new ArrayBuffer(0) }))
  if (!isRight) throw new Refusal('signatureBroken')
  return { kind: 'timestamp' as const, signer: signerName(signed), signedAt: info.genTime.toISOString() }
}

const tstInfo = (signed: pki.SignedData) => pki.TSTInfo.fromBER(signed.encapContentInfo.eContent!.getValue())

function timeOf(signed: pki.SignedData): string | null {
  try {
    return tstInfo(signed).genTime.toISOString()
  } catch {
    return null
  }
}

/** The name in the certificate that belongs to the signature; not checked with anybody. */
function signerName(signed: pki.SignedData): string | null {
  const sid = signed.signerInfos[0]!.sid as pki.IssuerAndSerialNumber
  const certificates = (signed.certificates ?? []).filter((one) => one instanceof pki.Certificate)
  const own =
    certificates.find((one) => sid.serialNumber && one.serialNumber.isEqual(sid.serialNumber)) ??
    certificates[0]
  if (!own) return null
  const subject = new X509Certificate(Buffer.from(own.toSchema(true).toBER())).subject
  const line = (name: string) =>
    subject
      ?.split('\n')
      .find((one) => one.startsWith(`${name}=`))
      ?.slice(name.length + 1)
  return (line('CN') ?? line('O') ?? null)?.slice(0, 200) ?? null
}
