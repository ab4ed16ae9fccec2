import { legalFormOf } from '../../organisations/legal-forms.ts'
import { parseDate } from '../reading/dates.ts'
import { parseAmount } from '../reading/numbers.ts'
import type { TableRow } from '../reading/table.ts'
import { looksWrapped } from './clean-name.ts'
import { countryOf } from './countries.ts'

/** What a column holds, as shares of its filled cells in the sample. */
export interface ColumnProfile {
  filled: number
  /** Filled cells that occur once. */
  unique: number
  dates: number
  amounts: number
  countries: number
  legalForms: number
  wrapped: number
  /** Mean length of the filled cells. */
  length: number
}

export function profileColumn(rows: readonly TableRow[], column: number): ColumnProfile {
  const values = rows.map((row) => row.cells[column]?.trim() ?? '').filter(Boolean)
  const share = (test: (value: string) => boolean) => values.filter(test).length / (values.length || 1)
  const amount = (value: string) =>
    typeof parseAmount(value, ',') === 'bigint' || typeof parseAmount(value, '.') === 'bigint'
  return {
    filled: values.length / (rows.length || 1),
    unique: new Set(values).size / (values.length || 1),
    dates: share((value) => parseDate(value, 'dmy') !== null || parseDate(value, 'mdy') !== null),
    amounts: share(amount),
    countries: share((value) => countryOf(value) !== null),
    legalForms: share((value) => value.length < 200 && legalFormOf(value) !== null),
    wrapped: share((value) => value.length < 200 && looksWrapped(value)),
    length: values.reduce((sum, value) => sum + value.length, 0) / (values.length || 1)
  }
}

const german = /\b(?:und|der|die|das|für|von|mit|zur|im|einer|eines|des|durch|auf)\b|[äöüß]/gi
const english = /\b(?:and|the|of|for|with|in|to|by|on|from)\b/gi

/** The language most texts of the sample are in. */
export function languageOf(texts: Iterable<string>): 'de' | 'en' {
  let balance = 0
  for (const text of texts) balance += (text.match(german)?.length ?? 0) - (text.match(english)?.length ?? 0)
  return balance < 0 ? 'en' : 'de'
}
