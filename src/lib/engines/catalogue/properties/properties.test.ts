import { describe, expect, it } from 'vitest'
import { startProtocols } from '../compatibility/protocols.ts'
import { checkValues } from './check-values.ts'
import {
  startDefinitions,
  type PropertyDefinition,
  type PropertyType,
  type PropertyValue
} from './definitions.ts'
import { underNewerDefinition } from './under-newer-definition.ts'

const protocols = new Map(startProtocols.map((one) => [one.key, one]))
const good: [string, PropertyValue][] = [
  ['interfaces', { type: 'interfaces', interfaces: [{ protocol: 'mqtt', role: 'client' }] }],
  ['technologyReadinessLevel', { type: 'readiness', level: 7 }],
  ['operatingTemperature', { type: 'range', from: 233.15, to: 358.15, unit: '°C' }]
]
const codes = (...more: [string, PropertyValue][]) =>
  checkValues('sensor', new Map([...good, ...more]), startDefinitions, protocols).map(
    ({ property, code }) => `${property} ${code}`
  )

describe('values of a component', () => {
  it('are accepted when they are right', () => expect(codes()).toEqual([]))

  it.each<[string, PropertyValue, string]>([
    [
      'interfaces',
      { type: 'interfaces', interfaces: [{ protocol: 'mqtt', role: 'master' }] },
      'role.unknown'
    ],
    [
      'interfaces',
      { type: 'interfaces', interfaces: [{ protocol: 'mqqt', role: 'client' }] },
      'protocol.unknown'
    ],
    ['technologyReadinessLevel', { type: 'readiness', level: 10 }, 'readiness.outOfScale'],
    ['operatingTemperature', { type: 'range', from: 1, to: 2, unit: 'V' }, 'unit.otherDimension'],
    ['operatingTemperature', { type: 'range', from: 2, to: 1, unit: 'K' }, 'range.upsideDown'],
    ['powerConsumption', { type: 'quantity', value: -1, unit: 'W' }, 'value.tooLow'],
    ['priceClass', { type: 'choice', chosen: ['low', 'high'] }, 'choice.onlyOne'],
    ['priceClass', { type: 'choice', chosen: ['cheap'] }, 'choice.unknown'],
    ['reach', { type: 'quantity', value: 5, unit: 'm' }, 'property.otherClass'],
    ['colour', { type: 'text', text: 'red' }, 'property.unknown']
  ])('say what is wrong with %s', (property, value, code) => {
    expect(codes([property, value])).toEqual([`${property} ${code}`])
  })

  it('are asked for when they are required', () => {
    const issues = checkValues('software', new Map(), startDefinitions, protocols)
    expect(issues.map(({ property }) => property)).toEqual(['interfaces', 'technologyReadinessLevel'])
  })
})

describe('an old value under a newer definition', () => {
  const newer = (
    holds: PropertyType,
    classes: PropertyDefinition['classes'] = ['sensor']
  ): PropertyDefinition => ({
    key: 'one',
    version: 2,
    classes,
    isRequired: true,
    holds
  })
  const read = (value: PropertyValue | null, definition: PropertyDefinition) =>
    underNewerDefinition(value, definition, 'sensor', protocols)
  const volts: PropertyValue = { type: 'quantity', value: 5, unit: 'V' }
  const noLimit = { minimum: null, maximum: null }

  it('stays where it still says the same', () => {
    expect(read(volts, newer({ type: 'quantity', dimension: 'voltage', minimum: 1, maximum: 12 }))).toEqual({
      status: 'stays',
      value: volts,
      isConverted: false
    })
    expect(read(volts, newer({ type: 'range', dimension: 'voltage', ...noLimit }))).toMatchObject({
      status: 'stays',
      value: { from: 5, to: 5, unit: 'V' },
      isConverted: true
    })
    const renamed = newer({ type: 'choice', options: ['b'], isMultiple: false, renamed: { a: 'b' } })
    expect(read({ type: 'choice', chosen: ['a'] }, renamed)).toMatchObject({ value: { chosen: ['b'] } })
  })

  it.each<[PropertyValue | null, PropertyType, string]>([
    [volts, { type: 'quantity', dimension: 'power', ...noLimit }, 'unit.otherDimension'],
    [volts, { type: 'quantity', dimension: 'voltage', minimum: null, maximum: 3.3 }, 'value.tooHigh'],
    [volts, { type: 'text', maximumLength: 9 }, 'type.changed'],
    [
      { type: 'choice', chosen: ['a'] },
      { type: 'choice', options: ['b'], isMultiple: true },
      'choice.unknown'
    ],
    [
      { type: 'range', from: 3, to: 5, unit: 'V' },
      { type: 'quantity', dimension: 'voltage', ...noLimit },
      'type.changed'
    ],
    [null, { type: 'yesNo' }, 'value.missing']
  ])('is kept readable and asked for again, with the reason', (value, holds, code) => {
    expect(read(value, newer(holds))).toMatchObject({ status: 'reenter', value, reasons: [{ code }] })
  })

  it('is set aside when the property is for other classes', () => {
    expect(read(volts, newer({ type: 'yesNo' }, ['service']))).toEqual({ status: 'setAside', value: volts })
  })
})
