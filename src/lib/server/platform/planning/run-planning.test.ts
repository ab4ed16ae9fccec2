import { describe, expect, it } from 'vitest'
import { dayModel } from '#lib/engines/planning/meetings/day-model.ts'
import { randomDay, randomFrom } from '../../../../../tests/planning/random-instances.ts'
import { PlanningEnded, runPlanning } from './run-planning.ts'

const model = dayModel(randomDay(randomFrom(3), 60, 700))
const day = { kind: 'day' as const, model, seed: 1, steps: 1e12 }

describe('runPlanning', () => {
  it('plans beside the caller, tells progress, and ends by its time', async () => {
    const seen: number[] = []
    const plan = runPlanning(day, { milliseconds: 700, onProgress: ({ bound }) => seen.push(bound) })
    let turns = 0
    const clock = setInterval(() => turns++, 10)
    const result = await plan.result
    clearInterval(clock)
    expect(result).toMatchObject({ kind: 'day' })
    expect(seen.length).toBeGreaterThan(0)
    // The caller's thread was free meanwhile.
    expect(turns).toBeGreaterThan(10)
  })

  it('gives the best so far within a second of being cancelled', async () => {
    const plan = runPlanning(day, { milliseconds: 60_000 })
    await new Promise((done) => setTimeout(done, 600))
    const asked = performance.now()
    plan.cancel()
    const outcome = await plan.result.catch((error: unknown) => error)
    expect(performance.now() - asked).toBeLessThan(1000)
    if (outcome instanceof PlanningEnded) expect(outcome.code).toBe('cancelled')
    else expect(outcome).toMatchObject({ kind: 'day' })
  })

  it('reports a killed worker, and the same job can be run again', async () => {
    const plan = runPlanning(day, { milliseconds: 60_000 })
    await new Promise((done) => setTimeout(done, 300))
    await plan.worker.terminate()
    await expect(plan.result).rejects.toMatchObject({ code: 'died' })
    const again = runPlanning({ ...day, steps: 50 }, { milliseconds: 20_000 })
    await expect(again.result).resolves.toMatchObject({ kind: 'day' })
  })
})
