import { Worker } from 'node:worker_threads'
import type { Progress } from '../../../engines/planning/control.ts'
import type { PlanningJob, PlanningNews, PlanningResult } from './planning-job.ts'

/** Why a plan ended without a result. */
export type PlanningFailure = 'cancelled' | 'died'

/** The worker ended without a result: it was cancelled, or it died (memory, a fault, a kill). It can be run again. */
export class PlanningEnded extends Error {
  readonly code: PlanningFailure
  constructor(code: PlanningFailure, cause?: unknown) {
    super(code, { cause })
    this.code = code
  }
}

export interface RunningPlan {
  /** @throws PlanningEnded */
  result: Promise<PlanningResult>
  /** Asks for the best so far; a worker that does not answer within the grace period is ended. */
  cancel(): void
  /** The thread, for whoever watches it. */
  worker: Worker
}

export interface PlanningOptions {
  /** After so long the best result so far is given. */
  milliseconds: number
  onProgress?: (progress: Progress) => void
  /** Upper limit of the thread's memory. */
  megabytes?: number
}

/** Between the request to stop and the end of the thread. */
const graceMilliseconds = 500

/** Plans in a thread of its own, so that the server goes on answering meanwhile. */
export function runPlanning(job: PlanningJob, options: PlanningOptions): RunningPlan {
  const stop = new SharedArrayBuffer(4)
  const worker = new Worker(new URL('./planning-worker.ts', import.meta.url), {
    workerData: { job, stop, milliseconds: options.milliseconds },
    resourceLimits: { maxOldGenerationSizeMb: options.megabytes ?? 1024 }
  })
  let isCancelled = false
  let timer: NodeJS.Timeout | undefined
  const result = new Promise<PlanningResult>((resolve, reject) => {
    worker.on('message', (news: PlanningNews) => {
      if ('progress' in news) options.onProgress?.(news.progress)
      else resolve(news.result)
    })
    worker.on('error', (error) => reject(new PlanningEnded('died', error)))
    // After a result this changes nothing: a promise is settled once.
    worker.on('exit', () => reject(new PlanningEnded(isCancelled ? 'cancelled' : 'died')))
  }).finally(() => clearTimeout(timer))
  return {
    result,
    worker,
    cancel: () => {
      isCancelled = true
      Atomics.store(new Int32Array(stop), 0, 1)
      timer = setTimeout(() => void worker.terminate(), graceMilliseconds)
    }
  }
}
