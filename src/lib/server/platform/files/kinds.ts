/** What an attachment may be, by extension: its media type, and how its content is told. */
export const fileKinds = {
  pdf: { type: 'application/pdf', content: 'pdf' },
  docx: {
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    content: 'office'
  },
  xlsx: { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', content: 'office' },
  pptx: {
    type: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    content: 'office'
  },
  odt: { type: 'application/vnd.oasis.opendocument.text', content: 'openDocument' },
  ods: { type: 'application/vnd.oasis.opendocument.spreadsheet', content: 'openDocument' },
  odp: { type: 'application/vnd.oasis.opendocument.presentation', content: 'openDocument' },
  txt: { type: 'text/plain; charset=utf-8', content: 'text' },
  csv: { type: 'text/csv; charset=utf-8', content: 'text' },
  png: { type: 'image/png', content: 'picture' },
  jpg: { type: 'image/jpeg', content: 'picture' },
  webp: { type: 'image/webp', content: 'picture' }
} as const

export type FileKind = keyof typeof fileKinds

/** Why a file was not taken. Each has a sentence with the remedy in both catalogues, under `error.file.<reason>`. */
export const refusalReasons = [
  'empty',
  'tooLarge',
  'name',
  'unknownType',
  'wrongExtension',
  'encrypted',
  'macros',
  'archive',
  'program',
  'script',
  'oldOffice',
  'active',
  'embedded',
  'damaged',
  'bomb',
  'polyglot',
  'signatureBroken',
  'tooManyPixels'
] as const
export type RefusalReason = (typeof refusalReasons)[number]

/**
 * A signature found in a PDF. `covers` is what it signed: the whole file, or only what stood before something was added.
 * Who the signer really is nobody has checked; the name is what their certificate says.
 */
export interface FoundSignature {
  kind: 'signature' | 'timestamp'
  signer: string | null
  /** ISO 8601; null where the signature states none. */
  signedAt: string | null
  covers: 'whole' | 'earlier'
}

/** What the examiner found out about a file that may be taken. */
export interface ExaminedFile {
  kind: FileKind
  /** Of a PDF; null for others. */
  pages: number | null
  signatures: FoundSignature[]
  hasPreview: boolean
}

export type Examination = { file: ExaminedFile } | { refused: RefusalReason; found: string | null }
