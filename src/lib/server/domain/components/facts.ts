import type { Stated, StatedValue } from '../../database/schema-catalogue.ts'

/** One row to filter by: an option, or a span in canonical units whose open ends are infinite. */
export interface Fact {
  property: string
  option: string | null
  low: number | null
  high: number | null
}

const option = (property: string, name: string): Fact => ({ property, option: name, low: null, high: null })
const span = (property: string, from: number | null, to: number | null): Fact => ({
  property,
  option: null,
  low: from ?? -Infinity,
  high: to ?? Infinity
})

/**
 * What can be filtered by of everything that is stated. Interfaces count by protocol and by protocol with role, and the band
 * of a radio interface as the property `frequency`.
 */
export function factsOf(stated: Stated): Fact[] {
  const facts = Object.entries(stated).flatMap(([property, value]) => factsOfOne(property, value))
  const known = new Set<string>()
  return facts.filter((one) => {
    const key = JSON.stringify([one.property, one.option, String(one.low), String(one.high)])
    return known.has(key) ? false : known.add(key)
  })
}

function factsOfOne(property: string, value: StatedValue): Fact[] {
  switch (value.type) {
    case 'quantity':
      return [span(property, value.value, value.value)]
    case 'range':
      return [span(property, value.from, value.to)]
    case 'choice':
      return value.chosen.map((one) => option(property, one))
    case 'dataFormats':
      return value.formats.map(({ format }) => option(property, format))
    case 'yesNo':
      return value.isTrue ? [option(property, 'yes')] : []
    case 'readiness':
      return [span(property, value.level, value.level)]
    case 'text':
      return []
    case 'interfaces':
      return value.interfaces.flatMap(({ protocol, role, frequency, formats }) => [
        option(property, protocol),
        option(property, `${protocol} ${role}`),
        ...(frequency ? [span('frequency', frequency.from, frequency.to)] : []),
        ...(formats ?? []).map(({ format }) => option('dataFormats', format))
      ])
  }
}
