import type { ComponentClass } from '../compatibility/component.ts'
import type { Protocol } from '../compatibility/protocols.ts'
import { unitOf } from '../units/unit-table.ts'
import type { PropertyDefinition, PropertyType, PropertyValue } from './definitions.ts'

export interface Issue {
  property: string
  code: string
  params: Record<string, string | number>
}

type Found = Omit<Issue, 'property'>
const found = (code: string, params: Found['params'] = {}): Found => ({ code, params })

function limits(
  holds: PropertyType & { type: 'quantity' | 'range' },
  ends: (number | null)[],
  unit: string
): Found[] {
  const dimension = unitOf(unit)?.dimension
  if (!dimension) return [found('unit.unknown', { unit, expected: holds.dimension })]
  if (dimension !== holds.dimension)
    return [found('unit.otherDimension', { unit, dimension, expected: holds.dimension })]
  const [from, to] = ends
  if (ends.every((one) => one === null)) return [found('quantity.empty')]
  if (ends.some((one) => one !== null && !Number.isFinite(one))) return [found('number.unreadable')]
  if (from != null && to != null && from > to) return [found('range.upsideDown', { from, to })]
  // A range of one value breaks a limit once.
  return [...new Set(ends)].flatMap((one) => {
    if (one === null) return []
    if (holds.minimum !== null && one < holds.minimum)
      return [found('value.tooLow', { minimum: holds.minimum, unit })]
    if (holds.maximum !== null && one > holds.maximum)
      return [found('value.tooHigh', { maximum: holds.maximum, unit })]
    return []
  })
}

function chosen(holds: PropertyType & { type: 'choice' }, picked: readonly string[]): Found[] {
  if (picked.length === 0) return [found('choice.empty')]
  if (!holds.isMultiple && picked.length > 1) return [found('choice.onlyOne')]
  return picked
    .filter((one) => !holds.options.includes(one))
    .map((option) => found('choice.unknown', { option }))
}

function spoken(
  value: PropertyValue & { type: 'interfaces' },
  protocols: ReadonlyMap<string, Protocol>
): Found[] {
  return value.interfaces.flatMap(({ protocol, role }, at) => {
    const known = protocols.get(protocol)
    if (!known) return [found('protocol.unknown', { protocol, at: at + 1 })]
    const roles = [...new Set(known.pairs.flat())]
    return roles.includes(role)
      ? []
      : [found('role.unknown', { protocol, role, roles: roles.join(', '), at: at + 1 })]
  })
}

/** What is wrong with one value under one definition. */
export function faultsOfValue(
  value: PropertyValue,
  holds: PropertyType,
  protocols: ReadonlyMap<string, Protocol>
): Found[] {
  if (value.type !== holds.type) return [found('type.changed', { from: value.type, to: holds.type })]
  if (value.type === 'quantity' && holds.type === 'quantity') return limits(holds, [value.value], value.unit)
  if (value.type === 'range' && holds.type === 'range')
    return limits(holds, [value.from, value.to], value.unit)
  if (value.type === 'choice' && holds.type === 'choice') return chosen(holds, value.chosen)
  if (value.type === 'text' && holds.type === 'text')
    return value.text.length > holds.maximumLength
      ? [found('text.tooLong', { maximum: holds.maximumLength })]
      : []
  if (value.type === 'interfaces') return spoken(value, protocols)
  if (value.type === 'dataFormats')
    return value.formats.some(({ format }) => format.trim() === '') ? [found('format.empty')] : []
  if (value.type === 'readiness' && !(Number.isInteger(value.level) && value.level >= 1 && value.level <= 9))
    return [found('readiness.outOfScale', { level: value.level })]
  return []
}

/** All issues of a component's values: unknown, not for its class, missing, wrong. `definitions`: one version each. */
export function checkValues(
  componentClass: ComponentClass,
  values: ReadonlyMap<string, PropertyValue>,
  definitions: readonly PropertyDefinition[],
  protocols: ReadonlyMap<string, Protocol>
): Issue[] {
  const known = new Set(definitions.map(({ key }) => key))
  const unknown = [...values.keys()].filter((key) => !known.has(key))
  return [
    ...unknown.map((property) => ({ property, ...found('property.unknown') })),
    ...definitions.flatMap(({ key: property, classes, isRequired, holds }): Issue[] => {
      const value = values.get(property)
      const isMeant = classes.includes(componentClass)
      if (!value) return isMeant && isRequired ? [{ property, ...found('value.missing') }] : []
      if (!isMeant) return [{ property, ...found('property.otherClass', { class: componentClass }) }]
      return faultsOfValue(value, holds, protocols).map((one) => ({ property, ...one }))
    })
  ]
}
