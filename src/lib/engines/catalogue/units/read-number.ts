/** Which of the two ways of writing decimals the reader of the form expects. */
export type NumberStyle = 'de' | 'en'

export type Fault = { code: string; params: Record<string, string | number> }
export type Read<T> = { ok: true; value: T } | { ok: false; fault: Fault }

export const fault = (code: string, params: Fault['params'] = {}): { ok: false; fault: Fault } => ({
  ok: false,
  fault: { code, params }
})

const plain = /^\d+$/
const grouped = { '.': /^\d{1,3}(\.\d{3})+$/, ',': /^\d{1,3}(,\d{3})+$/ }

function decimal(text: string, point: '.' | ','): number {
  const group = point === '.' ? ',' : '.'
  const [whole = '', rest] = text.split(point)
  const isWhole = plain.test(whole) || grouped[group].test(whole)
  if (!isWhole || (rest !== undefined && !plain.test(rest)) || text.split(point).length > 2) return Number.NaN
  return Number(whole.replaceAll(group, '') + (rest === undefined ? '' : `.${rest}`))
}

/** "1.234" is a thousand in German and little more than one in English; nobody should have to guess, so we ask. */
function ambiguous(text: string, style: NumberStyle): boolean {
  const group = style === 'de' ? '.' : ','
  return grouped[group].test(text) && text.split(group).length === 2 && !text.startsWith('0')
}

/**
 * Reads a number without sign, written in German or English: "3,3", "3.3", "1 234,5", "1'234.5", "1,234.5".
 * Faults: `number.unreadable` {text}, `number.ambiguous` {text, grouped, decimal}.
 */
export function readNumber(text: string, style: NumberStyle): Read<number> {
  const compact = text.replace(/(?<=\d)[\s'’](?=\d{3}(?!\d))/g, '')
  if (ambiguous(compact, style)) {
    const whole = Number(compact.replace(/[.,]/, ''))
    return fault('number.ambiguous', { text, grouped: whole, decimal: Number(compact.replace(',', '.')) })
  }
  const lastComma = compact.lastIndexOf(',')
  const lastPoint = compact.lastIndexOf('.')
  const isGroupedOnly = [',', '.'].some(
    (mark) => compact.split(mark).length > 2 && grouped[mark as ',' | '.'].test(compact)
  )
  const point = lastComma > lastPoint === !isGroupedOnly ? ',' : '.'
  const value = decimal(compact, point)
  return Number.isFinite(value) ? { ok: true, value } : fault('number.unreadable', { text })
}
