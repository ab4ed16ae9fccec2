import { sql } from 'kysely'
import type { Db } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'

export interface JobState {
  name: string
  everySeconds: number
  ranAt: Instant | null
  tookMs: number | null
  worked: number
  failures: number
  failedAt: Instant | null
  failure: string | null
  nextAt: Instant | null
  isWanted: boolean
}

/** What runs by itself, what fails first. */
export async function allJobs(db: Db): Promise<JobState[]> {
  return db
    .selectFrom('job')
    .select([
      'name',
      'every_seconds as everySeconds',
      'ran_at as ranAt',
      'took_ms as tookMs',
      'worked',
      'failures',
      'failed_at as failedAt',
      'failure',
      'next_at as nextAt',
      sql<boolean>`wanted_at is not null`.as('isWanted')
    ])
    .orderBy(sql`failures > 0`, 'desc')
    .orderBy('name')
    .execute()
}

export interface JobRun {
  name: string
  everySeconds: number
  ranAt: Instant
  tookMs: number
  worked: number
  /** Null for a run that went well. */
  failure: string | null
  nextAt: Instant
}

export async function noteRun(db: Db, run: JobRun): Promise<void> {
  const failed = run.failure ? { failed_at: run.ranAt, failure: run.failure } : {}
  const row = {
    every_seconds: run.everySeconds,
    ran_at: run.ranAt,
    took_ms: run.tookMs,
    worked: run.worked,
    next_at: run.nextAt,
    wanted_at: null,
    ...failed
  }
  await db
    .insertInto('job')
    .values({ name: run.name, failures: run.failure ? 1 : 0, ...row })
    .onConflict((conflict) =>
      conflict
        .column('name')
        .doUpdateSet({ ...row, failures: run.failure ? sql<number>`job.failures + 1` : 0 })
    )
    .execute()
}

export const wantedJobs = async (db: Db): Promise<string[]> =>
  (await db.selectFrom('job').select('name').where('wanted_at', 'is not', null).execute()).map(
    (row) => row.name
  )

/** @returns whether there is such a job. */
export async function wantJob(db: Db, name: string, at: Instant): Promise<boolean> {
  const result = await db
    .updateTable('job')
    .set({ wanted_at: at })
    .where('name', '=', name)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}
