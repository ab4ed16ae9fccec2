import { Readable } from 'node:stream'
import { sql } from 'kysely'
import { type Locale, type MessageKey, type Translate } from '#lib/i18n/catalogue.ts'
import { translate } from '#lib/i18n/translate.ts'
import { askFrom, type ColumnName, type ListAsk, type ListName } from '../domain/office-lists/ask.ts'
import type { RowName } from '../domain/office-lists/people-lines.ts'
import { type Line, linesOf, orderOf, readerOf, rowsFor } from '../domain/office-lists/queries.ts'
import { topicLabel } from '../domain/topics/vocabulary.ts'
import { now } from '../platform/clock.ts'
import { delimitedPieces, jsonPieces } from '../platform/spreadsheet/text-stream.ts'
import { workbookStream } from '../platform/spreadsheet/workbook-stream.ts'
import { cursorRows, type ExportJob, type ExportReading, exporting } from './export-rows.ts'

export interface ListExport extends ExportJob {
  columns: readonly ColumnName[]
  locale: Locale
}

/** A list as a file, written while it is read: the same rows in the same order as the list shows, with the same columns. */
export function listFile(job: ListExport): Readable {
  const { ask, locale, columns } = job
  const t = translate(locale)
  const listed = askFrom(ask.list as ListName, new URLSearchParams(ask.address))
  const lines = exporting(job, (reading) => linesFrom(job, listed, reading))
  if (ask.format === 'json') return Readable.from(jsonPieces(objects(lines, columns)), { objectMode: false })
  const rows = tableOf(lines, columns, t, locale)
  if (ask.format === 'xlsx')
    return workbookStream(t(ask.list === 'people' ? 'room.people' : 'room.memberships'), rows)
  return Readable.from(delimitedPieces(rows, locale === 'de' ? ';' : ','), { objectMode: false })
}

async function* linesFrom(
  job: ListExport,
  ask: ListAsk,
  { tx, counted, seen }: ExportReading
): AsyncGenerator<Line> {
  const reader = readerOf(job.actor, now())
  const all = await rowsFor(tx, reader, ask)
  const query = sql`select id, is_contact as "isContact" from (${all}) found order by ${orderOf(ask)}`
  for await (const some of cursorRows<RowName>(tx, query)) {
    if (ask.list === 'people') await seen(some)
    yield* await linesOf(tx, reader, ask, some)
    await counted(some.length)
  }
}

/** What a program reads: codes as they are kept, under the columns' own names. */
async function* objects(lines: AsyncIterable<Line>, columns: readonly ColumnName[]) {
  for await (const line of lines) {
    const fields = line as unknown as Record<string, unknown>
    const of = (column: ColumnName) =>
      column === 'organisation'
        ? fields.organisations
        : column === 'role'
          ? (fields.position ?? fields.roles)
          : fields[column]
    yield {
      id: line.id,
      name: line.name,
      ...Object.fromEntries(columns.map((column) => [column, of(column) ?? null]))
    }
  }
}

/** What a person reads: the words of the list; the first row is the head. */
async function* tableOf(
  lines: AsyncIterable<Line>,
  columns: readonly ColumnName[],
  t: Translate,
  locale: Locale
) {
  yield [t('people.name'), ...columns.map((column) => t(`lists.column.${column}`))]
  for await (const line of lines)
    yield [line.name, ...columns.map((column) => cellOf(line, column, t, locale))]
}

/** Days stay YYYY-MM-DD, which every spreadsheet reads as a day, in every language. */
function cellOf(line: Line, column: ColumnName, t: Translate, locale: Locale): string {
  const value = (line as unknown as Record<string, unknown>)[column]
  if (column === 'tags') return line.tags.join(', ')
  if ('roles' in line) {
    if (column === 'organisation') return line.organisations.map((one) => one.name).join(', ')
    if (column === 'role')
      return line.isContact ? (line.position ?? '') : line.roles.map((role) => t(`role.${role}`)).join(', ')
  } else if (column === 'topics') return line.topics.map((id) => topicLabel(id, locale)).join(', ')
  const words = wordsOf[column]
  if (words && value) return t(`${words}.${String(value)}` as MessageKey)
  return value === null || value === undefined ? '' : String(value)
}

const wordsOf: Partial<Record<ColumnName, string>> = {
  state: 'memberships.state',
  level: 'level',
  kind: 'kind',
  visibility: 'lists.visibility',
  language: 'lists.language',
  consent: 'lists.consent'
}
