import {
  underNewerDefinition,
  type Outcome
} from '#lib/engines/catalogue/properties/under-newer-definition.ts'
import type { PropertyValue } from '#lib/engines/catalogue/properties/definitions.ts'
import type { Stated } from '../../database/schema-catalogue.ts'
import { protocolsOf, type Terms } from './terms.ts'

/** What is stated of a component as the terms of today have it. */
export interface ReadStated {
  /** By property: how it reads now. Without those that nothing was said of and nothing is asked for. */
  outcomes: Map<string, Outcome>
  /** Values that hold today, converted where the newer definition says the same in another way. */
  values: Map<string, PropertyValue>
  /** Properties whose value must be entered again, or for the first time. */
  toEnter: string[]
}

/**
 * Reads values that were entered under any version of their definitions. What no definition asks for any more is set aside:
 * shown, but no part of filters and checks.
 */
export function underTerms(componentClass: string, stated: Stated, terms: Terms): ReadStated {
  const protocols = protocolsOf(terms)
  const outcomes = new Map<string, Outcome>()
  for (const definition of terms.properties) {
    const value = stated[definition.key] ?? null
    const outcome = underNewerDefinition(value, definition, componentClass, protocols)
    if (outcome) outcomes.set(definition.key, outcome)
  }
  for (const [key, value] of Object.entries(stated))
    if (!outcomes.has(key)) outcomes.set(key, { status: 'setAside', value })
  const values = new Map<string, PropertyValue>()
  const toEnter: string[] = []
  for (const [key, outcome] of outcomes) {
    if (outcome.status === 'stays') values.set(key, outcome.value)
    if (outcome.status === 'reenter') toEnter.push(key)
  }
  return { outcomes, values, toEnter }
}
