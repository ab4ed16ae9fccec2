import type { Control } from '../control.ts'
import { bestAssignment } from './assignment-flow.ts'
import { type JuryAnswer, type JuryTask, mayReview, sumsByApplication } from './jury-task.ts'
import { raiseLowest } from './raise-lowest.ts'
import { contradictionOf, whyImpossible } from './why-impossible.ts'

export type JuryObjective = 'total' | 'maxmin' | 'lexicographic'

/** Rounds of weights for the bound of the lowest sum. */
const weightRounds = 120

/**
 * Gives each application its reviews.
 *
 * - `total`: the highest sum of affinities; exact, by flow.
 * - `maxmin`: the highest lowest sum of an application. Finding it is hard (Garg et al. 2010), so the answer comes with
 *   an upper bound: for any weights of the applications, the best weighted total is at least the lowest sum. Weights
 *   move towards the applications that fare worst (multiplicative weights; Arora, Hazan, Kale 2012), which also yields
 *   good assignments; exchanges improve the best.
 * - `lexicographic`: as `maxmin`, then the second lowest, and so on.
 */
export function planJury(task: JuryTask, objective: JuryObjective, control: Control): JuryAnswer {
  const contradiction = contradictionOf(task)
  if (contradiction !== null) return infeasible(contradiction)
  const whole = bestAssignment(task, { worth: (j, a) => task.affinity[j]![a]! })
  if (whole.pairs === null) return infeasible(whyImpossible(task))
  if (objective === 'total') return answer(task, whole.pairs, whole.value, 'total')
  let best = whole.pairs
  let bound = plainBound(task)
  const keepBetter = (pairs: JuryAnswer['pairs']) => {
    if (lowestOf(task, pairs) > lowestOf(task, best) + 1e-12) best = pairs
    control.onProgress?.({ best: lowestOf(task, best), bound })
  }
  keepBetter(aboveThreshold(task, control) ?? whole.pairs)
  let weights = new Array<number>(task.applications).fill(1 / task.applications)
  for (let round = 0; round < weightRounds; round++) {
    if (control.shouldStop() || lowestOf(task, best) >= bound - 1e-9) break
    const { pairs, value } = bestAssignment(task, { worth: (j, a) => weights[a]! * task.affinity[j]![a]! })
    bound = Math.min(bound, value)
    keepBetter(raiseLowest(task, pairs!, false, control.shouldStop))
    weights = shifted(weights, sumsByApplication(task, pairs!), round)
  }
  best = raiseLowest(task, best, objective === 'lexicographic', control.shouldStop)
  return answer(task, best, bound, 'lowest')
}

/** More weight where the sum is low; steps become smaller. */
function shifted(weights: readonly number[], sums: readonly number[], round: number): number[] {
  const mean = sums.reduce((total, one) => total + one, 0) / sums.length
  const range = Math.max(1e-9, ...sums.map((sum) => Math.abs(sum - mean)))
  const step = 1 / Math.sqrt(1 + round)
  const raised = weights.map((weight, a) => weight * Math.exp((-step * (sums[a]! - mean)) / range))
  const total = raised.reduce((all, one) => all + one, 0)
  return raised.map((weight) => weight / total)
}

/** No application can have more than its best possible reviewers. */
function plainBound(task: JuryTask): number {
  let bound = Infinity
  for (let a = 0; a < task.applications; a++) {
    const kept = task.kept.filter(([, other]) => other === a).map(([j]) => j)
    const free = Array.from({ length: task.jurors }, (_none, j) => j)
      .filter((j) => mayReview(task, j, a) && !kept.includes(j))
      .map((j) => task.affinity[j]![a]!)
      .sort((x, y) => y - x)
      .slice(0, task.reviews[a]! - kept.length)
    const sum = [...free, ...kept.map((j) => task.affinity[j]![a]!)].reduce((total, one) => total + one, 0)
    bound = Math.min(bound, sum)
  }
  return bound
}

/** Uses only pairs above the highest threshold that still leaves an assignment (Stelmakh, Shah, Singh 2021). */
function aboveThreshold(task: JuryTask, control: Control): JuryAnswer['pairs'] | null {
  const values = new Set<number>()
  for (let j = 0; j < task.jurors; j++)
    for (let a = 0; a < task.applications; a++) if (mayReview(task, j, a)) values.add(task.affinity[j]![a]!)
  const sorted = [...values].sort((x, y) => x - y)
  let best: JuryAnswer['pairs'] | null = null
  let low = 0
  let high = sorted.length - 1
  while (low <= high && !control.shouldStop()) {
    const middle = (low + high) >> 1
    const { pairs } = bestAssignment(task, {
      worth: (j, a) => task.affinity[j]![a]!,
      admits: (j, a) => task.affinity[j]![a]! >= sorted[middle]!
    })
    if (pairs === null) high = middle - 1
    else {
      best = pairs
      low = middle + 1
    }
  }
  return best && raiseLowest(task, best, false, control.shouldStop)
}

/**
 * Who could step in for each application: jurors with room, best first.
 * @returns by application, at most `count` jurors
 */
export function alternatesFor(task: JuryTask, pairs: JuryAnswer['pairs'], count: number): number[][] {
  const load = new Array<number>(task.jurors).fill(0)
  const taken = new Set<number>()
  for (const [j, a] of pairs) {
    load[j]!++
    taken.add(j * task.applications + a)
  }
  return Array.from({ length: task.applications }, (_none, a) =>
    Array.from({ length: task.jurors }, (_other, j) => j)
      .filter((j) => mayReview(task, j, a) && !taken.has(j * task.applications + a))
      .filter((j) => load[j]! < task.mostLoad[j]!)
      .sort((x, y) => task.affinity[y]![a]! - task.affinity[x]![a]! || load[x]! - load[y]! || x - y)
      .slice(0, count)
  )
}

const lowestOf = (task: JuryTask, pairs: JuryAnswer['pairs']) =>
  Math.min(...sumsByApplication(task, pairs), Infinity)

function answer(
  task: JuryTask,
  pairs: JuryAnswer['pairs'],
  bound: number,
  measure: 'total' | 'lowest'
): JuryAnswer {
  const total = pairs.reduce((sum, [j, a]) => sum + task.affinity[j]![a]!, 0)
  const lowest = task.applications === 0 ? 0 : lowestOf(task, pairs)
  const reached = measure === 'total' ? total : lowest
  // Adding decimals differs in the last digits; more than that would be a fault, and is not hidden.
  const status = Math.abs(reached - bound) <= 1e-6 ? 'optimal' : 'feasible'
  return { status, total, lowest, bound: status === 'optimal' ? reached : bound, pairs, impossible: null }
}

function infeasible(impossible: NonNullable<JuryAnswer['impossible']>): JuryAnswer {
  return { status: 'infeasible', total: 0, lowest: 0, bound: 0, pairs: [], impossible }
}
