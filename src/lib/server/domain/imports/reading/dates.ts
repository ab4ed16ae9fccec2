/** The order in which a column writes day, month and year. ISO dates are understood in every column. */
export type DateOrder = 'dmy' | 'mdy'

const months: Record<string, number> = {}
const names = [
  ['januar', 'jänner', 'january', 'jan'],
  ['februar', 'february', 'feb'],
  ['märz', 'maerz', 'march', 'mär', 'mrz', 'mar'],
  ['april', 'apr'],
  ['mai', 'may'],
  ['juni', 'june', 'jun'],
  ['juli', 'july', 'jul'],
  ['august', 'aug'],
  ['september', 'sep', 'sept'],
  ['oktober', 'october', 'okt', 'oct'],
  ['november', 'nov'],
  ['dezember', 'december', 'dez', 'dec']
]
names.forEach((spellings, index) => spellings.forEach((name) => (months[name] = index + 1)))

/** The order a column's values prove; a day beyond 12 decides, dots mean day first, else `otherwise`. */
export function dateOrderOf(values: Iterable<string>, otherwise: DateOrder): DateOrder {
  let dayFirst = 0
  let monthFirst = 0
  for (const value of values) {
    const match = /^(\d{1,2})([./-])(\d{1,2})\2\d{2,4}/.exec(value.trim())
    if (!match) continue
    if (Number(match[1]) > 12 || match[2] === '.') dayFirst++
    else if (Number(match[3]) > 12) monthFirst++
  }
  return dayFirst === monthFirst ? otherwise : dayFirst > monthFirst ? 'dmy' : 'mdy'
}

/** A calendar day as YYYY-MM-DD, or null where the text is none: "31.02.2020" is none. */
export function parseDate(text: string, order: DateOrder): string | null {
  const plain = text.trim().replace(/[T ]\d{1,2}:\d{2}.*$/, '')
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(plain)
  if (iso) return day(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const short = /^(\d{1,2})\s*([./-])\s*(\d{1,2})\s*\2\s*(\d{4}|\d{2})$/.exec(plain)
  if (short) {
    const [first, second] = [Number(short[1]), Number(short[3])]
    const year = fullYear(short[4]!)
    return order === 'dmy' ? day(year, second, first) : day(year, first, second)
  }
  const worded =
    /^(\d{1,2})\.?\s+([\p{L}]+)\.?,?\s+(\d{4})$/u.exec(plain) ??
    swapped(/^([\p{L}]+)\.?\s+(\d{1,2}),?\s+(\d{4})$/u.exec(plain))
  if (!worded) return null
  const month = months[worded[2]!.toLowerCase()]
  return month ? day(Number(worded[3]), month, Number(worded[1])) : null
}

function swapped(match: RegExpExecArray | null) {
  return match && [match[0], match[2]!, match[1]!, match[3]!]
}

/** Two digits: up to 69 this century, else the last. */
function fullYear(text: string): number {
  const year = Number(text)
  return text.length === 4 ? year : year <= 69 ? 2000 + year : 1900 + year
}

function day(year: number, month: number, dayOfMonth: number): string | null {
  if (year < 1800 || year > 2200) return null
  const date = new Date(Date.UTC(year, month - 1, dayOfMonth))
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== dayOfMonth) return null
  return date.toISOString().slice(0, 10)
}
