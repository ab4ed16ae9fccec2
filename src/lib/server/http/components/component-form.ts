import type { PropertyValue } from '#lib/engines/catalogue/properties/definitions.ts'
import * as v from 'valibot'
import type { Locale } from '#lib/i18n/catalogue.ts'
import { statedUnder } from '../../domain/components/check-component.ts'
import {
  type InterfaceTexts,
  interfaceFields,
  mostInterfaces,
  readInterfaces
} from '../../domain/components/interface-fields.ts'
import { componentVisibilities } from '../../domain/components/policy.ts'
import { readProperty } from '../../domain/components/property-text.ts'
import { propertiesFor, protocolsOf, type Terms } from '../../domain/components/terms.ts'
import type { ComponentInput } from '../../domain/components/write-component.ts'
import { line, lines, optional } from '../../domain/forms.ts'
import { fieldErrors } from '../form-action.ts'
import { faultText } from './fault-text.ts'
import { termNames } from './names.ts'

const wordsForm = v.object({
  class: line(1, 60),
  name: line(2, 120),
  article: v.optional(line(0, 60), ''),
  summaryDe: v.optional(lines(2000), ''),
  summaryEn: v.optional(lines(2000), ''),
  visibility: v.picklist(componentVisibilities, 'form.required'),
  contactPersonId: optional(v.pipe(v.string(), v.uuid('form.required'))),
  intent: v.picklist(['draft', 'publish'], 'form.required')
})

export type ReadComponent = { input: ComponentInput } | { errors: Record<string, string> }

/** The interfaces of a form, in its order: `i.<number>.<field>`. */
export const interfacesGiven = (values: Readonly<Record<string, string>>): InterfaceTexts[] =>
  Array.from({ length: mostInterfaces + 1 }, (_, at) =>
    Object.fromEntries(interfaceFields.map((field) => [field, values[`i.${at}.${field}`] ?? '']))
  )

/**
 * Reads the form of a component under the hub's terms: properties as `p.<key>` in words and units of the reader's language.
 * A draft may lack what is needed, but holds nothing that cannot be read. One sentence for each field.
 */
export function readComponentForm(
  values: Readonly<Record<string, string>>,
  terms: Terms,
  locale: Locale
): ReadComponent {
  const words = v.safeParse(wordsForm, values)
  const errors: Record<string, string> = words.success ? {} : fieldErrors(locale, words.issues)
  const names = termNames(terms, locale)
  const protocols = protocolsOf(terms)
  const isShown = values.intent === 'publish'
  const stated = new Map<string, PropertyValue>()
  const lacking = (key: string) =>
    (errors[`p.${key}`] ??= faultText({ code: 'value.missing', params: {} }, locale, names))
  for (const definition of propertiesFor(terms, values.class ?? '')) {
    const { key, holds, isRequired } = definition
    if (holds.type === 'interfaces') {
      const { interfaces, faults } = readInterfaces(interfacesGiven(values), protocols, locale)
      for (const { at, field, fault } of faults)
        errors[`i.${at}.${field}`] ??= faultText(fault, locale, names)
      if (interfaces.length > 0) stated.set(key, { type: 'interfaces', interfaces })
      else if (isRequired && isShown && faults.length === 0)
        errors['i.0.spoken'] ??= faultText({ code: 'value.missing', params: {} }, locale, names)
      continue
    }
    const read = readProperty(values[`p.${key}`] ?? '', definition, { protocols, style: locale })
    if (!read.ok) errors[`p.${key}`] = faultText(read.fault, locale, names)
    else if (read.value) stated.set(key, read.value)
    else if (isRequired && isShown) lacking(key)
  }
  if (!words.success || Object.keys(errors).length > 0) return { errors }
  return { input: { ...words.output, stated: statedUnder(stated, terms) } }
}
