import type { Control } from '../control.ts'
import { addCounter } from '../sat/cardinality.ts'
import { not, type Solver } from '../sat/solver.ts'
import { type DayGraph, dayGraph, fewestBreaks } from './day-graph.ts'
import { type B2bEncoding, dayRules, encodeTimetable } from './encoding.ts'
import { addFairness } from './fairness.ts'
import type { B2bInstance } from './instance.ts'
import { type B2bImpossible, slotDomains } from './slot-domains.ts'

export interface B2bAnswer {
  status: 'optimal' | 'feasible' | 'infeasible' | 'unknown'
  /** Breaks of all participants together in `slots`. */
  breaks: number | null
  /** No timetable has fewer breaks; null when there is no timetable at all. */
  bound: number | null
  /** By meeting, its slot (from 0). */
  slots: number[] | null
  /** Why there is no timetable. */
  impossible: B2bImpossible | null
}

/** What does not change while the search goes on. */
interface Task {
  instance: B2bInstance
  fairness: number
  allowed: boolean[][]
  /** By participant: breaks that cannot be avoided, and the most that fairness lets happen. */
  fewest: number[]
  most: number[]
  control: Control
}

/** Disjoint groups of participants of whom at least one has more breaks than the fewest. */
type Cores = number[][]

const firstConflicts = 10_000
const feasibilityConflicts = 4_000
const coreConflicts = 2_000
const shrinkConflicts = 200

/**
 * Places all meetings with the fewest breaks in total, where two participants' numbers of breaks differ by `fairness`
 * at most. From below: a number of breaks is refuted or reached before the next is tried, so what is found is optimal.
 * First come bounds by participant (day graphs) and disjoint groups that must share a break (cores; Fu, Malik 2006).
 */
export function planB2bMeetings(instance: B2bInstance, fairness: number, control: Control): B2bAnswer {
  if (instance.meetings.length === 0)
    return { status: 'optimal', breaks: 0, bound: 0, slots: [], impossible: null }
  const { allowed, impossible } = slotDomains(instance)
  if (impossible !== null) return infeasible(impossible)
  const anyDay = graphs(instance, allowed, mostBreaks(instance))
  const without = anyDay.indexOf(null)
  if (without >= 0) return infeasible({ code: 'noDayForParticipant', participant: without })
  const least = anyDay.map((graph) => fewestBreaks(graph!))
  // Nobody can be more than `fairness` above the one who has the fewest, and that one has at most this.
  const ceiling = Math.min(...anyDay.map((graph) => highestBreaks(graph!))) + fairness
  const unfair = least.findIndex((count) => count > ceiling)
  if (unfair >= 0) return infeasible({ code: 'unfair', participant: unfair, breaks: least[unfair]! })
  const most = anyDay.map((graph) => Math.min(highestBreaks(graph!), ceiling))
  return search({ instance, fairness, allowed, fewest: least, most, control })
}

function search(task: Task): B2bAnswer {
  const { fewest, most, control, instance } = task
  let bound = sum(fewest)
  const first = reach(task, [], bound, firstConflicts)
  if (typeof first !== 'string') return optimal(task, first)
  if (first === 'unsatisfiable') bound++
  const cores = findCores(task)
  bound = Math.max(bound, sum(fewest) + cores.length)
  control.onProgress?.({ best: null, bound })
  const any = anyTimetable(task)
  if (any === 'unsatisfiable') return infeasible({ code: 'searched' })
  const best = any === 'unknown' ? null : any
  const ceiling = best === null ? sum(most) + 1 : countBreaks(instance, best)
  if (best !== null) control.onProgress?.({ best: ceiling, bound })
  for (; bound < ceiling; bound++) {
    const verdict = control.shouldStop() ? 'unknown' : reach(task, cores, bound)
    if (verdict === 'unknown') return stopped(task, best, bound)
    if (verdict !== 'unsatisfiable') return optimal(task, verdict)
    control.onProgress?.({ best: best === null ? null : ceiling, bound: bound + 1 })
  }
  return best === null ? infeasible({ code: 'searched' }) : optimal(task, best)
}

/** A short search without a bound on the total, for something to show and to notice that there is nothing. */
function anyTimetable(task: Task): number[] | 'unknown' | 'unsatisfiable' {
  const { control } = task
  if (control.shouldStop()) return 'unknown'
  const encoding = encode(task, task.most, [])
  const limits = { shouldStop: () => control.shouldStop(), conflicts: feasibilityConflicts }
  const verdict = encoding.solver.solve([], limits)
  return verdict === 'satisfiable' ? slotsOf(encoding) : verdict
}

/** Whether the meetings fit with so many breaks in total. */
function reach(
  task: Task,
  cores: Cores,
  total: number,
  conflicts = Infinity
): number[] | 'unknown' | 'unsatisfiable' {
  const { fewest, most, control } = task
  const extra = total - sum(fewest)
  const slack = extra - cores.length
  const inCore = new Set(cores.flat())
  const caps = fewest.map((count, p) => Math.min(most[p]!, count + slack + (inCore.has(p) ? 1 : 0)))
  const encoding = encode(task, caps, cores)
  const literals = encoding.more.flat()
  if (extra < literals.length) forbidMore(encoding.solver, literals, extra)
  const verdict = encoding.solver.solve([], { shouldStop: () => control.shouldStop(), conflicts })
  return verdict === 'satisfiable' ? slotsOf(encoding) : verdict
}

function forbidMore(solver: Solver, literals: readonly number[], extra: number): void {
  const count = addCounter(solver, literals, extra + 1, false)
  if (count.length > extra) solver.add([not(count[extra]!)])
}

/** Assumes nobody has more than the fewest breaks; each refutation names people who cannot all have that. */
function findCores(task: Task): Cores {
  const { fewest, most, control } = task
  const caps = fewest.map((count, p) => Math.min(most[p]!, count + 1))
  const encoding = encode(task, caps, [])
  const { solver } = encoding
  const limits = { shouldStop: () => control.shouldStop(), conflicts: coreConflicts }
  const people = new Map(encoding.more.flatMap((row, p) => (row.length > 0 ? [[not(row[0]!), p]] : [])))
  const cores: Cores = []
  while (solver.solve([...people.keys()], limits) === 'unsatisfiable' && solver.failed.length > 0) {
    const core = shrunk(solver, solver.failed, control)
    cores.push(core.map((literal) => people.get(literal)!))
    for (const literal of core) people.delete(literal)
  }
  return cores
}

/** Leaves out of a core what it does not need, as far as a short search shows. */
function shrunk(solver: Solver, failed: readonly number[], control: Control): number[] {
  let core = [...failed]
  const limits = { shouldStop: () => control.shouldStop(), conflicts: shrinkConflicts }
  for (const literal of failed) {
    if (core.length === 1 || !core.includes(literal)) continue
    const rest = core.filter((one) => one !== literal)
    if (solver.solve(rest, limits) === 'unsatisfiable' && solver.failed.length > 0) core = solver.failed
  }
  return core
}

function encode(task: Task, caps: readonly number[], cores: Cores): B2bEncoding {
  const { instance, allowed, fewest, fairness } = task
  const days = graphs(instance, allowed, caps) as DayGraph[]
  const encoding = encodeTimetable(instance, allowed, days, fewest)
  addFairness(encoding, fewest, caps, fairness)
  for (const core of cores) encoding.solver.add(core.flatMap((p) => encoding.more[p]!.slice(0, 1)))
  return encoding
}

function graphs(
  instance: B2bInstance,
  allowed: readonly (readonly boolean[])[],
  caps: readonly number[]
): (DayGraph | null)[] {
  return dayRules(instance, allowed, caps).map(dayGraph)
}

/** A break needs a meeting before it, one after it and a free slot. */
function mostBreaks({ participants, meetings, slots }: B2bInstance): number[] {
  const counts = new Array<number>(participants).fill(0)
  for (const { first, second } of meetings) for (const one of [first, second]) counts[one]!++
  return counts.map((count) => Math.max(0, Math.min(count - 1, slots - count)))
}

const highestBreaks = ({ layers }: DayGraph) => Math.max(...layers.at(-1)!.map(({ breaks }) => breaks))

function slotsOf({ solver, at }: B2bEncoding): number[] {
  return at.map((row) => row.findIndex((literal) => literal >= 0 && solver.holds(literal)))
}

/** Breaks of all participants: gaps between one's meetings, each counted once however long. */
export function countBreaks(
  { participants, meetings, slots }: B2bInstance,
  placed: readonly number[]
): number {
  const busy = Array.from({ length: participants }, () => new Array<boolean>(slots).fill(false))
  meetings.forEach(({ first, second }, i) => {
    for (const one of [first, second]) busy[one]![placed[i]!] = true
  })
  return sum(
    busy.map((row) => {
      const blocks = row.filter((isBusy, slot) => isBusy && !row[slot - 1]).length
      return Math.max(0, blocks - 1)
    })
  )
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0)

function optimal({ instance }: Task, slots: number[]): B2bAnswer {
  const breaks = countBreaks(instance, slots)
  return { status: 'optimal', breaks, bound: breaks, slots, impossible: null }
}

function stopped({ instance }: Task, slots: number[] | null, bound: number): B2bAnswer {
  if (slots === null) return { status: 'unknown', breaks: null, bound, slots, impossible: null }
  return { status: 'feasible', breaks: countBreaks(instance, slots), bound, slots, impossible: null }
}

function infeasible(impossible: B2bImpossible): B2bAnswer {
  return { status: 'infeasible', breaks: null, bound: null, slots: null, impossible }
}
