import type { Finding } from '#lib/engines/catalogue/compatibility/link-rules.ts'
import { formatQuantity, formatRange } from '#lib/engines/catalogue/units/format-quantity.ts'
import type { Locale, MessageKey } from '#lib/i18n/catalogue.ts'
import { translate } from '#lib/i18n/translate.ts'
import type { TermNames } from './names.ts'

type Params = Finding['params']
const end = (value: Params[string] | undefined) => (typeof value === 'number' ? value : null)

function rangeText(params: Params, from: string, to: string, unit: 'V' | 'Hz', locale: Locale): string {
  const ends = { from: end(params[from]), to: end(params[to]) }
  if (ends.from === null && ends.to === null) return '–'
  return formatRange({ ...ends, unit: unit === 'Hz' ? 'MHz' : 'V' }, locale)
}

/** What a rule says of a link, in a sentence. */
export function findingText({ rule, code, params }: Finding, locale: Locale, names: TermNames): string {
  const t = translate(locale)
  const said: Params = { ...params }
  const protocol = String(params.protocol ?? '')
  if (protocol) said.protocol = names.protocols[protocol] ?? protocol
  for (const name of ['before', 'behind']) {
    const value = params[name]
    if (typeof value !== 'string') continue
    if (rule === 'protocol') said[name] = names.protocols[value] ?? value
    if (rule === 'role') said[name] = names.roles[`${protocol} ${value}`] ?? value
    if (code === 'frequency.apart') {
      const [from, to] = value.split('-').map((one) => (one === '' ? '' : Number(one)))
      said[name] = rangeText({ from: from ?? '', to: to ?? '' }, 'from', 'to', 'Hz', locale)
    }
  }
  if (typeof params.volts === 'number')
    said.volts = formatQuantity({ value: params.volts, unit: 'V' }, locale)
  if ('from' in params)
    said.range = rangeText(params, 'from', 'to', rule === 'frequency' ? 'Hz' : 'V', locale)
  if ('givesFrom' in params) said.given = rangeText(params, 'givesFrom', 'givesTo', 'V', locale)
  return t(`linkFinding.${code}` as MessageKey, said)
}
