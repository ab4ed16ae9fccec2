import type { MessageKey, Translate } from '#lib/i18n/catalogue.ts'

/** The first of some keys that the catalogue words; undefined where it words none. */
function wordOf(t: Translate, keys: readonly string[]): string | undefined {
  for (const key of keys) {
    const said = t(key as MessageKey)
    if (said !== key) return said
  }
  return undefined
}

/** What a column is called: in its table where it means something else there, or wherever it stands. */
export const columnWord = (t: Translate, table: string, column: string): string =>
  wordOf(t, [`dataColumn.${table}.${column}`, `dataColumn.${column}`, `detail.${column}`]) ??
  column.replaceAll('_', ' ')

/** Columns whose values are codes; what else looks like a code in a text stays as somebody wrote it. */
const codeColumns = new Set(
  `agreed_kind answer ask_mode asked_language basis confidence decision default_language format frequency from kind language level
   list method noun origin outcome proposed_side purpose reason reason_code role shows side size_class state status to via
   visibility what withdrawn_because`.split(/\s+/)
)

/** What a code of a column means in words. */
export function codeWord(t: Translate, column: string, value: string): string {
  if (column === 'template') return wordOf(t, [`mailTexts.${value}`, `mailTemplate.${value}`]) ?? value
  if (column === 'code') return wordOf(t, [`audit.${value}`]) ?? value
  if (!codeColumns.has(column)) return wordOf(t, [`detail.${column}.${value}`]) ?? value
  return wordOf(t, [`dataCode.${column}.${value}`, `dataCode.${value}`, `exchangeKind.${value}`]) ?? value
}

/** Whether a value of this column is worded, for whoever checks that all are. */
export const isCodeColumn = (column: string): boolean => codeColumns.has(column)
