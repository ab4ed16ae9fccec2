import type { Readable } from 'node:stream'
import { type RawBuilder, sql } from 'kysely'
import { ZipFile } from 'yazl'
import type { Delimiter } from '../platform/spreadsheet/delimited.ts'
import { delimitedPieces, jsonPieces } from '../platform/spreadsheet/text-stream.ts'
import { addPart } from '../platform/spreadsheet/workbook-stream.ts'
import { standingOrganisations } from '../domain/contacts/known.ts'
import { readerOf, rowsFor } from '../domain/office-lists/queries.ts'
import { now } from '../platform/clock.ts'
import { cursorRows, type ExportJob, type ExportReading, exporting } from './export-rows.ts'

export interface EverythingExport extends ExportJob {
  delimiter: Delimiter
}

type Row = Record<string, unknown>
/** The end of one file and the beginning of the next, in the one stream of rows. */
interface Piece {
  file: string
  rows: Row[]
}

/**
 * Everything a hub has of organisations, people, memberships, activities and its audit trail, as one archive with a file of
 * each, written while it is read from one moment's snapshot: memory stays the same however much there is.
 */
export function everythingFile(job: EverythingExport): Readable {
  const zip = new ZipFile()
  const pieces = exporting(job, (reading) => allPieces(job, reading))
  const names = Object.keys(queriesOf(job, sql``))
  const state: { next: Promise<IteratorResult<Piece>> | null } = { next: null }
  for (const name of names) {
    const rows = rowsOfFile(pieces, state, name, name === names.at(-1))
    const isJson = job.ask.format === 'json'
    const text = isJson ? jsonPieces(rows) : delimitedPieces(tableOf(rows), job.delimiter)
    addPart(zip, `${name}.${isJson ? 'json' : 'csv'}`, text)
  }
  zip.end()
  return zip.outputStream as Readable
}

/** Files are written one after the other, so each takes its rows from the one reading until the next file's come. */
async function* rowsOfFile(
  pieces: AsyncGenerator<Piece>,
  state: { next: Promise<IteratorResult<Piece>> | null },
  file: string,
  isLast: boolean
): AsyncGenerator<Row> {
  let isDone = false
  try {
    for (;;) {
      const { value, done } = await (state.next ??= pieces.next())
      isDone = done === true
      if (done || value.file !== file) return
      state.next = null
      yield* value.rows
    }
  } finally {
    // Whoever leaves in the middle ends the reading, too.
    if (!isDone && (isLast || state.next === null)) await pieces.return(undefined)
  }
}

async function* allPieces(
  job: EverythingExport,
  { tx, counted, seen }: ExportReading
): AsyncGenerator<Piece> {
  const reader = readerOf(job.actor, now())
  const people = await rowsFor(tx, reader, { list: 'people', filter: {}, sort: 'name', isDescending: false })
  for (const [file, query] of Object.entries(queriesOf(job, people))) {
    for await (const rows of cursorRows<Row>(tx, query)) {
      if (file === 'people') await seen(rows as { id: string }[])
      yield { file, rows }
      await counted(rows.length)
    }
  }
}

function queriesOf(
  { actor: { hub } }: ExportJob,
  people: RawBuilder<unknown>
): Record<string, RawBuilder<unknown>> {
  const ours = sql`select distinct current from (${standingOrganisations(hub)}) standing`
  return {
    organisations: sql`
      select o.id, o.slug, o.name, o.kind, o.legal_form, o.country, o.region, o.city, o.website, o.size_class,
             (select t.description from organisation_text t where t.organisation_id = o.id and t.language = 'de' limit 1)
               as description_de,
             (select t.description from organisation_text t where t.organisation_id = o.id and t.language = 'en' limit 1)
               as description_en
        from organisation o where o.id in (${ours}) order by o.id`,
    people: sql`
      select found.id, case when is_contact then 'contact' else 'account' end as known_as,
             coalesce(p.display_name, c.name) as name, coalesce(e.address, c.email) as email, c.phone, c.role as position,
             p.language
        from (${people}) found left join person p on not is_contact and p.id = found.id
        left join person_email e on e.person_id = p.id and e.is_primary
        left join hub_contact c on is_contact and c.hub_id = ${hub} and c.id = found.id order by found.id`,
    memberships: sql`
      select id, organisation_id, status, level, visibility, valid_from, valid_to, changed_at
        from membership where hub_id = ${hub} order by id`,
    activities: sql`
      select distinct a.id, a.kind, a.title, a.summary, a.place, a.programme, a.starts_on, a.ends_on,
             a.amount_cents::text as amount_cents, a.currency
        from activity a join activity_participant x on x.activity_id = a.id
       where x.organisation_id in (select id from (${standingOrganisations(hub)}) standing) order by a.id`,
    'audit-trail': sql`
      select seq::text as seq, at, actor_id, on_behalf_of, code, subject_type, subject_id, params, correlation_id,
             for_organisation_id
        from audit_entry where hub_id = ${hub} order by seq`
  }
}

/** The first row is the head; what is no text is written as JSON writes it. */
async function* tableOf(rows: AsyncIterable<Row>): AsyncGenerator<string[]> {
  let isFirst = true
  for await (const row of rows) {
    if (isFirst) yield Object.keys(row)
    isFirst = false
    yield Object.values(row).map(textOf)
  }
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return value.toISOString()
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
