import { describe, expect, it } from 'vitest'
import { translate } from '#lib/i18n/translate.ts'
import { de } from '#lib/i18n/de/index.ts'
import { duplicateReasons } from './duplicates/rules.ts'
import { fieldNames } from './mapping/fields.ts'
import { type RowProblem, rowProblems } from './problems.ts'
import { reportHeader, reportLine } from './report.ts'

const problem = (value: string): RowProblem => ({
  row: 1234,
  column: 'Betrag; in Euro',
  value,
  code: 'not_a_number',
  params: { example: '1.234,56' },
  rejected: true
})

describe('the row report', () => {
  it('says row, column, value, effect and reason in the reader’s language', () => {
    const words = { t: translate('de'), delimiter: ';' } as const
    expect(reportHeader(words)).toBe('\ufeffZeile;Spalte;Wert;Folge;Grund\r\n')
    expect(reportLine(problem('viel'), words)).toBe(
      '1234;"Betrag; in Euro";viel;Zeile nicht übernommen;Das ist kein Betrag. Erwartet wird zum Beispiel 1.234,56.\r\n'
    )
    const english = reportLine(problem('much'), { t: translate('en'), delimiter: ',' })
    expect(english).toContain('1234,Betrag; in Euro,much,Row not taken over,')
  })

  it.each(['=1+1', '+49 351', '-5', '@SUM(A1)', '\t=1'])('keeps %s a text', (value) => {
    expect(reportLine(problem(value), { t: translate('de'), delimiter: ',' })).toContain(`'${value}`)
  })

  it('has words for everything that can be said', () => {
    const keys = [
      ...rowProblems.map((code) => `import.row.${code}`),
      ...duplicateReasons.map((reason) => `import.duplicate.${reason}`),
      ...fieldNames.map((field) => `import.field.${field}`)
    ]
    expect(keys.filter((key) => !(key in de))).toEqual([])
  })
})
