import { belongingData } from './belonging.ts'
import { catalogueData } from './catalogue.ts'
import type { TableEntry } from './entry.ts'
import { exchangeData } from './exchange.ts'
import { hubData } from './hub.ts'
import { officeData } from './office.ts'
import { organisationsData } from './organisations.ts'
import { peopleData } from './people.ts'
import { type TableScope, tables } from '../tables.ts'

/** The areas in which people are shown what is kept of them. */
export const dataAreas: Readonly<Record<string, Readonly<Record<string, TableEntry>>>> = {
  people: peopleData,
  belonging: belongingData,
  exchange: exchangeData,
  catalogue: catalogueData,
  hub: hubData,
  office: officeData,
  organisations: organisationsData
}

/** Every table and what it holds of people. */
export const personalData: Readonly<Record<string, TableEntry>> = Object.assign(
  {},
  ...Object.values(dataAreas)
)

export const scopeOf = (table: string): TableScope => (tables as Record<string, TableScope>)[table]!

/** Every column that the registry knows of a table. */
export function knownColumns(entry: TableEntry): string[] {
  const { person, contact, address, own, text, ids, secret, derived, plain } = entry
  const named = [person, contact, address, own].flatMap((one) => Object.keys(one ?? {}))
  const lists = [text, ids, secret, derived, plain].flatMap((one) => [...(one ?? [])])
  return [...new Set([...named, ...lists])]
}

/** Tables with the columns that hold data of people at all, for the record of processing. */
export const tablesAboutPeople = (): string[] =>
  Object.entries(personalData)
    .filter(([, entry]) => entry.person || entry.contact || entry.address)
    .map(([table]) => table)
