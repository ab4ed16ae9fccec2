import type { Locale } from '#lib/i18n/catalogue.ts'
import type { ComponentRecord } from '../../domain/components/component-store.ts'
import { wordColumns } from '../../domain/components/component-table.ts'
import { propertyText } from '../../domain/components/property-text.ts'
import type { Terms } from '../../domain/components/terms.ts'
import { underTerms } from '../../domain/components/under-terms.ts'
import { byteOrderMark, delimitedLine } from '../../platform/spreadsheet/delimited.ts'
import { termNames } from './names.ts'
import { columnHead } from './table-names.ts'

/** Components as a table that an import takes back: heads and units in the reader's language, codes where a cell must be one. */
export function componentsCsv(components: readonly ComponentRecord[], terms: Terms, locale: Locale): string {
  const names = termNames(terms, locale)
  const heads = [
    ...wordColumns.map((one) => columnHead(one, locale)),
    ...terms.properties.map((one) => names.properties[one.key]!)
  ]
  const rows = components.map((one) => {
    const { values } = underTerms(one.class, one.stated, terms)
    const facts = terms.properties.map(({ key }) => {
      const value = values.get(key)
      return value ? propertyText(value, locale) : ''
    })
    return [one.class, one.name, one.article, one.summaryDe, one.summaryEn, one.visibility, ...facts]
  })
  const delimiter = locale === 'de' ? ';' : ','
  return byteOrderMark + [heads, ...rows].map((row) => delimitedLine(row, delimiter)).join('')
}
