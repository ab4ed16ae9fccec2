import { describe, expect, it } from 'vitest'
import { formatQuantity, formatRange } from './format-quantity.ts'
import { readQuantity, readRange } from './read-quantity.ts'
import { unitsOf, units, type Dimension } from './unit-table.ts'

const styles = ['de', 'en'] as const

describe('quantities as people type them', () => {
  it.each([
    ['3,3 V', 'voltage', 'de', 3.3],
    ['3.3V', 'voltage', 'de', 3.3],
    ['868 MHz', 'frequency', 'de', 868e6],
    ['868mhz', 'frequency', 'en', 868e6],
    ['2.4 GHz', 'frequency', 'de', 2.4e9],
    ['868,125 MHz', 'frequency', 'de', 868.125e6],
    ['−40 °C', 'temperature', 'de', 233.15],
    ['-40°C', 'temperature', 'en', 233.15],
    ['-40 °F', 'temperature', 'en', 233.15],
    ['20 Grad Celsius', 'temperature', 'de', 293.15],
    ['250 kbit/s', 'dataRate', 'de', 250e3],
    ['1.250,50 €', 'money', 'de', 1250.5],
    ['1,250.50 EUR', 'money', 'en', 1250.5],
    ['1 250 Euro', 'money', 'de', 1250],
    ["1'250'000 €", 'money', 'de', 1_250_000],
    ['1.250.000 €', 'money', 'en', 1_250_000],
    ['14 Tage', 'duration', 'de', 1_209_600],
    ['0.125 s', 'duration', 'de', 0.125],
    ['20 mA', 'current', 'en', 0.02],
    ['5 μA', 'current', 'en', 5e-6]
  ] as const)('reads %s', (text, dimension, style, value) => {
    expect(readQuantity(text, dimension, style)).toMatchObject({ ok: true, value: { value } })
  })

  it.each([
    ['-40 °C bis 85 °C', 'temperature', 233.15, 358.15],
    ['–40…+85 °C', 'temperature', 233.15, 358.15],
    ['-40...85 °C', 'temperature', 233.15, 358.15],
    ['-40-85°C', 'temperature', 233.15, 358.15],
    ['from -40 to 85 °C', 'temperature', 233.15, 358.15],
    ['zwischen -40 und -10 °C', 'temperature', 233.15, 263.15],
    ['3,3 – 5 V', 'voltage', 3.3, 5],
    ['5 V', 'voltage', 5, 5],
    ['500 mV bis 1 V', 'voltage', 0.5, 1],
    ['±10 V', 'voltage', -10, 10],
    ['≥ 3 V', 'voltage', 3, null],
    ['ab 3 V', 'voltage', 3, null],
    ['bis 85 °C', 'temperature', null, 358.15],
    ['max. 85 °C', 'temperature', null, 358.15],
    ['863 to 870 MHz', 'frequency', 863e6, 870e6]
  ] as const)('reads the range %s', (text, dimension, from, to) => {
    expect(readRange(text, dimension, 'de')).toMatchObject({ ok: true, value: { from, to } })
  })

  it.each([
    ['', 'voltage', 'de', 'quantity.empty'],
    ['drei V', 'voltage', 'de', 'number.unreadable'],
    ['3,3', 'voltage', 'de', 'unit.missing'],
    ['3,3 Vlt', 'voltage', 'de', 'unit.unknown'],
    ['3,3 A', 'voltage', 'de', 'unit.otherDimension'],
    ['5 mw', 'power', 'de', 'unit.ambiguous'],
    ['1.234 V', 'voltage', 'de', 'number.ambiguous'],
    ['1,234 V', 'voltage', 'en', 'number.ambiguous'],
    ['85 … -40 °C', 'temperature', 'de', 'range.upsideDown'],
    ['1 V bis 500 mV', 'voltage', 'de', 'range.upsideDown'],
    ['3 V 5', 'voltage', 'de', 'text.leftOver'],
    ['-300 °C', 'temperature', 'de', 'temperature.belowZero'],
    ['1,2,3 V', 'voltage', 'de', 'number.unreadable']
  ] as const)('says what is wrong with %j', (text, dimension, style, code) => {
    expect(readRange(text, dimension, style)).toMatchObject({ ok: false, fault: { code } })
  })

  it('does not take a range for a quantity', () => {
    expect(readQuantity('3 bis 5 V', 'voltage', 'de')).toMatchObject({ fault: { code: 'quantity.isRange' } })
  })
})

describe('every unit', () => {
  const random = (seed: number) => (Math.imul(seed + 1, 2654435761) >>> 0) / 2 ** 32
  const amounts = Array.from({ length: 200 }, (_, at) =>
    Number((random(at) * 10 ** (at % 7)).toPrecision(1 + (at % 6)))
  )

  it('comes back from its shown form as the same value, in both languages', () => {
    for (const style of styles)
      for (const { dimension, symbol } of units.filter((one) => one.symbol !== '1'))
        for (const amount of amounts) {
          const typed = `${String(amount).replace('.', style === 'de' ? ',' : '.')} ${symbol}`
          const read = readQuantity(typed, dimension, style)
          if (!read.ok) throw new Error(`${typed}: ${read.fault.code}`)
          const shown = formatQuantity(read.value, style)
          expect(shown.replace('\u00a0', ' ')).toBe(typed)
          expect(readQuantity(shown, dimension, style)).toEqual(read)
        }
  })

  it('gives ranges back as they were, open ends too', () => {
    for (const dimension of new Set(units.map((one) => one.dimension)) as Set<Dimension>)
      for (const { symbol } of unitsOf(dimension).filter((one) => one.symbol !== '1'))
        for (let at = 0; at + 1 < amounts.length; at += 2) {
          const [low, high] = [amounts[at]!, amounts[at + 1]!].sort((a, b) => a - b)
          for (const typed of [`${low} … ${high} ${symbol}`, `≥ ${low} ${symbol}`, `≤ ${high} ${symbol}`]) {
            const read = readRange(typed, dimension, 'en')
            if (!read.ok) throw new Error(`${typed}: ${read.fault.code}`)
            for (const style of styles)
              expect(readRange(formatRange(read.value, style), dimension, style)).toEqual(read)
          }
        }
  })

  it('keeps the order of amounts', () => {
    for (const { dimension, symbol } of units.filter((one) => one.symbol !== '1')) {
      const values = [...amounts]
        .sort((a, b) => a - b)
        .map((amount) => {
          const read = readQuantity(`${amount} ${symbol}`, dimension, 'en')
          return read.ok ? read.value.value : Number.NaN
        })
      expect(values).toEqual([...values].sort((a, b) => a - b))
    }
  })
})
