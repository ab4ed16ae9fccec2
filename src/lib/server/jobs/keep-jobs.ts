import type { Db } from '../database/connection.ts'
import { noteRun, wantedJobs } from '../domain/jobs/store.ts'
import { type Instant, now } from '../platform/clock.ts'
import { logError } from '../platform/log.ts'

/** Something that runs by itself, again and again. */
export interface Job {
  /** A name in both catalogues, under `job.<name>`. */
  name: string
  everyMs: number
  /** Whether it waits for its time after the server has started; others look at once what waits. */
  isPatient?: boolean
  /** One look at what is due. Ends early when asked to stop. @returns how many things it did. */
  run(at: Instant, stop: AbortSignal): Promise<number>
}

const askMs = 3_000
/** A job that does little and often is noted as often as anybody would look. */
const noteMs = 60_000
const firstRetryMs = 30_000

/** After a failure sooner than usual, then later and later. */
export const pauseAfter = (everyMs: number, failures: number): number =>
  failures === 0 ? everyMs : Math.max(1000, Math.min(everyMs, firstRetryMs * 2 ** (failures - 1)))

/** Runs jobs side by side, each one run at a time. @returns a function that ends them after what is in hand. */
export function keepJobs(db: Db, jobs: readonly Job[]): () => Promise<void> {
  const stop = new AbortController()
  const wakers = new Map<string, () => void>()
  const running = jobs.map((job) => keep(db, job, stop.signal, (wake) => wakers.set(job.name, wake)))
  const asking = setInterval(() => {
    void wantedJobs(db).then(
      (names) => names.forEach((name) => wakers.get(name)?.()),
      (error: unknown) => logError('jobs.wanted', error)
    )
  }, askMs)
  return async () => {
    clearInterval(asking)
    stop.abort()
    for (const wake of wakers.values()) wake()
    await Promise.all(running)
  }
}

async function keep(db: Db, job: Job, stop: AbortSignal, wakeable: (wake: () => void) => void) {
  let failures = 0
  let notedAt = 0
  const pause = (ms: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms)
      wakeable(() => {
        clearTimeout(timer)
        resolve()
      })
    })
  if (job.isPatient) await pause(firstRetryMs)
  while (!stop.aborted) {
    const started = performance.now()
    const ranAt = now()
    const { worked, failure } = await once(job, ranAt, stop)
    const isNew = (failure !== null) !== failures > 0
    failures = failure === null ? 0 : failures + 1
    const waitMs = pauseAfter(job.everyMs, failures)
    if (isNew || worked > 0 || failure !== null || performance.now() - notedAt > noteMs || notedAt === 0) {
      notedAt = performance.now()
      const nextAt = new Date(ranAt.getTime() + waitMs)
      const everySeconds = Math.ceil(job.everyMs / 1000)
      const tookMs = Math.round(performance.now() - started)
      const run = { name: job.name, everySeconds, ranAt, tookMs, worked, failure, nextAt }
      await noteRun(db, run).catch((error: unknown) => logError('jobs.note', error))
    }
    if (!stop.aborted) await pause(waitMs)
  }
}

async function once(
  job: Job,
  at: Instant,
  stop: AbortSignal
): Promise<{ worked: number; failure: string | null }> {
  try {
    return { worked: await job.run(at, stop), failure: null }
  } catch (error) {
    logError(`job.${job.name}`, error)
    const { name, code } = error as { name?: string; code?: unknown }
    return { worked: 0, failure: [name ?? 'Error', code].filter(Boolean).join(' ') }
  }
}
