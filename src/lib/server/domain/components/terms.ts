import { startClasses } from '#lib/engines/catalogue/compatibility/component.ts'
import { type Protocol, startProtocols } from '#lib/engines/catalogue/compatibility/protocols.ts'
import { type PropertyDefinition, startDefinitions } from '#lib/engines/catalogue/properties/definitions.ts'
import { sql } from 'kysely'
import type { Db } from '../../database/connection.ts'
import type { TermKind } from '../../database/schema-catalogue.ts'
import type { Instant } from '../../platform/clock.ts'

export interface Names {
  de: string
  en: string
}

interface Term {
  key: string
  /** 1 as the program brings it along; each change of the hub is one more. */
  version: number
  /** The hub's own name for it; null where the catalogues of words name it. */
  label: Names | null
}

export type ClassTerm = Term

export interface PropertyTerm extends Term, PropertyDefinition {
  /** Names of options that the hub added. */
  optionLabels: Readonly<Record<string, Names>>
}

export interface ProtocolTerm extends Term {
  protocol: Protocol
  roleLabels: Readonly<Record<string, Names>>
}

/** The words a hub's catalogue is written in: what is there now, in the order of forms and pages. */
export interface Terms {
  classes: ClassTerm[]
  properties: PropertyTerm[]
  protocols: Map<string, ProtocolTerm>
}

export type PropertyHolds = Pick<PropertyDefinition, 'classes' | 'isRequired' | 'holds'> & {
  optionLabels?: Record<string, Names>
}
export type ProtocolHolds = Omit<Protocol, 'key'> & { roleLabels?: Record<string, Names> }

export interface TermRow {
  kind: TermKind
  key: string
  version: number
  labelDe: string
  labelEn: string
  holds: unknown
  isRetired: boolean
  position: number
  changedAt: Instant
}

const columns = sql`kind, key, version, label_de as "labelDe", label_en as "labelEn", holds, is_retired as "isRetired",
  position, changed_at as "changedAt"`

/** Every version of a term that the hub wrote, the newest first. */
export async function versionsOf(db: Db, hub: number, kind: TermKind, key: string): Promise<TermRow[]> {
  const { rows } = await sql<TermRow>`
    select ${columns} from catalogue_term where hub_id = ${hub} and kind = ${kind} and key = ${key}
     order by version desc`.execute(db)
  return rows
}

/** The terms of a hub: those the program brings along, changed and added to by the hub's own. */
export async function readTerms(db: Db, hub: number): Promise<Terms> {
  const { rows } = await sql<TermRow>`
    select distinct on (kind, key) ${columns} from catalogue_term where hub_id = ${hub}
     order by kind, key, version desc`.execute(db)
  return termsFrom(rows)
}

/** The terms that the newest rows of a hub make with those of the start. */
export function termsFrom(rows: readonly TermRow[]): Terms {
  const of = <Item extends Term>(
    kind: TermKind,
    start: readonly Item[],
    made: (row: TermRow) => Item
  ): Item[] => {
    const own = new Map(rows.filter((row) => row.kind === kind).map((row) => [row.key, row]))
    const known = new Set(start.map((one) => one.key))
    const added = [...own.values()]
      .filter((row) => !known.has(row.key))
      .sort((a, b) => a.position - b.position || (a.key < b.key ? -1 : 1))
    const all = [...start.map((one) => own.get(one.key) ?? one), ...added]
    return all.flatMap((one) =>
      'holds' in one && 'isRetired' in one ? (one.isRetired ? [] : [made(one)]) : [one as Item]
    )
  }
  const base = ({ key, version, labelDe, labelEn }: TermRow): Term => ({
    key,
    version,
    label: { de: labelDe, en: labelEn }
  })
  const protocols = of<ProtocolTerm>('protocol', startTerms.protocols, (row) => {
    const { roleLabels = {}, ...protocol } = row.holds as ProtocolHolds
    return { ...base(row), protocol: { key: row.key, ...protocol }, roleLabels }
  })
  return {
    classes: of<ClassTerm>('class', startTerms.classes, base),
    properties: of<PropertyTerm>('property', startTerms.properties, (row) => {
      const { optionLabels = {}, ...definition } = row.holds as PropertyHolds
      return { ...base(row), ...definition, optionLabels }
    }),
    protocols: new Map(protocols.map((one) => [one.key, one]))
  }
}

const startTerms = {
  classes: startClasses.map((key): ClassTerm => ({ key, version: 1, label: null })),
  properties: startDefinitions.map((one): PropertyTerm => ({ ...one, label: null, optionLabels: {} })),
  protocols: startProtocols.map((protocol): ProtocolTerm => ({
    key: protocol.key,
    version: 1,
    label: null,
    protocol,
    roleLabels: {}
  }))
}

/** What the engine asks for. */
export const protocolsOf = (terms: Terms): Map<string, Protocol> =>
  new Map([...terms.protocols].map(([key, one]) => [key, one.protocol]))

export const propertiesFor = (terms: Terms, componentClass: string): PropertyTerm[] =>
  terms.properties.filter((one) => one.classes.includes(componentClass))

export const rolesOf = (protocol: Protocol): string[] => [...new Set(protocol.pairs.flat())]
