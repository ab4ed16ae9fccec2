import { Readable } from 'node:stream'
import { ZipFile } from 'yazl'
import type { MessageKey, Translate } from '#lib/i18n/catalogue.ts'
import { translate } from '#lib/i18n/translate.ts'
import { dataAreas } from '../../database/personal-data/registry.ts'
import type { Row, TableShare } from '../../domain/personal-export/rows.ts'
import type { Instant } from '../../platform/clock.ts'
import { renderMail, type StoredMail } from '../../platform/mail/render-mail.ts'
import { facts, html, items, link, pageOf, paragraph, section } from './pages.ts'
import { dayOrTime, factsOf, type Wording } from './values.ts'
import { columnWord } from './words.ts'

export interface ArchiveInput extends Omit<Wording, 'own'> {
  /** Whose data it is. */
  name: string
  of: 'person' | 'organisation'
  shares: readonly TableShare[]
  at: Instant
  /** Beside the data, under their path in the archive. */
  files?: readonly ArchivedFile[]
}

export interface ArchivedFile {
  path: string
  open: () => Readable
}

/** One thing that the index leads to. */
interface Part {
  area: string
  table: string
  title: string
  entries: readonly Row[]
  /** Pages of the part, in their order. */
  paths: string[]
}

const entriesOnPage = 200

/**
 * A ZIP archive for people and for machines: a page to begin with, a page for each part, and the same as JSON with a
 * description of its fields. Leaves as a stream.
 */
export function dataArchive(input: ArchiveInput): Response {
  const { shares, at, locale, name, files = [] } = input
  const t = translate(locale)
  const zip = new ZipFile()
  const add = (path: string, text: string) => zip.addBuffer(Buffer.from(text), path, { mtime: at })
  const own = new Set((shares.find((one) => one.table === 'person')?.rows ?? []).map((row) => String(row.id)))
  const wording: Wording = { ...input, own }
  const parts = partsOf(t, shares)
  add(t('dataArchive.indexFile'), indexOf(input, t, parts))
  for (const part of parts) for (const { path, text } of pagesOf(wording, t, part)) add(path, text)
  add('data/fields.json', json({ format: 'hubwerk-data-2', name, at, tables: fieldsOf(t, shares) }))
  for (const { table, rows, done, mentions } of shares)
    add(`data/${table}.json`, json({ rows, done, mentions }))
  const out = zip.outputStream as Readable
  for (const { path, open } of files)
    zip.addReadStreamLazy(path, { mtime: at }, (begin) => {
      // What cannot be read breaks the archive off: half must not look like all.
      const body = open().on('error', (error) => out.destroy(error))
      begin(null, body)
    })
  zip.end()
  return new Response(Readable.toWeb(out) as ReadableStream, {
    headers: {
      'content-type': 'application/zip',
      'content-disposition': 'attachment; filename="hubwerk-data.zip"',
      'cache-control': 'no-store'
    }
  })
}

/** A path in the archive for each name, equal ones told apart; names were made safe when the files arrived. */
export const pathsFor = (names: readonly string[]): string[] =>
  names.map((name, index) => `files/${String(index + 1).padStart(2, '0')}-${name}`)

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`

function partsOf(t: Translate, shares: readonly TableShare[]): Part[] {
  const parts: Part[] = []
  const add = (area: string, { table }: TableShare, kind: string, title: string, entries: readonly Row[]) => {
    if (entries.length === 0) return
    const pages = Math.ceil(entries.length / entriesOnPage)
    const paths = Array.from(
      { length: pages },
      (_, index) => `pages/${table}${kind}${index > 0 ? `-${index + 1}` : ''}.html`
    )
    parts.push({ area, table, title, entries, paths })
  }
  for (const [area, tables] of Object.entries(dataAreas))
    for (const share of shares.filter((one) => one.table in tables)) {
      const table = t(`dataTable.${share.table}` as MessageKey)
      add(area, share, '', table, share.rows)
      add(area, share, '-done', t('dataArchive.doneName', { table }), share.done)
      add(area, share, '-named', t('dataArchive.mentionsName', { table }), share.mentions)
    }
  return parts
}

function indexOf(input: ArchiveInput, t: Translate, parts: readonly Part[]): string {
  const { name, of, names, at, files = [], locale } = input
  const { network, timeZone } = names
  const words = { name, network: network.name, address: network.baseUrl }
  const date = dayOrTime(input, at.toISOString())
  const contents = Object.keys(dataAreas).flatMap((area) => {
    const some = parts.filter((part) => part.area === area)
    if (some.length === 0) return []
    const lines = some.map(
      ({ paths, title, entries }) =>
        `${link(paths[0]!, title)} (${html(t('dataArchive.entries', { count: entries.length }))})`
    )
    return [`<h3>${html(t(`dataArchive.area.${area}` as MessageKey))}</h3>${items(lines)}`]
  })
  const offices = names.offices.map((one) => html(one.address ? `${one.name}: ${one.address}` : one.name))
  const missing = (
    of === 'person'
      ? ['notInOthers', 'notInSecrets', 'notInComputed', 'notInFiles']
      : ['notInOrganisation', 'notInSecrets', 'notInComputed']
  ).map((key) => html(t(`dataArchive.${key}` as MessageKey, words)))
  const uploads =
    files.length > 0
      ? paragraph(t('dataArchive.filesText')) + items(files.map(({ path }) => link(path, path)))
      : ''
  const what = t(of === 'person' ? 'dataArchive.whatPerson' : 'dataArchive.whatOrganisation', words)
  const body = [
    section(
      t('dataArchive.what'),
      paragraph(what) + paragraph(t('dataArchive.madeAt', { date, zone: timeZone }))
    ),
    section(
      t('dataArchive.contents'),
      (contents.join('') || paragraph(t('dataArchive.contentsNone'))) + uploads
    ),
    section(
      t('dataArchive.responsible'),
      paragraph(t('dataArchive.responsibleText', words)) +
        items(offices) +
        paragraph(t('dataArchive.askText', words))
    ),
    section(t('dataArchive.notIn'), items(missing)),
    section(t('dataArchive.forPrograms'), paragraph(t('dataArchive.forProgramsText')))
  ]
  return pageOf(locale, t('dataArchive.title', { name }), body.join('\n'))
}

function pagesOf(wording: Wording, t: Translate, part: Part): { path: string; text: string }[] {
  const { title, entries, paths } = part
  return paths.map((path, index) => {
    const first = index * entriesOnPage
    const some = entries.slice(first, first + entriesOnPage)
    const shown = some.map((row, place) => entryOf(wording, t, part, row, first + place + 1))
    const file = (other: string | undefined, words: string) =>
      other ? link(other.replace('pages/', ''), words) : ''
    const ways = [
      link(`../${t('dataArchive.indexFile')}`, t('dataArchive.back')),
      file(paths[index - 1], t('dataArchive.previous')),
      file(paths[index + 1], t('dataArchive.next'))
    ]
    const number = paths.length > 1 ? ` (${index + 1}/${paths.length})` : ''
    return {
      path,
      text: pageOf(wording.locale, `${title}${number}`, `<nav>${ways.join(' ')}</nav>${shown.join('\n')}`)
    }
  })
}

function entryOf(wording: Wording, t: Translate, { table }: Part, row: Row, number: number): string {
  const head = `<h2>${html(t('dataArchive.entry', { number }))}</h2>`
  const isMail = table === 'outbox' && 'template' in row && 'params' in row
  const { params: _params, ...rest } = row
  const said = factsOf(wording, table, isMail ? rest : row)
  const list = said.length > 0 ? facts(said) : paragraph(t('dataArchive.empty'))
  return `<article>${head}${list}${isMail ? mailOf(t, row) : ''}</article>`
}

function mailOf(t: Translate, row: Row): string {
  const { subject, text } = renderMail(row as unknown as StoredMail, { masksSecrets: true })
  return `<h3>${html(t('dataArchive.mailText'))}</h3><pre>${html(`${subject}\n\n${text}`)}</pre>`
}

/** What each file of the data holds: the name of the table and of each column, in words. */
function fieldsOf(t: Translate, shares: readonly TableShare[]) {
  return Object.fromEntries(
    shares.map(({ table, rows, done }) => {
      const columns = new Set([...rows, ...done].flatMap((row) => Object.keys(row)))
      const words = [...columns].map((column) => [column, columnWord(t, table, column)])
      return [table, { title: t(`dataTable.${table}` as MessageKey), columns: Object.fromEntries(words) }]
    })
  )
}
