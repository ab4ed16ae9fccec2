import { parentPort, workerData } from 'node:worker_threads'
import { planB2bMeetings } from '../../../engines/planning/b2b/plan-b2b-meetings.ts'
import type { Control } from '../../../engines/planning/control.ts'
import { planJury } from '../../../engines/planning/jury/plan-jury.ts'
import { planDay } from '../../../engines/planning/meetings/plan-day.ts'
import type { PlanningJob, PlanningNews, PlanningResult } from './planning-job.ts'

/** Runs in a thread of its own: one job, news on the way, one result. Ends by the deadline or the flag. */
const { job, stop, milliseconds } = workerData as {
  job: PlanningJob
  stop: SharedArrayBuffer
  milliseconds: number
}
const flag = new Int32Array(stop)
const end = performance.now() + milliseconds
let lastTold = -Infinity

const control: Control = {
  shouldStop: () => Atomics.load(flag, 0) !== 0 || performance.now() >= end,
  onProgress: (progress) => {
    // A bar on a page needs no more than a few steps a second.
    if (performance.now() - lastTold < 100) return
    lastTold = performance.now()
    tell({ progress })
  }
}

function tell(news: PlanningNews): void {
  parentPort!.postMessage(news)
}

function run(): PlanningResult {
  if (job.kind === 'b2b') return { kind: 'b2b', answer: planB2bMeetings(job.instance, job.fairness, control) }
  if (job.kind === 'jury') return { kind: 'jury', answer: planJury(job.task, job.objective, control) }
  const { board, figures, bound, gap } = planDay(job.model, { seed: job.seed, steps: job.steps }, control)
  return { kind: 'day', places: board.places, figures, bound, gap }
}

tell({ result: run() })
