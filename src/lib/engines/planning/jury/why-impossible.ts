import { MinCostFlow } from '../flow/min-cost-flow.ts'
import { bestAssignment } from './assignment-flow.ts'
import { type JuryImpossible, type JuryTask, mayReview, reviewsOf } from './jury-task.ts'

/** What contradicts itself before any search. */
export function contradictionOf(task: JuryTask): JuryImpossible | null {
  const load = new Array<number>(task.jurors).fill(0)
  const received = new Array<number>(task.applications).fill(0)
  for (const [juror, application] of task.kept) {
    if (!mayReview(task, juror, application)) return { code: 'keptBarred', juror, application }
    if (++load[juror]! > task.mostLoad[juror]!) return { code: 'keptOverfull', juror }
    if (++received[application]! > task.reviews[application]!) return { code: 'keptTooMany', application }
  }
  const grouped = new Set<number>()
  for (const { jurors } of task.groups)
    for (const juror of jurors) {
      if (grouped.has(juror)) return { code: 'groupsOverlap', juror }
      grouped.add(juror)
    }
  return null
}

/**
 * The reason for a task without assignment. The smallest cut of the flow gives a set that breaks Hall's condition (Hall
 * 1935, with loads as in Ford, Fulkerson 1956): applications whose possible jurors are too few, or jurors whose possible
 * applications are.
 */
export function whyImpossible(task: JuryTask): JuryImpossible {
  const all = Array.from({ length: task.applications }, (_none, a) => a)
  const everybody = Array.from({ length: task.jurors }, (_none, j) => j)
  const wanting = shortage(task, task.mostLoad)
  if (wanting !== null) {
    const applications = smallest(
      all.filter((a) => !wanting.applications[a]),
      (some) => {
        const { possible } = supplyFor(task, some)
        return reviewsOf(task, some) > possible
      }
    )
    return { code: 'tooFewJurors', applications, ...supplyFor(task, applications) }
  }
  const idle = shortage(task, task.leastLoad)
  if (idle !== null && task.leastLoad.some((least) => least > 0)) {
    const jurors = everybody.filter((j) => idle.jurors[j])
    const may = (a: number) => jurors.filter((j) => mayReview(task, j, a)).length
    const applications = all.filter((a) => may(a) > 0)
    const needed = jurors.reduce((sum, j) => sum + task.leastLoad[j]!, 0)
    const possible = applications.reduce((sum, a) => sum + Math.min(task.reviews[a]!, may(a)), 0)
    if (needed > possible) return { code: 'tooMuchLoad', jurors, needed, applications, possible }
  }
  for (let group = 0; group < task.groups.length; group++)
    for (const application of all) {
      const only = { ...task.groups[group]!, least: task.groups[group]!.least }
      const possible = only.jurors.filter((j) => mayReview(task, j, application)).length
      if (Math.min(possible, only.most) < only.least) return { code: 'groupBound', application, group }
    }
  return { code: 'together' }
}

/** What a set of applications needs, and what all who may review any of them can give. */
function supplyFor(task: JuryTask, applications: readonly number[]) {
  const jurors: number[] = []
  let possible = 0
  for (let j = 0; j < task.jurors; j++) {
    const may = applications.filter((a) => mayReview(task, j, a)).length
    if (may > 0) jurors.push(j)
    possible += Math.min(task.mostLoad[j]!, may)
  }
  return { needed: reviewsOf(task, applications), jurors, possible }
}

/** Leaves out of a set whatever it can do without while the statement stays true. */
function smallest(set: readonly number[], isTrue: (some: readonly number[]) => boolean): number[] {
  let kept = [...set]
  for (const one of set) {
    const rest = kept.filter((other) => other !== one)
    if (rest.length > 0 && isTrue(rest)) kept = rest
  }
  return kept
}

/**
 * Sends every juror's load into the applications. Null when all that is asked arrives: all reviews for most loads, all
 * load for least loads. Otherwise the source's side of the smallest cut.
 */
function shortage(
  task: JuryTask,
  loads: readonly number[]
): { jurors: boolean[]; applications: boolean[] } | null {
  const flow = new MinCostFlow()
  const jurors = loads.map((load) => {
    const node = flow.addNode()
    flow.addArc(flow.source, node, load, 0)
    return node
  })
  const applications = task.reviews.map((reviews) => {
    const node = flow.addNode()
    flow.addArc(node, flow.sink, reviews, 0)
    return node
  })
  for (let j = 0; j < task.jurors; j++)
    for (let a = 0; a < task.applications; a++)
      if (mayReview(task, j, a)) flow.addArc(jurors[j]!, applications[a]!, 1, 0)
  const offered = loads.reduce((sum, load) => sum + load, 0)
  const wanted = loads === task.leastLoad ? offered : task.reviews.reduce((sum, one) => sum + one, 0)
  if (flow.send(Infinity).flow >= wanted) return null
  const seen = flow.reachable()
  return { jurors: jurors.map((n) => seen[n] === 1), applications: applications.map((n) => seen[n] === 1) }
}

/** Whether the task has any assignment. */
export const isPossible = (task: JuryTask): boolean =>
  contradictionOf(task) === null && bestAssignment(task).pairs !== null
