import { fault, readNumber, type NumberStyle, type Read } from './read-number.ts'
import { toCanonical, unitsSpelled, type Dimension, type Unit } from './unit-table.ts'

/** A canonical value (see unit-table) with the symbol of the unit it was typed in. */
export interface Quantity {
  value: number
  unit: string
}

/** Canonical ends, null where it is open; never both null, never upside down. */
export interface QuantityRange {
  from: number | null
  to: number | null
  unit: string
}

type End = { value: number; unit: string | null }
type Ends = { from: End | null; to: End | null }

const minus = /[-–−‒]/
const number = /^\d+(?:[.,'’]\d+|\s\d{3}(?!\d))*/
const symbol = /^(?:Grad Celsius|[°º℃℉µμ%€a-zA-ZäöüÄÖÜ]+\.?(?:\/[a-zA-Z]+)?)/
const between = /^(?:bis(?: zu)?\b|to\b|und\b|and\b|up to\b|…|\.{2,3}|~|[-–−‒])/i
const opening = /^(?:von|from|zwischen|between)\b/i
const least = /^(?:≥|>=|ab\b|mindestens\b|at least\b|min\.?(?=[\s\d])|from\b|von\b)/i
const most = /^(?:≤|<=|bis(?: zu)?\b|höchstens\b|up to\b|at most\b|max\.?(?=[\s\d]))/i

/** Takes texts off the front of what was typed. */
class Reader {
  rest: string
  readonly style: NumberStyle

  constructor(text: string, style: NumberStyle) {
    this.rest = text
      .normalize('NFC')
      .replace(/[\u00a0\u202f\u2009]/g, ' ')
      .trim()
    this.style = style
  }

  take(pattern: RegExp): string | null {
    const found = pattern.exec(this.rest)
    if (!found || found.index !== 0 || found[0] === '') return null
    this.rest = this.rest.slice(found[0].length).trimStart()
    return found[0]
  }

  end(): Read<End> {
    const sign = this.take(/^[-+–−‒]/)
    const digits = this.take(number)
    if (digits === null) return fault('number.unreadable', { text: (sign ?? '') + this.rest })
    const read = readNumber(digits, this.style)
    if (!read.ok) return read
    const unit = between.test(this.rest) ? null : this.take(symbol)
    const value = sign !== null && minus.test(sign) ? -read.value : read.value
    return { ok: true, value: { value: value + 0, unit: unit?.replace(/\s|\.$/g, '') ?? null } }
  }
}

function bothEnds(reader: Reader): Read<Ends> {
  const first = reader.end()
  if (!first.ok) return first
  if (reader.rest === '') return { ok: true, value: { from: first.value, to: first.value } }
  if (reader.take(between) === null) return fault('text.leftOver', { text: reader.rest })
  const second = reader.end()
  if (!second.ok) return second
  // "-40 … 85 °C": the unit is written once, for both.
  const unit = first.value.unit ?? second.value.unit
  return { ok: true, value: { from: { ...first.value, unit }, to: second.value } }
}

function ends(text: string, style: NumberStyle): Read<Ends> {
  const reader = new Reader(text, style)
  if (reader.rest === '') return fault('quantity.empty')
  const whole = reader.rest
  let read: Read<Ends>
  if (reader.take(/^(?:±|\+\/-|\+-)/)) {
    const end = reader.end()
    if (!end.ok) return end
    read = { ok: true, value: { from: { ...end.value, value: 0 - end.value.value }, to: end.value } }
  } else {
    reader.take(opening)
    read = bothEnds(reader)
    const isRange = read.ok && reader.rest === '' && read.value.from !== read.value.to
    const half = isRange ? null : halfOpen(whole, style)
    if (half) return half
  }
  if (read.ok && reader.rest !== '') return fault('text.leftOver', { text: reader.rest })
  return read
}

/** "≥ 3 V", "bis 85 °C": null when the text does not begin like that. */
function halfOpen(text: string, style: NumberStyle): Read<Ends> | null {
  const reader = new Reader(text, style)
  const side = reader.take(least) ? 'from' : reader.take(most) ? 'to' : null
  if (side === null) return null
  const end = reader.end()
  if (!end.ok) return end
  if (reader.rest !== '') return fault('text.leftOver', { text: reader.rest })
  return { ok: true, value: { from: null, to: null, [side]: end.value } }
}

function unitFor(text: string | null, dimension: Dimension): Read<Unit> {
  if (text === null) return fault('unit.missing', { dimension })
  const meant = unitsSpelled(text)
  const fitting = meant.filter((one) => one.dimension === dimension)
  if (fitting.length === 1) return { ok: true, value: fitting[0]! }
  if (fitting.length > 1)
    return fault('unit.ambiguous', { unit: text, candidates: fitting.map((one) => one.symbol).join(', ') })
  const other = meant[0]
  return other
    ? fault('unit.otherDimension', { unit: text, dimension: other.dimension, expected: dimension })
    : fault('unit.unknown', { unit: text, expected: dimension })
}

function canonical(end: End | null, dimension: Dimension): Read<Quantity> | null {
  if (!end) return null
  const unit = unitFor(end.unit, dimension)
  if (!unit.ok) return unit
  const value = toCanonical(end.value, unit.value)
  if (dimension === 'temperature' && value < 0) return fault('temperature.belowZero', { value: end.value })
  return { ok: true, value: { value, unit: unit.value.symbol } }
}

/**
 * Reads a range of a dimension as people type it in German or English: "-40 °C bis 85 °C", "–40…+85 °C", "3.3-5 V",
 * "±10 V", "≥ 3 V"; a single quantity is a range of one value. Faults: `quantity.empty`, `number.*`, `unit.missing`,
 * `unit.unknown`, `unit.ambiguous`, `unit.otherDimension`, `temperature.belowZero`, `range.upsideDown`,
 * `text.leftOver`.
 */
export function readRange(text: string, dimension: Dimension, style: NumberStyle): Read<QuantityRange> {
  const read = ends(text, style)
  if (!read.ok) return read
  const from = canonical(read.value.from, dimension)
  const to = canonical(read.value.to, dimension)
  if (from && !from.ok) return from
  if (to && !to.ok) return to
  const low = from?.value ?? null
  const high = to?.value ?? null
  if (low && high && low.value > high.value)
    return fault('range.upsideDown', { from: read.value.from!.value, to: read.value.to!.value })
  return {
    ok: true,
    value: { from: low?.value ?? null, to: high?.value ?? null, unit: (high ?? low)!.unit }
  }
}

/** Reads one quantity: "3,3 V", "868 MHz", "2.4 GHz". Faults as for ranges, and `quantity.isRange`. */
export function readQuantity(text: string, dimension: Dimension, style: NumberStyle): Read<Quantity> {
  const range = readRange(text, dimension, style)
  if (!range.ok) return range
  const { from, to, unit } = range.value
  return from !== null && from === to
    ? { ok: true, value: { value: from, unit } }
    : fault('quantity.isRange', { text })
}
