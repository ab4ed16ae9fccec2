/** What is known of one participant's day before planning. Slots count from 0. */
export interface DayRules {
  slots: number
  meetings: number
  /** By slot: whether any of the meetings may take place there. */
  open: readonly boolean[]
  /** By slot: whether one must. */
  forced: readonly boolean[]
  /** By slot: fewest and most meetings up to and including it. */
  fewest: readonly number[]
  most: readonly number[]
  /** The most breaks. */
  breaks: number
}

export interface DayNode {
  /** Breaks so far, counted when the next meeting begins. */
  breaks: number
  /** Number of the node of the next layer after a free slot and after a meeting, or -1. */
  free: number
  busy: number
}

/**
 * All days that a participant can have, as a layered graph: a path from the first layer to the last says for each slot
 * whether there is a meeting (a decision diagram of a counting automaton; Pesant 2004).
 * Layer t lies before slot t. Nodes from which no complete day follows are left out.
 */
export interface DayGraph {
  layers: DayNode[][]
}

/** Null when there is no such day. */
export function dayGraph(rules: DayRules): DayGraph | null {
  const { slots } = rules
  const keysOf: number[][] = [[0]]
  for (let slot = 0; slot < slots; slot++) {
    const next = new Set<number>()
    for (const key of keysOf[slot]!)
      for (const isBusy of [false, true]) {
        const to = follow(rules, slot, key, isBusy)
        if (to >= 0) next.add(to)
      }
    keysOf.push([...next].sort((a, b) => a - b))
  }
  const layers: DayNode[][] = Array.from({ length: slots + 1 }, () => [])
  let numbers = new Map<number, number>()
  for (const key of keysOf[slots]!) {
    const state = unpack(key)
    if (state.count !== rules.meetings) continue
    numbers.set(key, layers[slots]!.length)
    layers[slots]!.push({ breaks: state.breaks, free: -1, busy: -1 })
  }
  for (let slot = slots - 1; slot >= 0; slot--) {
    const own = new Map<number, number>()
    for (const key of keysOf[slot]!) {
      const free = numbers.get(follow(rules, slot, key, false)) ?? -1
      const busy = numbers.get(follow(rules, slot, key, true)) ?? -1
      if (free < 0 && busy < 0) continue
      own.set(key, layers[slot]!.length)
      layers[slot]!.push({ breaks: unpack(key).breaks, free, busy })
    }
    numbers = own
  }
  return layers[0]!.length === 0 ? null : { layers }
}

/** The fewest breaks of any day in the graph. */
export function fewestBreaks({ layers }: DayGraph): number {
  return Math.min(...layers.at(-1)!.map(({ breaks }) => breaks))
}

/** A state is the meetings so far, the breaks so far, and whether a break may be under way. */
const pack = (count: number, breaks: number, idle: number) => (count * 1024 + breaks) * 2 + idle
const unpack = (key: number) => ({
  count: Math.floor(key / 2048),
  breaks: (key >> 1) % 1024,
  idle: key & 1
})

function follow(rules: DayRules, slot: number, key: number, isBusy: boolean): number {
  const state = unpack(key)
  const count = state.count + (isBusy ? 1 : 0)
  if (isBusy ? !rules.open[slot] : rules.forced[slot]) return -1
  if (count > rules.meetings || count < rules.fewest[slot]! || count > rules.most[slot]!) return -1
  const breaks = state.breaks + (isBusy ? state.idle : 0)
  if (breaks > rules.breaks) return -1
  // Before the first and after the last meeting nothing is a break.
  const idle = !isBusy && count > 0 && count < rules.meetings ? 1 : 0
  return pack(count, breaks, idle)
}
