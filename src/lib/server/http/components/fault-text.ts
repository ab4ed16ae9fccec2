import type { Fault } from '#lib/engines/catalogue/units/read-number.ts'
import { formatQuantity } from '#lib/engines/catalogue/units/format-quantity.ts'
import { unitOf } from '#lib/engines/catalogue/units/unit-table.ts'
import type { Locale, MessageKey } from '#lib/i18n/catalogue.ts'
import { translate } from '#lib/i18n/translate.ts'
import type { TermNames } from './names.ts'

/** A sentence for what the engine found wrong with something that was typed. */
export function faultText({ code, params }: Fault, locale: Locale, names: TermNames): string {
  const t = translate(locale)
  const said: Record<string, string | number> = { ...params }
  const dimension = params.expected ?? params.dimension
  for (const name of ['dimension', 'expected'])
    if (params[name] !== undefined) said[name] = t(`dimension.${params[name]}` as MessageKey)
  if (dimension !== undefined) said.example = t(`dimensionExample.${dimension}` as MessageKey)
  // Limits are canonical values; they are said in the unit that was typed.
  const unit = unitOf(String(params.unit ?? ''))
  for (const name of ['minimum', 'maximum'])
    if (unit && typeof params[name] === 'number')
      said[name] = formatQuantity({ value: params[name], unit: unit.symbol }, locale)
  if (params.role !== undefined && params.protocol !== undefined)
    said.roles = String(params.roles ?? '')
      .split(', ')
      .map((role) => names.roles[`${params.protocol} ${role}`] ?? role)
      .join(', ')
  if (params.protocol !== undefined)
    said.protocol = names.protocols[String(params.protocol)] ?? params.protocol
  if (code === 'type.changed')
    for (const name of ['from', 'to']) said[name] = t(`propertyType.${params[name]}` as MessageKey)
  return t(`componentFault.${code}` as MessageKey, said)
}
