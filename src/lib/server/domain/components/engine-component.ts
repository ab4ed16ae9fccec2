import type { Component } from '#lib/engines/catalogue/compatibility/component.ts'
import type { Stated } from '../../database/schema-catalogue.ts'
import type { Terms } from './terms.ts'
import { underTerms } from './under-terms.ts'

/** A component as the engine takes it, by what holds under the terms of today. */
export function engineComponent(
  one: { id: string; class: string; organisationId: string; stated: Stated },
  terms: Terms
): Component {
  const { values } = underTerms(one.class, one.stated, terms)
  const interfaces = values.get('interfaces')
  const temperature = values.get('operatingTemperature')
  const readiness = values.get('technologyReadinessLevel')
  const adapter = values.get('isAdapter')
  return {
    id: one.id,
    owner: one.organisationId,
    class: one.class,
    interfaces: interfaces?.type === 'interfaces' ? interfaces.interfaces : [],
    ...(temperature?.type === 'range' ? { temperature: { from: temperature.from, to: temperature.to } } : {}),
    ...(readiness?.type === 'readiness' ? { readiness: readiness.level } : {}),
    isAdapter: adapter?.type === 'yesNo' && adapter.isTrue
  }
}
