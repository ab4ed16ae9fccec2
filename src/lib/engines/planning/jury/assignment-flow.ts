import { MinCostFlow } from '../flow/min-cost-flow.ts'
import { type JuryAnswer, type JuryTask, mayReview } from './jury-task.ts'

export interface FlowResult {
  /** Null when not every application gets its reviews within all limits. */
  pairs: JuryAnswer['pairs'] | null
  /** Value of the answer in the weights that were given; no assignment has more. */
  value: number
}

export interface FlowChoice {
  /** The worth of a pair; without it all pairs are worth the same. */
  worth?: (juror: number, application: number) => number
  /** Whether a pair may be used at all. */
  admits?: (juror: number, application: number) => boolean
}

/**
 * The assignment of the highest total worth, as a cheapest flow: juror, (application and group), application. Lower
 * limits are arcs with a reward above everything else. Worths are rounded to whole multiples of a fine step; the value
 * counts what rounding could hide.
 */
export function bestAssignment(task: JuryTask, choice: FlowChoice = {}): FlowResult {
  const worth = choice.worth ?? (() => 0)
  const needed = task.reviews.reduce((sum, one) => sum + one, 0) - task.kept.length
  let highest = 1e-9
  forEachPair(task, choice, (j, a) => (highest = Math.max(highest, Math.abs(worth(j, a)))))
  const scale = stepOf(highest, needed)
  const reward = (Math.ceil(highest * scale) + 1) * (needed + 1)
  const flow = new MinCostFlow()
  const jurors = task.affinity.map(() => flow.addNode())
  const applications = Array.from({ length: task.applications }, () => flow.addNode())
  const doors = groupDoors(task, flow, applications, reward)
  const floors = [...doors.floors]
  const load = new Array<number>(task.jurors).fill(0)
  const received = new Array<number>(task.applications).fill(0)
  for (const [j, a] of task.kept) {
    load[j]!++
    received[a]!++
  }
  jurors.forEach((node, j) => {
    const least = Math.max(0, task.leastLoad[j]! - load[j]!)
    const most = Math.max(0, task.mostLoad[j]! - load[j]!)
    if (least > 0) floors.push({ arc: flow.addArc(flow.source, node, least, -reward), least })
    flow.addArc(flow.source, node, Math.max(0, most - least), 0)
  })
  applications.forEach((node, a) => flow.addArc(node, flow.sink, task.reviews[a]! - received[a]!, 0))
  const arcs: [number, number, number][] = []
  forEachPair(task, choice, (j, a) => {
    const door = doors.of(j, a)
    arcs.push([flow.addArc(jurors[j]!, door, 1, -Math.round(worth(j, a) * scale)), j, a])
  })
  const sent = flow.send(needed)
  const isComplete = sent.flow === needed && floors.every(({ arc, least }) => flow.flowOn(arc) === least)
  if (!isComplete) return { pairs: null, value: 0 }
  const pairs: JuryAnswer['pairs'] = [...task.kept]
  for (const [arc, j, a] of arcs) if (flow.flowOn(arc) > 0) pairs.push([j, a])
  pairs.sort((x, y) => x[0] - y[0] || x[1] - y[1])
  const isExact = arcs.every(
    ([, j, a]) => Math.abs(worth(j, a) * scale - Math.round(worth(j, a) * scale)) < 1e-4
  )
  const value = pairs.reduce((sum, [j, a]) => sum + worth(j, a), 0)
  return { pairs, value: isExact ? value : value + needed / scale }
}

function forEachPair(task: JuryTask, { admits }: FlowChoice, visit: (j: number, a: number) => void): void {
  const kept = new Set(task.kept.map(([j, a]) => j * task.applications + a))
  for (let j = 0; j < task.jurors; j++)
    for (let a = 0; a < task.applications; a++)
      if (mayReview(task, j, a) && !kept.has(j * task.applications + a) && (admits?.(j, a) ?? true))
        visit(j, a)
}

/** The finest power of ten for which all sums stay exact in a double. */
function stepOf(highest: number, pairs: number): number {
  let scale = 1e9
  while (scale > 1 && highest * scale * (pairs + 2) ** 2 > 2 ** 51) scale /= 10
  return scale
}

interface Doors {
  of(juror: number, application: number): number
  floors: { arc: number; least: number }[]
}

/** Where a juror's review enters an application: at a node of the juror's group, which counts, or directly. */
function groupDoors(task: JuryTask, flow: MinCostFlow, applications: number[], reward: number): Doors {
  const groupOf = new Array<number>(task.jurors).fill(-1)
  task.groups.forEach(({ jurors }, g) => jurors.forEach((j) => (groupOf[j] = g)))
  const floors: Doors['floors'] = []
  const doors = task.groups.map(({ least, most }, g) =>
    applications.map((node, a) => {
      const door = flow.addNode()
      const has = task.kept.filter(([j, other]) => other === a && groupOf[j] === g).length
      const low = Math.max(0, least - has)
      if (low > 0) floors.push({ arc: flow.addArc(door, node, low, -reward), least: low })
      flow.addArc(door, node, Math.max(0, most - has - low), 0)
      return door
    })
  )
  return {
    of: (juror, application) =>
      groupOf[juror]! < 0 ? applications[application]! : doors[groupOf[juror]!]![application]!,
    floors
  }
}
