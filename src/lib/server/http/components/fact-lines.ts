import type { PropertyValue } from '#lib/engines/catalogue/properties/definitions.ts'
import type { ComponentInterface } from '#lib/engines/catalogue/compatibility/component.ts'
import type { Locale, MessageKey } from '#lib/i18n/catalogue.ts'
import { translate } from '#lib/i18n/translate.ts'
import type { Stated } from '../../database/schema-catalogue.ts'
import { interfaceFields, interfaceTexts } from '../../domain/components/interface-fields.ts'
import { propertyText } from '../../domain/components/property-text.ts'
import type { Terms } from '../../domain/components/terms.ts'
import { underTerms } from '../../domain/components/under-terms.ts'
import type { TermNames } from './names.ts'

/** One property as a page shows it. */
export interface FactLine {
  key: string
  label: string
  text: string
  /** An address that the text is. */
  href: string | null
  /** `reenter`: readable, but its definition has changed; `setAside`: nobody asks for it any more. */
  status: 'stays' | 'reenter' | 'setAside'
}

export interface InterfaceLine {
  protocol: string
  title: string
  details: string[]
}

/** What is stated of a component, in the order of the terms, in words and units. Interfaces stand apart. */
export function factLines(
  one: { class: string; stated: Stated },
  terms: Terms,
  names: TermNames,
  locale: Locale
): { facts: FactLine[]; interfaces: InterfaceLine[] } {
  const { outcomes } = underTerms(one.class, one.stated, terms)
  const facts: FactLine[] = []
  let interfaces: InterfaceLine[] = []
  for (const [key, { status, value }] of outcomes) {
    if (!value) continue
    if (value.type === 'interfaces') {
      interfaces = value.interfaces.map((each) => interfaceLine(each, names, locale))
      continue
    }
    const text = valueText(key, value, names, locale)
    const href = value.type === 'text' && /^https?:\/\/[^\s]+$/.test(text) ? text : null
    facts.push({ key, label: names.properties[key] ?? key, text, href, status })
  }
  return { facts, interfaces }
}

export function valueText(key: string, value: PropertyValue, names: TermNames, locale: Locale): string {
  const t = translate(locale)
  if (value.type === 'choice') return value.chosen.map((one) => names.option(key, one)).join(', ')
  if (value.type === 'yesNo') return t(value.isTrue ? 'dataArchive.yes' : 'dataArchive.no')
  if (value.type === 'readiness') return `${value.level}: ${t(`readiness.${value.level}` as MessageKey)}`
  return propertyText(value, locale)
}

function interfaceLine(one: ComponentInterface, names: TermNames, locale: Locale): InterfaceLine {
  const t = translate(locale)
  const texts = interfaceTexts(one, locale)
  const details = interfaceFields.flatMap((field) =>
    field !== 'spoken' && texts[field]
      ? [t(`component.interfaceLine.${field}` as MessageKey, { text: texts[field] })]
      : []
  )
  const role = names.roles[`${one.protocol} ${one.role}`] ?? one.role
  return {
    protocol: one.protocol,
    title: `${names.protocols[one.protocol] ?? one.protocol}, ${role}`,
    details
  }
}

/** The few facts that tell two of a class apart in a list. */
export function shortFacts(
  one: { class: string; stated: Stated },
  terms: Terms,
  names: TermNames,
  locale: Locale
): string[] {
  const { values } = underTerms(one.class, one.stated, terms)
  const spoken = values.get('interfaces')
  const protocols =
    spoken?.type === 'interfaces'
      ? [...new Set(spoken.interfaces.map(({ protocol }) => names.protocols[protocol] ?? protocol))].slice(
          0,
          4
        )
      : []
  const measured = ['supplyVoltage', 'operatingTemperature', 'technologyReadinessLevel'].flatMap((key) => {
    const value = values.get(key)
    if (!value) return []
    return [value.type === 'readiness' ? `TRL ${value.level}` : propertyText(value, locale)]
  })
  return [...protocols, ...measured]
}
