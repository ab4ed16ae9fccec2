import type { NumberStyle } from './read-number.ts'
import type { Quantity, QuantityRange } from './read-quantity.ts'
import { fromCanonical, unitOf } from './unit-table.ts'

const styles = {
  // Groups of three are left out: "1.234" would mean two things to two readers.
  de: new Intl.NumberFormat('de-DE', { useGrouping: false, maximumSignificantDigits: 10 }),
  en: new Intl.NumberFormat('en-GB', { useGrouping: false, maximumSignificantDigits: 10 })
}

function shown(canonical: number, symbol: string, style: NumberStyle): string {
  const unit = unitOf(symbol)
  if (!unit) throw new RangeError(`no unit ${symbol}`)
  return styles[style].format(fromCanonical(canonical, unit)).replace('-', '−')
}

/** "3,3 V", "−40 °C": with a space that does not break. The unit must be a symbol of the table. */
export const formatQuantity = ({ value, unit }: Quantity, style: NumberStyle): string =>
  `${shown(value, unit, style)}\u00a0${unit}`

/** "−40 … 85 °C", "≥ 3 V", "≤ 85 °C": the way data sheets write it, without words of a language. */
export function formatRange({ from, to, unit }: QuantityRange, style: NumberStyle): string {
  if (from === to && from !== null) return formatQuantity({ value: from, unit }, style)
  if (from === null || to === null)
    return `${from === null ? '≤' : '≥'}\u00a0${formatQuantity({ value: (from ?? to)!, unit }, style)}`
  return `${shown(from, unit, style)}\u00a0…\u00a0${formatQuantity({ value: to, unit }, style)}`
}
