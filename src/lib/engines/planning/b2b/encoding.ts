import { addAtMostOne, addCounter } from '../sat/cardinality.ts'
import { not, Solver } from '../sat/solver.ts'
import type { DayGraph, DayRules } from './day-graph.ts'
import { type B2bInstance, meetingsByParticipant } from './instance.ts'
import { interchangeableMeetings } from './symmetry.ts'

export interface B2bEncoding {
  solver: Solver
  /** By meeting, then slot: the literal of taking place there, or -1. */
  at: number[][]
  /** By participant: the i-th holds when there are more than `fewest + i` breaks. */
  more: number[][]
}

/** By participant, the rules of the day with at most so many breaks. */
export function dayRules(
  instance: B2bInstance,
  allowed: readonly (readonly boolean[])[],
  breaks: readonly number[]
): DayRules[] {
  const { slots } = instance
  return meetingsByParticipant(instance).map((group, participant) => {
    const open = Array.from({ length: slots }, (_none, slot) => group.some((m) => allowed[m]![slot]))
    const first = group.map((m) => allowed[m]!.indexOf(true))
    const last = group.map((m) => allowed[m]!.lastIndexOf(true))
    const forced = open.map((_open, slot) => group.some((_m, i) => first[i] === slot && last[i] === slot))
    const fewest = open.map((_open, slot) => last.filter((one) => one <= slot).length)
    const most = open.map((_open, slot) => first.filter((one) => one <= slot).length)
    return { slots, meetings: group.length, open, forced, fewest, most, breaks: breaks[participant]! }
  })
}

/**
 * Clauses that hold exactly for the timetables in which each participant has a day of the graph (viewpoint of Bofill et
 * al. 2022: which slots a participant uses, tied to where each meeting is; here with the whole day as a decision
 * diagram, so that propagation sees count, breaks and bounds together).
 * @param graphs by participant
 * @param fewest by participant: breaks that cannot be avoided
 */
export function encodeTimetable(
  instance: B2bInstance,
  allowed: readonly (readonly boolean[])[],
  graphs: readonly DayGraph[],
  fewest: readonly number[]
): B2bEncoding {
  const solver = new Solver()
  const at = allowed.map((row) => row.map((isOpen) => (isOpen ? solver.newLiteral() : -1)))
  for (const row of at) {
    const open = row.filter((literal) => literal >= 0)
    solver.add(open)
    addAtMostOne(solver, open)
  }
  const groups = meetingsByParticipant(instance)
  const used = groups.map((group) => encodeUse(solver, instance.slots, group, at))
  const more = graphs.map((graph, p) => encodeDay(solver, graph, used[p]!, fewest[p]!))
  encodeTables(solver, instance, at, used, groups)
  const precedences = instance.meetings.flatMap(({ after }, meeting) =>
    after.map((before) => [before, meeting] as const)
  )
  const symmetric = interchangeableMeetings(instance, allowed).flatMap((set) =>
    set.slice(1).map((meeting, i) => [set[i]!, meeting] as const)
  )
  encodeOrder(solver, [...precedences, ...symmetric], at)
  encodeFullDays(solver, groups, at)
  return { solver, at, more }
}

/** By slot, whether the participant meets somebody; -1 where nothing can be. Nobody is at two tables at once. */
function encodeUse(
  solver: Solver,
  slots: number,
  group: readonly number[],
  at: readonly (readonly number[])[]
): number[] {
  return Array.from({ length: slots }, (_none, slot) => {
    const here = group.map((meeting) => at[meeting]![slot]!).filter((literal) => literal >= 0)
    if (here.length === 0) return -1
    addAtMostOne(solver, here)
    if (here.length === 1) return here[0]!
    const used = solver.newLiteral()
    solver.add([not(used), ...here])
    for (const literal of here) solver.add([used, not(literal)])
    return used
  })
}

/** Ties the used slots to a path of the graph; the answer counts breaks above the fewest. */
function encodeDay(solver: Solver, { layers }: DayGraph, used: readonly number[], fewest: number): number[] {
  let nodes = layers[0]!.map(() => solver.newLiteral())
  solver.add(nodes)
  for (let slot = 0; slot + 1 < layers.length; slot++) {
    const next = layers[slot + 1]!.map(() => solver.newLiteral())
    encodeStep(solver, layers[slot]!, nodes, next, used[slot]!)
    nodes = next
    solver.add(nodes)
    if (nodes.length <= 12) addAtMostOne(solver, nodes)
  }
  const breaks = layers.at(-1)!.map((node) => node.breaks)
  const literals: number[] = []
  for (let count = fewest + 1; count <= Math.max(...breaks); count++) {
    const literal = solver.newLiteral()
    breaks.forEach((has, i) => solver.add([not(nodes[i]!), has >= count ? literal : not(literal)]))
    literals.push(literal)
  }
  return literals
}

/** One slot: a node and what happens in the slot give the next node; each next node comes from one before it. */
function encodeStep(
  solver: Solver,
  layer: DayGraph['layers'][number],
  nodes: readonly number[],
  next: readonly number[],
  used: number
): void {
  const fromFree: number[][] = next.map(() => [])
  const fromBusy: number[][] = next.map(() => [])
  layer.forEach(({ free, busy }, i) => {
    const node = nodes[i]!
    const whenBusy = used < 0 ? [] : [not(used)]
    const whenFree = used < 0 ? [] : [used]
    if (used >= 0) solver.add(busy < 0 ? [not(node), ...whenBusy] : [not(node), ...whenBusy, next[busy]!])
    solver.add(free < 0 ? [not(node), ...whenFree] : [not(node), ...whenFree, next[free]!])
    if (free >= 0) fromFree[free]!.push(node)
    if (busy >= 0 && used >= 0) fromBusy[busy]!.push(node)
  })
  next.forEach((literal, i) => {
    solver.add([not(literal), ...fromFree[i]!, ...(used < 0 ? [] : [used])])
    if (used >= 0) solver.add([not(literal), ...fromBusy[i]!, not(used)])
  })
}

/**
 * A slot holds no more meetings than tables, and no fewer than the other slots leave over. Meetings are counted twice:
 * by all people, two each, and by their hosts. Few hosts cover all meetings, so a busy host counts as a table before it
 * is known whom the host meets.
 */
function encodeTables(
  solver: Solver,
  instance: B2bInstance,
  at: readonly (readonly number[])[],
  used: readonly (readonly number[])[],
  groups: readonly (readonly number[])[]
): void {
  const { slots, tables, meetings } = instance
  const fewest = Math.max(0, meetings.length - (slots - 1) * tables)
  const hosted = hostedMeetings(instance, groups)
  for (let slot = 0; slot < slots; slot++) {
    const people = used.map((row) => row[slot]!).filter((literal) => literal >= 0)
    const hosts = hosted.flatMap((group, participant) =>
      busyWith(solver, slot, group, groups[participant]!, at, used[participant]!)
    )
    encodeRange(solver, people, 2 * fewest, 2 * tables)
    encodeRange(solver, hosts, fewest, tables)
  }
}

/** At least and at most so many of the literals hold. */
function encodeRange(solver: Solver, literals: readonly number[], fewest: number, most: number): void {
  if (fewest > literals.length) solver.add([])
  else if (fewest > 0 || literals.length > most) {
    const count = addCounter(solver, literals, most + 1, fewest > 0)
    if (count.length > most) solver.add([not(count[most]!)])
    if (fewest > 0) solver.add([count[fewest - 1]!])
  }
}

/** By participant, the meetings counted there: who has most without a host yet takes them all. */
function hostedMeetings({ meetings }: B2bInstance, groups: readonly (readonly number[])[]): number[][] {
  const hosted: number[][] = groups.map(() => [])
  const open = new Set(meetings.map((_meeting, number) => number))
  const left = groups.map((group) => group.length)
  while (open.size > 0) {
    let host = 0
    for (let i = 1; i < left.length; i++) if (left[i]! > left[host]!) host = i
    for (const meeting of groups[host]!) {
      if (!open.delete(meeting)) continue
      hosted[host]!.push(meeting)
      left[meetings[meeting]!.first]!--
      left[meetings[meeting]!.second]!--
    }
  }
  return hosted
}

/** The literal of having one of these meetings in the slot, if any can be there. */
function busyWith(
  solver: Solver,
  slot: number,
  some: readonly number[],
  all: readonly number[],
  at: readonly (readonly number[])[],
  used: readonly number[]
): number[] {
  const here = some.map((meeting) => at[meeting]![slot]!).filter((literal) => literal >= 0)
  if (here.length <= 1) return here
  if (some.length === all.length) return [used[slot]!]
  const busy = solver.newLiteral()
  solver.add([not(busy), ...here])
  for (const literal of here) solver.add([busy, not(literal)])
  return [busy]
}

/** Each pair says: the first takes place in an earlier slot than the second. */
function encodeOrder(
  solver: Solver,
  pairs: readonly (readonly [number, number])[],
  at: readonly (readonly number[])[]
): void {
  const done = new Map<number, number[]>()
  for (const [before, after] of pairs) {
    const row = done.get(before) ?? doneBy(solver, at[before]!)
    done.set(before, row)
    at[after]!.forEach((here, slot) => {
      if (here >= 0) solver.add(slot === 0 ? [not(here)] : [not(here), row[slot - 1]!])
    })
  }
}

/** Shorter full days, and many of them, gain less from the count than its clauses cost (measured on the benchmark). */
const shortestCounted = 9
const mostCounted = 6

/**
 * Who has as many meetings as open slots meets somebody in each, so by any slot a known number of the meetings is done.
 * Search alone would find out by trying permutations, like pigeons and holes.
 */
function encodeFullDays(
  solver: Solver,
  groups: readonly (readonly number[])[],
  at: readonly (readonly number[])[]
): void {
  const openSlots = (group: readonly number[]) =>
    at[group[0]!]!.map((_literal, slot) => group.some((meeting) => at[meeting]![slot]! >= 0))
  const full = groups.filter(
    (group) => group.length >= shortestCounted && openSlots(group).filter(Boolean).length === group.length
  )
  if (full.length > mostCounted) return
  for (const group of full) {
    const isOpen = openSlots(group)
    const rows = group.map((meeting) => doneBy(solver, at[meeting]!))
    let done = 0
    isOpen.forEach((one, slot) => {
      if (one) done++
      const count = addCounter(
        solver,
        rows.map((row) => row[slot]!),
        group.length
      )
      if (done > 0) solver.add([count[done - 1]!])
      if (done < count.length) solver.add([not(count[done]!)])
    })
  }
}

/** By slot, whether the meeting takes place there or earlier. */
function doneBy(solver: Solver, places: readonly number[]): number[] {
  const row: number[] = []
  places.forEach((here, slot) => {
    const literal = solver.newLiteral()
    const before = slot > 0 ? [row[slot - 1]!] : []
    solver.add([not(literal), ...before, ...(here < 0 ? [] : [here])])
    if (here >= 0) solver.add([literal, not(here)])
    for (const one of before) solver.add([literal, not(one)])
    row.push(literal)
  })
  return row
}
