import type { ComponentClass, ComponentInterface, DataFormat, Span } from '../compatibility/component.ts'
import type { Dimension } from '../units/unit-table.ts'

/** What a property may hold. Limits are canonical values; null is no limit. */
export type PropertyType =
  | { type: 'quantity' | 'range'; dimension: Dimension; minimum: number | null; maximum: number | null }
  | {
      type: 'choice'
      options: readonly string[]
      isMultiple: boolean
      renamed?: Readonly<Record<string, string>>
    }
  | { type: 'text'; maximumLength: number }
  | { type: 'interfaces' | 'dataFormats' | 'yesNo' | 'readiness' }

/** One row per property and version; versions are never changed, a change is a new one. */
export interface PropertyDefinition {
  key: string
  version: number
  classes: readonly ComponentClass[]
  isRequired: boolean
  holds: PropertyType
}

/** A stored value names its type, so that it can be read whatever became of the definition. */
export type PropertyValue =
  | { type: 'quantity'; value: number; unit: string }
  | ({ type: 'range'; unit: string } & Span)
  | { type: 'choice'; chosen: readonly string[] }
  | { type: 'text'; text: string }
  | { type: 'interfaces'; interfaces: readonly ComponentInterface[] }
  | { type: 'dataFormats'; formats: readonly DataFormat[] }
  | { type: 'yesNo'; isTrue: boolean }
  | { type: 'readiness'; level: number }

const hardware: readonly ComponentClass[] = [
  'sensor',
  'actuator',
  'microcontroller',
  'radioModule',
  'gateway',
  'edgeComputer'
]
const all: readonly ComponentClass[] = [...hardware, 'platform', 'software', 'service']

const first = (
  key: string,
  classes: readonly ComponentClass[],
  holds: PropertyType,
  isRequired = false
): PropertyDefinition => ({ key, version: 1, classes, isRequired, holds })

const measured = (
  type: 'quantity' | 'range',
  dimension: Dimension,
  minimum: number | null = 0
): PropertyType => ({
  type,
  dimension,
  minimum,
  maximum: null
})

/** What a hub starts with; its office edits them. */
export const startDefinitions: readonly PropertyDefinition[] = [
  first('interfaces', all, { type: 'interfaces' }, true),
  first('dataFormats', all, { type: 'dataFormats' }),
  first('technologyReadinessLevel', all, { type: 'readiness' }, true),
  first('supplyVoltage', hardware, measured('range', 'voltage')),
  first('operatingTemperature', hardware, measured('range', 'temperature'), true),
  first('powerConsumption', hardware, measured('quantity', 'power')),
  first('reach', ['radioModule', 'gateway'], measured('quantity', 'length')),
  first('dataRate', ['radioModule', 'gateway', 'edgeComputer'], measured('quantity', 'dataRate')),
  first('frequency', ['sensor', 'radioModule', 'gateway'], measured('range', 'frequency')),
  first('leadTime', all, measured('quantity', 'duration')),
  first('priceClass', all, { type: 'choice', options: ['free', 'low', 'medium', 'high'], isMultiple: false }),
  first('certification', all, {
    type: 'choice',
    options: ['ce', 'red', 'atex', 'fcc', 'ip67'],
    isMultiple: true
  }),
  first('isAdapter', hardware, { type: 'yesNo' }),
  first('dataSheet', all, { type: 'text', maximumLength: 500 })
]
