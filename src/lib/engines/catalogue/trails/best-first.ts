import type { Onward } from './onward.ts'

/** A beginning of a trail, or with `isWhole` all of one. */
export interface Beginning {
  before: Beginning | null
  stage: number
  component: number
  port: number
  /** Points so far, and the most there can be in the end. */
  points: number
  most: number
  isWhole: boolean
  /** Stage and component of each step as one number, for the order among equals. */
  path: readonly number[]
}

/** Most points first; among equals the lower stages and ids first, shorter before longer. */
function isBefore(a: Beginning, b: Beginning): boolean {
  if (a.most !== b.most) return a.most > b.most
  const shared = Math.min(a.path.length, b.path.length)
  for (let at = 0; at < shared; at++) if (a.path[at] !== b.path[at]) return a.path[at]! < b.path[at]!
  if (a.path.length !== b.path.length) return a.path.length < b.path.length
  if (a.isWhole !== b.isWhole) return a.isWhole
  return a.port < b.port
}

/** A heap of beginnings. */
class Queue {
  readonly #items: Beginning[] = []

  push(item: Beginning): void {
    const items = this.#items
    let at = items.push(item) - 1
    while (at > 0) {
      const parent = (at - 1) >> 1
      if (!isBefore(item, items[parent]!)) break
      items[at] = items[parent]!
      at = parent
    }
    items[at] = item
  }

  pop(): Beginning | undefined {
    const items = this.#items
    const first = items[0]
    const last = items.pop()
    if (!first || !last || items.length === 0) return first
    let at = 0
    for (;;) {
      let child = 2 * at + 1
      if (child >= items.length) break
      if (child + 1 < items.length && isBefore(items[child + 1]!, items[child]!)) child++
      if (!isBefore(items[child]!, last)) break
      items[at] = items[child]!
      at = child
    }
    items[at] = last
    return first
  }
}

const step = (onward: Onward, stage: number, component: number) =>
  stage * onward.linker.index.components.length + component

function begin(onward: Onward, queue: Queue): void {
  for (const { at: stage, isFirst, points } of onward.stages)
    if (isFirst)
      for (const component of points.keys()) {
        const most = onward.from(stage, component, -1)
        if (most === -Infinity) continue
        const path = [step(onward, stage, component)]
        const own = onward.pointsOf(stage, component)
        queue.push({ before: null, stage, component, port: -1, points: own, most, isWhole: false, path })
      }
}

/** Everything that can stand next; each interface has one signature, so each place comes once. */
function goOn(onward: Onward, queue: Queue, from: Beginning): void {
  const { linker } = onward
  const used = new Set(from.path.map((one) => one % linker.index.components.length))
  const owner = onward.owner(from.component)
  const outs = linker.index.ports[from.component]!.filter((_signature, out) =>
    linker.mayPass(from.component, from.port, out)
  )
  const standBehind = (next: number, signature: number, cost: number) => {
    for (const { component, port, value } of onward.states[next]!.get(signature) ?? []) {
      if (used.has(component)) continue
      const reached = from.points + onward.together(owner, onward.owner(component)) - cost
      queue.push({
        before: from,
        stage: next,
        component,
        port,
        points: reached + onward.pointsOf(next, component),
        most: reached + value,
        isWhole: false,
        path: [...from.path, step(onward, next, component)]
      })
    }
  }
  const { direct, bridged } = onward.reachedFrom(from.stage, outs)
  for (const next of onward.stages[from.stage]!.next) {
    for (const signature of direct) standBehind(next, signature, 0)
    for (const signature of bridged) standBehind(next, signature, onward.weights.adapter)
  }
}

/** The `count` best trails, best first, each chain of components once. */
export function bestTrails(onward: Onward, count: number): Beginning[] {
  const queue = new Queue()
  begin(onward, queue)
  const found: Beginning[] = []
  const known = new Set<string>()
  while (found.length < count) {
    const best = queue.pop()
    if (!best) break
    if (best.isWhole) {
      const key = best.path.join(' ')
      if (!known.has(key)) found.push(best)
      known.add(key)
      continue
    }
    if (onward.stages[best.stage]!.isLast) queue.push({ ...best, most: best.points, isWhole: true })
    goOn(onward, queue, best)
  }
  return found
}
