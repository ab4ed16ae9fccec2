import { type Locale, locales, type MessageKey } from '#lib/i18n/catalogue.ts'
import { translate } from '#lib/i18n/translate.ts'
import { foldedName, type TableNames, wordColumns } from '../../domain/components/component-table.ts'
import { componentVisibilities } from '../../domain/components/policy.ts'
import type { Terms } from '../../domain/components/terms.ts'
import { termNames } from './names.ts'

/** How a table heads a word column, in a language. */
export const columnHead = (column: (typeof wordColumns)[number], locale: Locale): string =>
  translate(locale)(`componentColumn.${column}`)

/** Everything a table may call columns, classes, audiences and options: keys, and names in every language. */
export function tableNames(terms: Terms): TableNames {
  const columns = new Map<string, string>()
  const classes = new Map<string, string>()
  const visibilities = new Map<string, string>()
  const options = new Map<string, Map<string, string>>()
  for (const locale of locales) {
    const t = translate(locale)
    const names = termNames(terms, locale)
    const note = (into: Map<string, string>, key: string, name: string) =>
      into.set(foldedName(key), key).set(foldedName(name), key)
    for (const { key } of terms.properties) note(columns, key, names.properties[key]!)
    for (const column of wordColumns) note(columns, column, columnHead(column, locale))
    for (const { key } of terms.classes) note(classes, key, names.classes[key]!)
    for (const one of componentVisibilities)
      note(visibilities, one, t(`listingVisibility.${one}` as MessageKey))
    for (const { key, holds } of terms.properties) {
      if (holds.type !== 'choice') continue
      const known = options.get(key) ?? new Map<string, string>()
      for (const option of holds.options) note(known, option, names.option(key, option))
      options.set(key, known)
    }
  }
  return { columns, classes, visibilities, options }
}
