import type { ColumnType, Generated } from 'kysely'

type MaybeInstant = ColumnType<Date | null, Date | null | undefined, Date | null>

/** What runs by itself; see migration 0018. */
export interface JobTables {
  job: {
    name: string
    every_seconds: number
    ran_at: MaybeInstant
    took_ms: number | null
    worked: Generated<number>
    failures: Generated<number>
    failed_at: MaybeInstant
    failure: string | null
    next_at: MaybeInstant
    wanted_at: MaybeInstant
  }
}
