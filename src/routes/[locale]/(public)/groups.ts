import { kindsOf, strandNames, type StrandName } from '#lib/ui/strand/strands.ts'

export interface GroupCount {
  strand: StrandName
  count: number
  /** The part of the address that opens exactly this list. */
  filter: string
}

/** The five groups with their live figures, in the order of the strands. */
export function groupCounts(byKind: readonly { kind: string | null; count: number }[]): GroupCount[] {
  return strandNames.map((strand) => ({
    strand,
    count: byKind.reduce(
      (sum, row) => sum + (kindsOf[strand].some((kind) => kind === row.kind) ? row.count : 0),
      0
    ),
    filter: kindsOf[strand].map((kind) => `kind=${kind}`).join('&')
  }))
}
