import type { Mapping, Proposal } from './mapping/propose-mapping.ts'
import type { Example } from './taking/run-state.ts'
import type { FieldName } from './mapping/fields.ts'

export type RunStatus = 'uploaded' | 'running' | 'done' | 'refused' | 'interrupted'

/** What an import did, or in a trial would do. created + updated + unchanged + rejected = rows. */
export interface ImportResult {
  rows: number
  created: number
  updated: number
  unchanged: number
  rejected: number
  /** Organisations and activities that the file's rows name, new or not. */
  organisations: number
  activities: number
  organisationsCreated: number
  organisationsUpdated: number
  proposals: number
  duplicatesProposed: number
  /** Title of each amount column, with the exact sum of the rows taken, as a decimal. */
  sums: Record<string, string>
  /** The first rows that are new or changed. */
  examples: { created: Example[]; updated: Example[] }
}

/** Fields without which nothing can be imported. */
export function missingFields(mapping: Mapping): FieldName[] {
  return mapping.columns.name ? [] : ['name']
}

/** A remembered mapping still fits if the file has all of its columns. */
export function fitsHeader(mapping: Mapping, header: readonly string[]): boolean {
  return Object.values(mapping.columns).every((title) => header.includes(title))
}

/**
 * The proposal with a mapping that was confirmed before. Formats are taken from the file at hand: the same list may come
 * with German numbers one year and English ones the next.
 */
export function withRemembered(proposal: Proposal, remembered: Mapping | null): Proposal {
  if (!remembered || !fitsHeader(remembered, proposal.header)) return proposal
  const { decimalMark, dateOrder } = proposal.mapping
  return { ...proposal, mapping: { ...remembered, decimalMark, dateOrder } }
}

/**
 * Rows that were known and now name other organisations are rare. Where a quarter of at least twenty does, columns have
 * moved or the file is another list under the same layout: taking it over would overwrite what is right.
 */
export function haveColumnsMoved(moved: number, known: number): boolean {
  return moved >= 20 && moved > known / 4
}

/** Between the note that a run begins and its first lock lies a moment; so long nobody takes it for lost. */
export const startGraceMilliseconds = 2000
