import { checkValues } from '#lib/engines/catalogue/properties/check-values.ts'
import type { PropertyValue } from '#lib/engines/catalogue/properties/definitions.ts'
import type { Stated } from '../../database/schema-catalogue.ts'
import { DomainError } from '../errors.ts'
import type { ComponentWords } from './component-store.ts'
import { protocolsOf, type Terms } from './terms.ts'

/** Values with the version of the definition each was entered under. */
export function statedUnder(values: ReadonlyMap<string, PropertyValue>, terms: Terms): Stated {
  const versions = new Map(terms.properties.map((one) => [one.key, one.version]))
  return Object.fromEntries(
    [...values].map(([key, value]) => [key, { ...value, version: versions.get(key) ?? 1 }])
  )
}

/**
 * Whether what is stated may be shown: nothing wrong, and nothing missing that the class needs. The page asks the same of
 * each field before; this is the rule below it.
 * @throws DomainError `component.class`, `component.value` (with property and the engine's code).
 */
export function mustBeComplete(
  { class: componentClass, stated }: Pick<ComponentWords, 'class' | 'stated'>,
  terms: Terms
) {
  if (!terms.classes.some((one) => one.key === componentClass)) throw new DomainError('component.class')
  const values = new Map<string, PropertyValue>(Object.entries(stated))
  const [wrong] = checkValues(componentClass, values, terms.properties, protocolsOf(terms))
  if (wrong)
    throw new DomainError('component.value', {
      field: `p.${wrong.property}`,
      property: wrong.property,
      code: wrong.code
    })
}
