import { deflateSync } from 'node:zlib'

/** A PDF of one page, written by hand: objects, a table of where they stand, a trailer. */
export interface PdfParts {
  /** Entries of the catalogue besides its pages. */
  catalogue?: string
  /** Further objects, from number 5 on, each without `n 0 obj`. */
  objects?: string[]
  trailer?: string
  text?: string
}

export function pdf({ catalogue = '', objects = [], trailer = '', text = 'Hallo' }: PdfParts = {}): Buffer {
  const content = `BT /F1 24 Tf 40 100 Td (${text}) Tj ET`
  const bodies = [
    `<< /Type /Catalog /Pages 2 0 R ${catalogue} >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 200] /Contents 4 0 R /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    ...objects
  ]
  let out = '%PDF-1.7\n%\xe2\xe3\xcf\xd3\n'
  const places = bodies.map((body, index) => {
    const at = out.length
    out += `${index + 1} 0 obj\n${body}\nendobj\n`
    return at
  })
  const table = out.length
  out += `xref\n0 ${places.length + 1}\n0000000000 65535 f \n`
  for (const at of places) out += `${String(at).padStart(10, '0')} 00000 n \n`
  out += `trailer\n<< /Size ${places.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${table}\n%%EOF\n`
  return Buffer.from(out, 'latin1')
}

/** Objects packed into a stream, as newer programs write them. */
export function packed(inner: string, first = 4): string {
  const content = deflateSync(Buffer.from(`9 0 ${inner}`, 'latin1')).toString('latin1')
  return `<< /Type /ObjStm /N 1 /First ${first} /Filter /FlateDecode /Length ${content.length} >>\nstream\n${content}\nendstream`
}
