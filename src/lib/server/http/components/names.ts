import type { Locale, MessageKey } from '#lib/i18n/catalogue.ts'
import { translate } from '#lib/i18n/translate.ts'
import { type Names, rolesOf, type Terms } from '../../domain/components/terms.ts'

/** What the terms of a hub's catalogue are called in the reader's language, by key. */
export interface TermNames {
  classes: Record<string, string>
  properties: Record<string, string>
  protocols: Record<string, string>
  /** By "protocol role". */
  roles: Record<string, string>
  /** By property and option. */
  option: (property: string, option: string) => string
}

/** Names of the hub's own where it has some; of what the program brings along from the catalogues of words. */
export function termNames(terms: Terms, locale: Locale): TermNames {
  const t = translate(locale)
  const worded = (key: string, otherwise: string) => {
    const said = t(key as MessageKey)
    return said === key ? otherwise : said
  }
  const named = (key: string, otherwise: string, label: Names | null | undefined) =>
    label?.[locale] ?? worded(key, otherwise)
  const by = <Item extends { key: string; label: Names | null }>(
    all: Iterable<Item>,
    wordOf: (key: string) => string
  ) => Object.fromEntries([...all].map((one) => [one.key, named(wordOf(one.key), one.key, one.label)]))
  const protocols = by(terms.protocols.values(), (key) => `componentProtocol.${key}`)
  const roles = Object.fromEntries(
    [...terms.protocols.values()].flatMap(({ key, protocol, roleLabels }) =>
      rolesOf(protocol).map((role) => [
        `${key} ${role}`,
        named(`componentRole.${role}`, role, roleLabels[role])
      ])
    )
  )
  const properties = new Map(terms.properties.map((one) => [one.key, one]))
  return {
    classes: by(terms.classes, (key) => `componentClass.${key}`),
    properties: by(terms.properties, (key) => `componentProperty.${key}`),
    protocols,
    roles,
    option: (property, option) =>
      property === 'interfaces'
        ? (protocols[option] ?? option)
        : (properties.get(property)?.optionLabels[option]?.[locale] ??
          worded(`componentOption.${property}.${option}`, option))
  }
}
