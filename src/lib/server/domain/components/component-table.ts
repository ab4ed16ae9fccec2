import type { PropertyValue } from '#lib/engines/catalogue/properties/definitions.ts'
import type { Fault, NumberStyle } from '#lib/engines/catalogue/units/read-number.ts'
import { checkValues } from '#lib/engines/catalogue/properties/check-values.ts'
import { statedUnder } from './check-component.ts'
import type { ComponentWords } from './component-store.ts'
import { componentVisibilities } from './policy.ts'
import { readProperty } from './property-text.ts'
import { protocolsOf, type Terms } from './terms.ts'

/** Columns beside the properties, in the order of an exported table. */
export const wordColumns = ['class', 'name', 'article', 'summaryDe', 'summaryEn', 'visibility'] as const
export type WordColumn = (typeof wordColumns)[number]

/** A line of a table: its number as people look it up, and its cells. */
export type TableLine = [number: number, cells: string[]]

/** What a table may call things, in any language, folded; by what is meant. */
export interface TableNames {
  /** A word column or the key of a property. */
  columns: ReadonlyMap<string, string>
  classes: ReadonlyMap<string, string>
  visibilities: ReadonlyMap<string, string>
  /** By property: options. */
  options: ReadonlyMap<string, ReadonlyMap<string, string>>
}

export interface LineFault {
  line: number
  /** As the table heads the column; null for the line as a whole. */
  column: string | null
  fault: Fault
}

export interface ReadTable {
  rows: { line: number; words: ComponentWords }[]
  faults: LineFault[]
  /** Heads that mean nothing to the catalogue: their cells are not read. */
  unknown: string[]
  /** Lines with something in them. */
  count: number
}

export const foldedName = (text: string): string =>
  text.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase()

/**
 * Reads a table of components: the first line names the columns. A line with a fault is not taken, and each of its faults is
 * said; nothing of it is guessed. An article number stands once in a table.
 */
export function readComponentTable(
  lines: readonly TableLine[],
  terms: Terms,
  names: TableNames,
  style: NumberStyle
): ReadTable {
  const [head = [0, []] as TableLine, ...body] = lines
  const columns = head[1].map((title) => names.columns.get(foldedName(title)) ?? null)
  const unknown = head[1].filter((title, at) => title.trim() !== '' && columns[at] === null)
  const table: ReadTable = { rows: [], faults: [], unknown, count: 0 }
  const articles = new Map<string, number>()
  for (const [line, cells] of body) {
    if (cells.every((cell) => cell.trim() === '')) continue
    table.count++
    const reading = new LineReading(line, head[1], table.faults)
    const given = new Map(
      columns.flatMap((column, at): [string, string][] => (column ? [[column, cells[at] ?? '']] : []))
    )
    const words = reading.words(given, terms, names, style)
    const first = articles.get(words.article)
    if (words.article && first !== undefined)
      reading.wrong('article', columns, { code: 'article.twice', params: { line: first } })
    else if (words.article) articles.set(words.article, line)
    if (reading.isRight) table.rows.push({ line, words })
  }
  return table
}

class LineReading {
  readonly #line: number
  readonly #heads: readonly string[]
  readonly #faults: LineFault[]
  #columns: readonly (string | null)[] = []
  isRight = true

  constructor(line: number, heads: readonly string[], faults: LineFault[]) {
    this.#line = line
    this.#heads = heads
    this.#faults = faults
  }

  wrong(column: string, columns: readonly (string | null)[], fault: Fault) {
    this.isRight = false
    const at = columns.indexOf(column)
    this.#faults.push({ line: this.#line, column: at === -1 ? null : (this.#heads[at] ?? null), fault })
  }

  words(
    given: ReadonlyMap<string, string>,
    terms: Terms,
    names: TableNames,
    style: NumberStyle
  ): ComponentWords {
    this.#columns = this.#heads.map((title) => names.columns.get(foldedName(title)) ?? null)
    const text = (column: WordColumn) => (given.get(column) ?? '').replaceAll('\0', '').trim()
    const componentClass = this.#named('class', text('class'), names.classes, 'class.unknown', 'classes')
    const visibility =
      text('visibility') === ''
        ? 'public'
        : this.#named('visibility', text('visibility'), names.visibilities, 'visibility.unknown', 'options')
    const name = text('name').replace(/\s+/g, ' ')
    const [summaryDe, summaryEn, article] = [text('summaryDe'), text('summaryEn'), text('article')]
    if (name.length < 2 || name.length > 120) this.#fault('name', 'name.length')
    if (article.length > 60) this.#fault('article', 'article.length')
    for (const column of ['summaryDe', 'summaryEn'] as const)
      if (text(column).length > 2000) this.#fault(column, 'summary.length')
    const values = this.#values(given, componentClass, terms, names, style)
    return {
      class: componentClass,
      name,
      article,
      summaryDe,
      summaryEn,
      stated: statedUnder(values, terms),
      visibility: componentVisibilities.find((one) => one === visibility) ?? 'private',
      contactPersonId: null
    }
  }

  #values(
    given: ReadonlyMap<string, string>,
    componentClass: string,
    terms: Terms,
    names: TableNames,
    style: NumberStyle
  ) {
    const reader = { protocols: protocolsOf(terms), style }
    const values = new Map<string, PropertyValue>()
    const broken = new Set<string>()
    for (const definition of terms.properties) {
      const cell = given.get(definition.key)
      if (cell === undefined) continue
      const read = readProperty(asOptions(cell, names.options.get(definition.key)), definition, reader)
      if (!read.ok) {
        broken.add(definition.key)
        this.wrong(definition.key, this.#columns, read.fault)
      } else if (read.value) values.set(definition.key, read.value)
    }
    if (this.isRight || broken.size > 0)
      for (const { property, code, params } of checkValues(
        componentClass,
        values,
        terms.properties,
        reader.protocols
      ))
        if (!broken.has(property))
          this.wrong(property, this.#columns, {
            code: params.at ? code : code,
            params: { ...params, property }
          })
    return values
  }

  #named(
    column: string,
    text: string,
    known: ReadonlyMap<string, string>,
    code: string,
    list: string
  ): string {
    const found = known.get(foldedName(text))
    if (found !== undefined) return found
    this.wrong(column, this.#columns, {
      code,
      params: { text, [list]: [...new Set(known.values())].join(', ') }
    })
    return ''
  }

  #fault(column: WordColumn, code: string) {
    this.wrong(column, this.#columns, { code, params: {} })
  }
}

/** Options by their names, where a cell holds those. */
const asOptions = (cell: string, options: ReadonlyMap<string, string> | undefined): string =>
  options
    ? cell
        .split(/[,;]/)
        .map((one) => options.get(foldedName(one)) ?? one.trim())
        .join(', ')
    : cell
