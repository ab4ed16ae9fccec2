import type { ComponentClass } from '../compatibility/component.ts'
import type { Protocol } from '../compatibility/protocols.ts'
import { faultsOfValue, type Issue } from './check-values.ts'
import type { PropertyDefinition, PropertyValue } from './definitions.ts'

/** `value` is what to show and, where it stays, what to store under the newer version; the old one is never lost. */
export type Outcome =
  | { status: 'stays'; value: PropertyValue; isConverted: boolean }
  | { status: 'reenter'; value: PropertyValue | null; reasons: Omit<Issue, 'property'>[] }
  /** The property is not for this class any more. */
  | { status: 'setAside'; value: PropertyValue }

/** What can be said in the newer way without asking anybody. */
function converted(value: PropertyValue, { holds }: PropertyDefinition): PropertyValue {
  if (value.type === 'quantity' && holds.type === 'range')
    return { type: 'range', from: value.value, to: value.value, unit: value.unit }
  if (value.type === 'range' && holds.type === 'quantity' && value.from !== null && value.from === value.to)
    return { type: 'quantity', value: value.from, unit: value.unit }
  if (value.type === 'choice' && holds.type === 'choice') {
    const named = value.chosen.map((one) =>
      holds.renamed && Object.hasOwn(holds.renamed, one) ? holds.renamed[one]! : one
    )
    const isSame = named.every((one, at) => one === value.chosen[at])
    return isSame ? value : { type: 'choice', chosen: [...new Set(named)] }
  }
  return value
}

/** Reads a value, or the lack of one (null), under a newer version of its definition. */
export function underNewerDefinition(
  value: PropertyValue | null,
  newer: PropertyDefinition,
  componentClass: ComponentClass,
  protocols: ReadonlyMap<string, Protocol>
): Outcome | null {
  const isMeant = newer.classes.includes(componentClass)
  if (value === null) {
    const isMissing = isMeant && newer.isRequired
    return isMissing ? { status: 'reenter', value, reasons: [{ code: 'value.missing', params: {} }] } : null
  }
  if (!isMeant) return { status: 'setAside', value }
  const now = converted(value, newer)
  const reasons = faultsOfValue(now, newer.holds, protocols)
  return reasons.length > 0
    ? { status: 'reenter', value, reasons }
    : { status: 'stays', value: now, isConverted: now !== value }
}
