import { describe, expect, it } from 'vitest'
import { dateOrderOf, parseDate } from './dates.ts'
import { decimalMarkOf, decimalOf, parseAmount, parsePlainAmount } from './numbers.ts'

describe('amounts', () => {
  it.each([
    ['1.234,56', ',', 123456n],
    ['1.234,56 €', ',', 123456n],
    ['EUR 98 000,5', ',', 9800050n],
    ['-500,00', ',', -50000n],
    ['500,00-', ',', -50000n],
    ['1.000,--', ',', 100000n],
    ['12.500', ',', 1250000n],
    ['3,000.00', '.', 300000n],
    ["1'234.50", '.', 123450n],
    ['351,678,909.78', '.', 35167890978n],
    ['0.1', '.', 10n],
    ['12.340', '.', 1234n]
  ] as const)('reads %s with decimal %s', (text, mark, cents) => {
    expect(parseAmount(text, mark)).toBe(cents)
  })

  it.each([
    ['1,234.56', ',', 'other_decimal_mark'],
    ['1.234,56', '.', 'other_decimal_mark'],
    ['12.5', ',', 'other_decimal_mark'],
    ['1.2.3', ',', 'not_a_number'],
    ['12,345', ',', 'too_many_decimals'],
    ['about 5', '.', 'not_a_number'],
    ['01.02.2020', ',', 'not_a_number'],
    ['9'.repeat(16), '.', 'too_large']
  ] as const)('refuses %s with decimal %s: %s', (text, mark, problem) => {
    expect(parseAmount(text, mark)).toBe(problem)
  })

  it('finds the decimal mark of a column', () => {
    expect(decimalMarkOf(['3,000.00', '12,500.00'], ',')).toBe('.')
    expect(decimalMarkOf(['1.234,56', '12'], '.')).toBe(',')
    expect(decimalMarkOf(['1.234.567', '12.500'], '.')).toBe(',')
    expect(decimalMarkOf(['77,7'], '.')).toBe(',')
    expect(decimalMarkOf(['12.500'], ',')).toBe(',')
    expect(decimalMarkOf(['12.500'], '.')).toBe('.')
  })

  it('takes numbers of a workbook as they are meant', () => {
    expect(parsePlainAmount('100000.3')).toBe(10000030n)
    expect(parsePlainAmount('1.005')).toBe(101n)
    expect(parsePlainAmount('-12')).toBe(-1200n)
    expect(parsePlainAmount('1e5')).toBe('not_a_number')
  })

  it('writes cents exactly', () => {
    expect(decimalOf(35167890978n)).toBe('351678909.78')
    expect(decimalOf(-5n)).toBe('-0.05')
    expect(decimalOf(0n)).toBe('0.00')
  })
})

describe('dates', () => {
  it.each([
    ['31.12.2026', 'dmy', '2026-12-31'],
    ['1.2.26', 'dmy', '2026-02-01'],
    ['1/2/1999', 'mdy', '1999-01-02'],
    ['2026-02-28T10:00:00Z', 'mdy', '2026-02-28'],
    ['2026/02/28', 'dmy', '2026-02-28'],
    ['3. März 2024', 'dmy', '2024-03-03'],
    ['March 3, 2024', 'dmy', '2024-03-03'],
    ['29.02.2024 00:00', 'dmy', '2024-02-29']
  ] as const)('reads %s (%s)', (text, order, day) => {
    expect(parseDate(text, order)).toBe(day)
  })

  it.each(['31.02.2020', '29.02.2023', '12.13.2020', '2020', 'soon', '00.00.0000', '1.1.0001'])(
    'refuses %s',
    (text) => {
      expect(parseDate(text, 'dmy')).toBeNull()
    }
  )

  it('finds the order of a column', () => {
    expect(dateOrderOf(['01/02/2020', '01/13/2020'], 'dmy')).toBe('mdy')
    expect(dateOrderOf(['01/02/2020', '13/01/2020'], 'mdy')).toBe('dmy')
    expect(dateOrderOf(['01.02.2020'], 'mdy')).toBe('dmy')
    expect(dateOrderOf(['01/02/2020'], 'dmy')).toBe('dmy')
  })
})
