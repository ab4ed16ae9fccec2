/** How a column writes numbers: the decimal mark. The other one, if used at all, groups thousands. */
export type DecimalMark = ',' | '.'

const currency = /(?:€|eur|euro|usd|\$|chf|gbp|£)/gi

/** Digits, marks and sign of an amount without currency and blanks, or null where there is something else. */
function bare(text: string): { sign: '' | '-'; digits: string } | null {
  const plain = text
    .replace(currency, '')
    .replace(/[\s\u00a0\u202f\u2009]+/g, '')
    .replace(/['’]/g, '')
    .replace(/\u2212/g, '-')
    .replace(/,(?:-|–|--)$/, '')
  const match = /^([-+]?)([\d.,]*\d)(-?)$/.exec(plain)
  if (!match || (match[1] === '-' && match[3] === '-')) return null
  return { sign: match[1] === '-' || match[3] === '-' ? '-' : '', digits: match[2]! }
}

/**
 * The decimal mark of a column's values. Where both marks occur in one value the later one is it; a single mark with
 * other than three digits behind it is one too. Where nothing decides, `otherwise` does.
 */
export function decimalMarkOf(values: Iterable<string>, otherwise: DecimalMark): DecimalMark {
  let comma = 0
  let point = 0
  for (const value of values) {
    const digits = bare(value)?.digits
    if (!digits) continue
    const lastComma = digits.lastIndexOf(',')
    const lastPoint = digits.lastIndexOf('.')
    if (lastComma === -1 && lastPoint === -1) continue
    if (lastComma !== -1 && lastPoint !== -1) {
      if (lastComma > lastPoint) comma++
      else point++
      continue
    }
    const mark = lastComma !== -1 ? ',' : '.'
    const groups = digits.split(mark)
    const grouped = groups.slice(1).every((group) => group.length === 3) && groups[0]!.length <= 3
    if (groups.length > 2 && !grouped) continue
    if (groups.length === 2 && grouped) continue
    // Several groups of three: the mark groups. One group of another length: the mark is decimal.
    const decimal = groups.length === 2 ? mark : mark === ',' ? '.' : ','
    if (decimal === ',') comma++
    else point++
  }
  return comma === point ? otherwise : comma > point ? ',' : '.'
}

export type AmountProblem = 'not_a_number' | 'other_decimal_mark' | 'too_many_decimals' | 'too_large'

/** An amount in cents, exact. "1.234,56 €" with mark "," is 123456n. */
export function parseAmount(text: string, mark: DecimalMark): bigint | AmountProblem {
  const found = bare(text)
  if (!found) return 'not_a_number'
  const grouping = mark === ',' ? '.' : ','
  const [whole = '', fraction = '', ...more] = found.digits.split(mark)
  const other =
    mark === ','
      ? /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$|^\d+\.\d{1,2}$/
      : /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$|^\d+,\d{1,2}$/
  if (more.length || fraction.includes(grouping))
    return other.test(found.digits) ? 'other_decimal_mark' : 'not_a_number'
  const groups = whole.split(grouping)
  const wellGrouped =
    groups.length === 1 ||
    (groups[0]!.length <= 3 && groups[0] !== '' && groups.slice(1).every((group) => group.length === 3))
  if (!wellGrouped) return other.test(found.digits) ? 'other_decimal_mark' : 'not_a_number'
  if (/[^0]/.test(fraction.slice(2))) return 'too_many_decimals'
  const digits = groups.join('')
  if (digits.length > 15) return 'too_large'
  const cents = BigInt(digits || '0') * 100n + BigInt(fraction.slice(0, 2).padEnd(2, '0'))
  return found.sign === '-' ? -cents : cents
}

/** A number as XLSX holds it: a decimal point, no grouping; more than two decimals are rounded, half away from zero. */
export function parsePlainAmount(text: string): bigint | AmountProblem {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text)
  if (!match) return 'not_a_number'
  if (match[2]!.length > 15) return 'too_large'
  const fraction = (match[3] ?? '').padEnd(3, '0')
  const cents = BigInt(match[2]!) * 100n + BigInt(fraction.slice(0, 2)) + (fraction[2]! >= '5' ? 1n : 0n)
  return match[1] ? -cents : cents
}

/** Cents as a decimal with a point, for machines: 123456n is "1234.56". */
export function decimalOf(cents: bigint): string {
  const digits = (cents < 0n ? -cents : cents).toString().padStart(3, '0')
  return `${cents < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}
