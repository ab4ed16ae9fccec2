import { hash } from 'node:crypto'
import type { OrganisationKind } from '../../../database/schema.ts'
import { legalFormOf } from '../../organisations/legal-forms.ts'
import { nameKey } from '../../organisations/names.ts'
import type { RowProblem } from '../problems.ts'
import { parseDate } from '../reading/dates.ts'
import { parseAmount, parsePlainAmount } from '../reading/numbers.ts'
import type { TableRow } from '../reading/table.ts'
import { Cells } from './cells.ts'
import { cleanName } from './clean-name.ts'
import { countryOf } from './countries.ts'
import type { FieldName } from './fields.ts'
import { kindFromName, kindFromWord } from './kinds.ts'
import { cleanPlace } from './places.ts'
import type { Mapping } from './propose-mapping.ts'

export interface OrganisationRecord {
  name: string
  nameKey: string
  /** The name as the file writes it. */
  spelling: string
  identifier: { scheme: string; value: string } | null
  kind: OrganisationKind | null
  legalForm: string | null
  country: string | null
  region: string | null
  city: string | null
  website: string | null
  description: string | null
}

export interface ActivityRecord {
  title: string
  summary: string
  place: string | null
  programme: string | null
  startsOn: string | null
  endsOn: string | null
  amountCents: bigint | null
  currency: string | null
}

export interface ImportRecord {
  row: number
  naturalKey: string
  /** The key is the source's own; else it is made from the row's identifying cells and may occur more than once. */
  ownKey: boolean
  rowHash: string
  organisationHash: string
  organisation: OrganisationRecord
  activity: ActivityRecord | null
}

export interface ReadRow {
  record: ImportRecord | null
  problems: RowProblem[]
}

export interface RowReading {
  mapping: Mapping
  header: readonly string[]
  /** Least number of cells a complete row has; 0 where rows may end early. */
  leastCells: number
  /** Prefix of identifiers that mean something in this source only. */
  sourceKey: string
}

/** A function that turns rows of one file into records. Made once a file, so that columns are looked up once. */
export function rowReader(reading: RowReading): (row: TableRow) => ReadRow {
  const columns = new Map<FieldName, number>()
  for (const [field, title] of Object.entries(reading.mapping.columns)) {
    const column = reading.header.indexOf(title)
    if (column !== -1) columns.set(field as FieldName, column)
  }
  const listsActivities = columns.has('title')
  return (row) => {
    const cells = new Cells(row, columns, reading.header)
    if (!isWhole(cells, reading)) return { record: null, problems: cells.problems }
    const organisation = readOrganisation(cells, reading)
    const activity = listsActivities ? readActivity(cells, reading.mapping) : null
    const key = readKey(cells, organisation, activity)
    if (cells.rejected || !organisation) return { record: null, problems: cells.problems }
    const organisationHash = hash('sha256', JSON.stringify(organisation))
    const record: ImportRecord = {
      row: row.number,
      ...key,
      organisationHash,
      rowHash: hash('sha256', organisationHash + JSON.stringify(activity, withBigints)),
      organisation,
      activity
    }
    return { record, problems: cells.problems }
  }
}

const withBigints = (_: string, value: unknown) => (typeof value === 'bigint' ? value.toString() : value)

const totals = /^(?:gesamt)?summe\b|^(?:ins)?gesamt:?$|^(?:sub|grand )?total\b/i

function isWhole(cells: Cells, reading: RowReading): boolean {
  const { row } = cells
  if (row.broken) {
    cells.reject(null, row.broken)
    return false
  }
  const keyless = cells.has('key') ? !cells.raw('key').trim() : !cells.raw('name').trim()
  if (keyless && row.cells.some((cell) => totals.test(cell.trim()))) {
    cells.reject(null, 'totals_line')
    return false
  }
  const expected = reading.header.length
  const surplus = row.cells.slice(expected).some((cell) => cell.trim())
  if (surplus || row.cells.length < reading.leastCells) {
    cells.reject(null, 'column_count', { given: row.cells.length, expected })
    return false
  }
  return true
}

function readOrganisation(cells: Cells, { mapping, sourceKey }: RowReading): OrganisationRecord | null {
  const spelling = cells.text('name', 500)
  if (!spelling) {
    if (!cells.rejected) cells.reject('name', 'missing')
    return null
  }
  const name = cleanName(spelling, { wrapped: mapping.wrappedNames })
  const identifier = cells.text('organisationId', 200)
  // A project's place stands in for the seat only where the file does not tell the seat.
  const city = cells.has('city') ? cells.text('city', 200) : cells.text('place', 200)
  return {
    name,
    nameKey: nameKey(name),
    spelling,
    identifier: identifier
      ? { scheme: schemeOf(mapping.columns.organisationId!, sourceKey), value: identifier }
      : null,
    kind: readKind(cells, name),
    legalForm: legalFormOf(name),
    country: readCountry(cells),
    region: cleanPlace(cells.text('region', 200)) || null,
    city: cleanPlace(city) || null,
    website: readWebsite(cells),
    description: cells.text('description', 20_000) || null
  }
}

function schemeOf(title: string, sourceKey: string): string {
  if (/\bpic\b/i.test(title)) return 'pic'
  if (/\bror\b/i.test(title)) return 'ror'
  if (/vat|ust|umsatzsteuer/i.test(title)) return 'vat'
  return `source:${sourceKey}`
}

function readKind(cells: Cells, name: string): OrganisationKind | null {
  const word = cells.text('kind', 500)
  const stated = word ? kindFromWord(word) : null
  if (word && !stated) cells.remark('kind', 'unknown_kind')
  return stated ?? kindFromName(name)
}

function readCountry(cells: Cells): string | null {
  const text = cells.text('country', 500)
  if (!text) return null
  const code = countryOf(text)
  if (!code) cells.remark('country', 'unknown_country')
  return code
}

function readWebsite(cells: Cells): string | null {
  const text = cells.text('website', 2000)
  if (!text) return null
  try {
    const url = new URL(/^[a-z]+:\/\//i.test(text) ? text : `https://${text}`)
    if (/^https?:$/.test(url.protocol) && url.hostname.includes('.')) return url.href.replace(/\/$/, '')
  } catch {
    // Not an address: said below.
  }
  cells.remark('website', 'bad_website')
  return null
}

function readActivity(cells: Cells, mapping: Mapping): ActivityRecord {
  const summary = cells.text('summary', 50_000)
  const title = cells.text('title', 2000) || shortened(summary)
  if (!title && !cells.rejected) cells.reject('title', 'missing')
  const startsOn = readDate(cells, 'startsOn', mapping)
  const endsOn = readDate(cells, 'endsOn', mapping)
  if (startsOn && endsOn && endsOn < startsOn) cells.remark('endsOn', 'ends_before_start')
  const amountCents = readAmount(cells, mapping)
  const currency = cells.text('currency', 20).toUpperCase()
  return {
    title,
    summary: summary === title ? '' : summary,
    place: cleanPlace(cells.text('place', 200)) || null,
    programme: cells.text('programme', 1000) || null,
    startsOn,
    endsOn,
    amountCents,
    currency: amountCents === null ? null : /^[A-Z]{3}$/.test(currency) ? currency : mapping.currency
  }
}

/** The beginning of a text, ended at a word: the title of an activity whose title the file leaves empty. */
function shortened(text: string): string {
  if (text.length <= 200) return text
  return `${text.slice(0, 199).replace(/\s+\S*$/, '')}…`
}

function readDate(cells: Cells, field: 'startsOn' | 'endsOn', mapping: Mapping): string | null {
  const text = cells.text(field, 500)
  if (!text) return null
  const date = parseDate(text, mapping.dateOrder)
  if (!date)
    cells.reject(field, 'not_a_date', { example: mapping.dateOrder === 'dmy' ? '31.12.2026' : '12/31/2026' })
  return date
}

function readAmount(cells: Cells, mapping: Mapping): bigint | null {
  const text = cells.text('amount', 500)
  if (!text) return null
  const amount = cells.isNumber('amount') ? parsePlainAmount(text) : parseAmount(text, mapping.decimalMark)
  if (typeof amount === 'bigint') return amount
  cells.reject('amount', amount, { example: mapping.decimalMark === ',' ? '1.234,56' : '1,234.56' })
  return null
}

function readKey(cells: Cells, organisation: OrganisationRecord | null, activity: ActivityRecord | null) {
  if (cells.has('key')) {
    const naturalKey = cells.text('key', 300)
    if (!naturalKey && !cells.rejected) cells.reject('key', 'missing')
    return { naturalKey, ownKey: true }
  }
  const parts = activity
    ? [organisation?.nameKey, activity.title.toLowerCase(), activity.startsOn]
    : organisation?.identifier
      ? [organisation.identifier.value]
      : [organisation?.nameKey, organisation?.country, organisation?.city]
  return { naturalKey: `#${hash('sha256', JSON.stringify(parts)).slice(0, 32)}`, ownKey: false }
}
