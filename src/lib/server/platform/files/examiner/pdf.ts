import type { FoundSignature } from '../kinds.ts'
import { namesIn } from './pdf-names.ts'
import { Refusal } from './refusal.ts'
import { signaturesOf } from './signatures.ts'

/** Files that an electronic invoice carries inside (ZUGFeRD, Factur-X, XRechnung): data, and no way to run anything. */
const invoices = /^(factur-x|zugferd-invoice|xrechnung|order-x)\.xml$/i

const running = ['JavaScript', 'JS', 'Launch', 'RichMedia', 'XFA', 'ImportData', 'GoToE', 'Rendition']

export interface ReadPdf {
  pages: number
  signatures: FoundSignature[]
}

/** Opens a PDF as a reader would, and refuses one that is locked, runs something or carries files. */
export async function examinePdf(pdf: Buffer): Promise<ReadPdf> {
  const tail = pdf.toString('latin1', Math.max(0, pdf.length - 65_557))
  if (!tail.slice(-1100).includes('%%EOF')) throw new Refusal('damaged')
  // A directory of an archive behind the document: two files in one, and each reader takes another.
  if (tail.includes('PK\x05\x06')) throw new Refusal('polyglot', 'zip')
  const names = namesOrBomb(pdf)
  if (names.has('Encrypt')) throw new Refusal('encrypted')
  if (running.some((name) => names.has(name))) throw new Refusal('active')
  const { pages, attachments, hasActions } = await opened(pdf)
  if (hasActions) throw new Refusal('active')
  if (attachments.some((name) => !invoices.test(name))) throw new Refusal('embedded')
  if (names.has('EmbeddedFile') && attachments.length === 0) throw new Refusal('embedded')
  return { pages, signatures: await signaturesOf(pdf) }
}

function namesOrBomb(pdf: Buffer): Set<string> {
  try {
    return namesIn(pdf)
  } catch (error) {
    throw new Refusal(error instanceof RangeError ? 'bomb' : 'damaged')
  }
}

/** Opened without running, fetching or drawing anything. */
export async function openPdf(pdf: Buffer) {
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  return getDocument({
    // The reader takes the bytes for itself.
    data: new Uint8Array(pdf),
    verbosity: VerbosityLevel.ERRORS,
    useSystemFonts: false,
    disableFontFace: true,
    stopAtErrors: false,
    useWorkerFetch: false
  }).promise
}

async function opened(pdf: Buffer) {
  const document = await openPdf(pdf).catch((error: Error) => {
    throw new Refusal(error.name === 'PasswordException' ? 'encrypted' : 'damaged')
  })
  try {
    const attachments = (await document.getAttachments()) as Map<string, { filename: string }> | null
    return {
      pages: document.numPages,
      attachments: [...(attachments?.values() ?? [])].map((one) => one.filename),
      hasActions: (await document.getJSActions()) !== null || (await fieldsAct(document))
    }
  } finally {
    await document.loadingTask.destroy()
  }
}

async function fieldsAct(document: Awaited<ReturnType<typeof openPdf>>): Promise<boolean> {
  const fields = (await document.getFieldObjects()) as Map<string, { actions?: object | null }[]> | null
  return [...(fields?.values() ?? [])]
    .flat()
    .some(({ actions }) => actions && Object.keys(actions).length > 0)
}
