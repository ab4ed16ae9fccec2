import { unitOf, unitsOf } from '#lib/engines/catalogue/units/unit-table.ts'
import type { Stated } from '../../database/schema-catalogue.ts'
import type { TermNames } from './names.ts'

/** A quantity as machines read it: numbers in the canonical unit. */
export interface MeasuredFact {
  name: string
  unit: string | null
  value?: number
  from?: number | null
  to?: number | null
}

const canonical = (symbol: string): string | null => {
  const unit = unitOf(symbol)
  return unit ? unitsOf(unit.dimension)[0]!.symbol : null
}

export const measuredFacts = (stated: Stated, names: TermNames): MeasuredFact[] =>
  Object.entries(stated).flatMap(([key, value]): MeasuredFact[] => {
    const name = names.properties[key] ?? key
    if (value.type === 'quantity') return [{ name, unit: canonical(value.unit), value: value.value }]
    if (value.type === 'range') return [{ name, unit: canonical(value.unit), from: value.from, to: value.to }]
    return value.type === 'readiness' ? [{ name, unit: null, value: value.level }] : []
  })
