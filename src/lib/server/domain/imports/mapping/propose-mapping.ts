import { type DateOrder, dateOrderOf } from '../reading/dates.ts'
import { type DecimalMark, decimalMarkOf } from '../reading/numbers.ts'
import { type Table, type TableRow, UnreadableFile } from '../reading/table.ts'
import { activityFields, candidatesFor, type FieldName, headerWords } from './fields.ts'
import { findHeader } from './header.ts'
import { type ColumnProfile, languageOf, profileColumn } from './profile.ts'

/** How the columns of one layout are read. Confirmed by a person once, remembered for the next file of that layout. */
export interface Mapping {
  columns: Partial<Record<FieldName, string>>
  decimalMark: DecimalMark
  dateOrder: DateOrder
  currency: string
  language: 'de' | 'en'
  /** Names come from wrapped lines of a PDF table. */
  wrappedNames: boolean
}

export type Doubt = 'name_elsewhere' | 'dates_unlikely' | 'amounts_unlikely' | 'no_key'

export interface Proposal {
  mapping: Mapping
  header: string[]
  /** Row number of the header in the file, 0 if it has none. */
  headerRow: number
  /** Least number of cells of a complete row; 0 where rows may end early. */
  leastCells: number
  /** What the content says against the mapping. */
  doubts: { doubt: Doubt; column: string }[]
  /** The first rows, for a preview. */
  sample: TableRow[]
}

const sampleRows = 2000

/** Reads the first rows of a table and proposes what its columns mean. @throws UnreadableFile if there is no table. */
export async function proposeMapping(table: Table): Promise<Proposal> {
  const rows: TableRow[] = []
  for await (const row of table.rows()) {
    if (row.cells.some((cell) => cell.trim())) rows.push(row)
    if (rows.length >= sampleRows) break
  }
  if (rows.length === 0) throw new UnreadableFile('empty')
  const header = findHeader(rows.slice(0, 60))
  const data = rows.slice(header.position + 1).filter((row) => !row.broken)
  if (header.position === -1 && !data.some((row) => row.cells.filter((cell) => cell.trim()).length > 1))
    throw new UnreadableFile('no_table')
  const profiles = header.titles.map((_, column) => profileColumn(data, column))
  const chosen = assign(header.titles, profiles)
  return {
    mapping: mappingOf(chosen, header.titles, profiles, data),
    header: header.titles,
    headerRow: header.number,
    leastCells: table.format === 'csv' ? Math.min(usualWidth(data), header.titles.length) : 0,
    doubts: doubtsAbout(chosen, header.titles, profiles),
    sample: data.slice(0, 20)
  }
}

/** How many cells most rows have: one with fewer was cut off. */
function usualWidth(data: readonly TableRow[]): number {
  const counts = new Map<number, number>()
  for (const { cells } of data) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0
}

type Chosen = Map<FieldName, number>

/** Gives every field the column that fits best; a column means one thing. */
function assign(titles: readonly string[], profiles: readonly ColumnProfile[]): Chosen {
  const all = titles.flatMap((title, column) =>
    candidatesFor(title).map(({ field, score }) => ({
      field,
      column,
      score: score + evidence(field, profiles[column]!) - column * 0.01
    }))
  )
  all.sort((a, b) => b.score - a.score)
  const chosen: Chosen = new Map()
  const taken = new Set<number>()
  for (const { field, column, score } of all) {
    if (score <= 0 || chosen.has(field) || taken.has(column)) continue
    chosen.set(field, column)
    taken.add(column)
  }
  addNameByContent(chosen, taken, profiles)
  return settle(chosen, profiles)
}

/** What the content adds to a header's word, or takes away. */
function evidence(field: FieldName, profile: ColumnProfile): number {
  if (profile.filled === 0) return -4
  if (field === 'startsOn' || field === 'endsOn') return profile.dates >= 0.6 ? 2 : -3
  if (field === 'amount') return profile.amounts >= 0.6 ? 2 : -3
  if (field === 'key')
    return profile.unique >= 0.99 && profile.filled > 0.95 ? 2 : profile.unique < 0.8 ? -11 : -1
  if (field === 'country') return profile.countries >= 0.6 ? 2 : -12
  if (field === 'name') return profile.legalForms * 4 - (profile.dates > 0.5 || profile.amounts > 0.5 ? 8 : 0)
  if (field === 'currency') return profile.length <= 4 ? 1 : -12
  return 0
}

function addNameByContent(chosen: Chosen, taken: Set<number>, profiles: readonly ColumnProfile[]) {
  if (chosen.has('name')) return
  const column = profiles
    .map((profile, index) => ({ index, share: profile.legalForms }))
    .filter(({ index, share }) => !taken.has(index) && share >= 0.3)
    .sort((a, b) => b.share - a.share)[0]?.index
  if (column === undefined) return
  chosen.set('name', column)
  taken.add(column)
}

/** Fields that only make sense together with others, or in their absence. */
function settle(chosen: Chosen, profiles: readonly ColumnProfile[]): Chosen {
  const move = (from: FieldName, to: FieldName) => {
    const column = chosen.get(from)
    if (column === undefined || chosen.has(to)) return
    chosen.delete(from)
    chosen.set(to, column)
  }
  const tellsActivities = chosen.has('title') || chosen.has('startsOn') || chosen.has('amount')
  if (tellsActivities) move('description', 'summary')
  else {
    move('summary', 'description')
    for (const field of activityFields) chosen.delete(field)
    // In a list of organisations its own number is the organisation's.
    move('key', 'organisationId')
    chosen.delete('key')
  }
  if (chosen.has('summary') && !chosen.has('title')) move('summary', 'title')
  const kind = chosen.get('kind')
  if (kind !== undefined && profiles[kind]!.unique > 0.5 && profiles[kind]!.length > 40) chosen.delete('kind')
  return chosen
}

function mappingOf(
  chosen: Chosen,
  titles: readonly string[],
  profiles: readonly ColumnProfile[],
  data: readonly TableRow[]
): Mapping {
  const values = (...fields: FieldName[]) =>
    fields.flatMap((field) => {
      const column = chosen.get(field)
      return column === undefined
        ? []
        : data.map((row) => (row.numeric?.[column] ? '' : (row.cells[column] ?? '')))
    })
  const texts = values('title', 'summary', 'description')
  const language = languageOf(texts.length ? texts : titles)
  const name = chosen.get('name')
  const amount = chosen.get('amount')
  const columns = [...chosen].map(([field, column]) => [field, titles[column]!] as const)
  return {
    columns: Object.fromEntries(columns),
    decimalMark: decimalMarkOf(values('amount'), language === 'de' ? ',' : '.'),
    dateOrder: dateOrderOf(values('startsOn', 'endsOn'), 'dmy'),
    currency: amount === undefined ? 'EUR' : currencyIn(titles[amount]!),
    language,
    wrappedNames: name !== undefined && profiles[name]!.wrapped >= 0.05
  }
}

function currencyIn(title: string): string {
  const words = headerWords(title.replace(/[()]/g, ' ')).toUpperCase()
  return /\b(USD|GBP|CHF|PLN|CZK|SEK|DKK|NOK)\b/.exec(words)?.[1] ?? 'EUR'
}

function doubtsAbout(chosen: Chosen, titles: readonly string[], profiles: readonly ColumnProfile[]) {
  const doubts: Proposal['doubts'] = []
  const doubt = (what: Doubt, column: number) => doubts.push({ doubt: what, column: titles[column]! })
  const name = chosen.get('name')
  if (name !== undefined && profiles[name]!.legalForms < 0.05) {
    const better = profiles.findIndex((profile, column) => column !== name && profile.legalForms >= 0.4)
    if (better !== -1) doubt('name_elsewhere', better)
  }
  for (const field of ['startsOn', 'endsOn'] as const) {
    const column = chosen.get(field)
    if (column !== undefined && profiles[column]!.filled > 0 && profiles[column]!.dates < 0.5)
      doubt('dates_unlikely', column)
  }
  const amount = chosen.get('amount')
  if (amount !== undefined && profiles[amount]!.filled > 0 && profiles[amount]!.amounts < 0.5)
    doubt('amounts_unlikely', amount)
  if (chosen.has('title') && !chosen.has('key')) doubt('no_key', chosen.get('title')!)
  return doubts
}

/** The layout of a file: its column titles, whatever their order. Files of one layout share source and mapping. */
export function layoutOf(header: readonly string[]): string {
  return header.map(headerWords).filter(Boolean).sort().join('|')
}
