import type { Mapping } from '../mapping/propose-mapping.ts'
import type { RowProblem } from '../problems.ts'
import type { Instant } from '../../../platform/clock.ts'

/** What an import run knows while it goes through its file. Its size does not grow with the file. */
export interface RunState {
  hub: number
  runId: string
  sourceId: string
  /** The source's name among all hubs: two hubs may both have a "members" list. */
  sourceKey: string
  mapping: Mapping
  now: Instant
  counts: RunCounts
  report(problem: RowProblem): void
}

export interface RunCounts {
  rows: number
  created: number
  updated: number
  unchanged: number
  rejected: number
  organisationsCreated: number
  organisationsUpdated: number
  proposals: number
  /** Known rows that now name another organisation: many of them mean that columns have moved. */
  moved: number
  amountCents: bigint
  /** The first rows of each sort, to show what is meant. */
  examples: { created: Example[]; updated: Example[] }
}

export interface Example {
  row: number
  text: string
}

/** More examples than these say no more. */
export const mostExamples = 10

export const noCounts = (): RunCounts => ({
  rows: 0,
  created: 0,
  updated: 0,
  unchanged: 0,
  rejected: 0,
  organisationsCreated: 0,
  organisationsUpdated: 0,
  proposals: 0,
  moved: 0,
  amountCents: 0n,
  examples: { created: [], updated: [] }
})

/** Hub 0 owns the plain name; every other hub's sources stay apart from it and from each other. */
export const sourceKeyOf = (hub: number, slug: string): string => (hub === 0 ? slug : `hub-${hub}/${slug}`)
