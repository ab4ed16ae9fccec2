import { Readable } from 'node:stream'
import { ZipFile } from 'yazl'
import type { Locale, MessageKey } from '#lib/i18n/catalogue.ts'
import { translate } from '#lib/i18n/translate.ts'
import { personalData } from '../database/personal-data/registry.ts'
import type { Row, TableShare } from '../domain/personal-export/rows.ts'
import type { Instant } from '../platform/clock.ts'
import { renderMail, type StoredMail } from '../platform/mail/render-mail.ts'
import { codeWord, columnWord } from './data-words.ts'

export interface ArchiveInput {
  locale: Locale
  /** Whose data it is. */
  name: string
  shares: readonly TableShare[]
  at: Instant
  /** Beside the data, under their path in the archive. */
  files?: readonly { path: string; content: Uint8Array }[]
}

/**
 * A ZIP archive for people and for machines: READ-ME in both languages, a page to read in the browser, the same as JSON, and
 * mails as they were sent. Leaves as a stream.
 */
export function dataArchive({ locale, name, shares, at, files = [] }: ArchiveInput): Response {
  const zip = new ZipFile()
  const add = (path: string, text: string) => zip.addBuffer(Buffer.from(text), path, { mtime: at })
  const readMe = (['de', 'en'] as const).map((one) =>
    translate(one)('dataArchive.readMe', { name, date: dateIn(one).format(at) })
  )
  add('LIESMICH-README.txt', `${readMe.join('\n\n---\n\n')}\n`)
  add('data.html', pageOf(locale, name, shares, at))
  add('data.json', `${JSON.stringify({ format: 'hubwerk-data-1', name, at, tables: shares }, null, 2)}\n`)
  for (const { path, text } of mailsIn(shares)) add(path, text)
  for (const { path, content } of files) zip.addBuffer(Buffer.from(content), path, { mtime: at })
  zip.end()
  return new Response(Readable.toWeb(zip.outputStream as Readable) as ReadableStream, {
    headers: {
      'content-type': 'application/zip',
      'content-disposition': 'attachment; filename="hubwerk-data.zip"',
      'cache-control': 'no-store'
    }
  })
}

const dateIn = (locale: Locale) =>
  new Intl.DateTimeFormat(locale, {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short'
  })

function mailsIn(shares: readonly TableShare[]) {
  const mails = shares.find((one) => one.table === 'outbox')?.rows ?? []
  return mails.map((row) => {
    const { subject, text } = renderMail(row as unknown as StoredMail, { masksSecrets: true })
    return {
      path: `mails/${String(row.status_at).slice(0, 10)}-${String(row.id)}.txt`,
      text: `${subject}\n\n${text}\n`
    }
  })
}

function pageOf(locale: Locale, name: string, shares: readonly TableShare[], at: Instant): string {
  const t = translate(locale)
  const date = dateIn(locale)
  const title = t('dataArchive.title', { name })
  const part = (head: string, table: string, rows: readonly Row[]) =>
    rows.length === 0
      ? ''
      : `<h3>${html(head)} (${rows.length})</h3>${rows.map((row) => list(table, row)).join('')}`
  const list = (table: string, row: Row) =>
    `<dl>${Object.entries(row)
      .filter(([, value]) => value !== null && value !== '')
      .map(
        ([column, value]) =>
          `<dt>${html(columnWord(t, table, column))}</dt><dd>${html(valueOf(table, column, value))}</dd>`
      )
      .join('')}</dl>`
  const valueOf = (table: string, column: string, value: unknown): string => {
    if (typeof value === 'boolean') return t(value ? 'dataArchive.yes' : 'dataArchive.no')
    if (typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value)) return date.format(new Date(value))
    if (typeof value === 'string') return isWritten(table, column) ? value : codeWord(t, column, value)
    return typeof value === 'object' ? JSON.stringify(value) : String(value)
  }
  const sections = shares.map(({ table, rows, done, mentions }) => {
    const named = mentions.map(({ passage, at }) => ({ passage, at }))
    const parts = [
      part(t('dataArchive.rows'), table, rows),
      part(t('dataArchive.done'), table, done),
      part(t('dataArchive.mentions'), table, named)
    ]
    return `<section><h2>${html(t(`dataTable.${table}` as MessageKey))}</h2>${parts.join('')}</section>`
  })
  return `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${html(title)}</title><style>${style}</style></head><body><h1>${html(title)}</h1>
<p>${html(t('dataArchive.lead', { date: date.format(at) }))}</p>${sections.join('\n')}</body></html>\n`
}

/** What somebody wrote is shown as it is, also where it happens to be a word that stands for something elsewhere. */
function isWritten(table: string, column: string): boolean {
  const { text, own } = personalData[table]!
  return text?.includes(column) === true || own?.[column] !== undefined
}

const html = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
const style = `body{font:16px/1.5 system-ui,sans-serif;max-width:50rem;margin:2rem auto;padding:0 1rem}dl{display:grid;grid-template-columns:minmax(8rem,14rem) 1fr;gap:.25rem 1rem;padding:1rem 0;border-top:1px solid}dt{font-weight:600}dd{margin:0;overflow-wrap:anywhere}@media(max-width:30rem){dl{grid-template-columns:1fr}}`
