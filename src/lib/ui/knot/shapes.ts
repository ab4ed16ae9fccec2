import type { Point, Strand } from './weave.ts'

/** Five lines that come from five sides, turn around one another and go on: the sign of the product. */
export function signStrands(size: number): Strand[] {
  const middle = size / 2
  return Array.from({ length: 5 }, (_, index) => {
    const turn = (index * 2 * Math.PI) / 5 - Math.PI / 2
    const points = steps(48, -1, 1).map((t): Point => {
      const reach = 0.46 * size * t
      const near = 0.15 * size
      const radius = Math.hypot(near, reach)
      const angle = turn + 1.2 * Math.atan2(reach, near)
      return [middle + radius * Math.cos(angle), middle + radius * Math.sin(angle)]
    })
    return { points }
  })
}

/**
 * A hub's own knot, tied from its focus topics: as many lobes as topics and two, wound by what the topics are.
 * The same topics always tie the same knot, in whatever order they are named.
 */
export function hubKnot(topics: readonly string[], size: number): Strand {
  const seed = seedOf([...topics].sort().join(' '))
  // Six lobes share a factor with two, three and four windings: the line would close before it is tied.
  const wished = Math.min(Math.max(topics.length + 2, 4), 9)
  const lobes = wished === 6 ? 7 : wished
  const windings = [2, 3, 4].filter((count) => coprime(count, lobes) && count < lobes)
  const wound = windings[seed % windings.length] ?? 1
  const depth = 0.34 + ((seed >>> 5) % 5) * 0.05
  const lean = (((seed >>> 9) % 12) * Math.PI) / 6
  const curl = ((seed >>> 13) % 4) * 0.03
  const points = steps(96 * wound, 0, 1, false).map((t): Point => {
    const phi = 2 * Math.PI * t
    const wave = Math.cos(lobes * phi) + curl * Math.cos(2 * lobes * phi)
    const radius = (0.44 * size * (1 + depth * wave)) / (1 + depth)
    const angle = wound * phi + lean
    return [size / 2 + radius * Math.cos(angle), size / 2 + radius * Math.sin(angle)]
  })
  return { points, closed: true }
}

/** Five lanes that are led together, woven and drawn tight: where the groups of the network become hubs. */
export function braidStrands(width: number, height: number): Strand[] {
  const lane = height / 5
  const orders = braidOrders
  const tight = lane * 0.3
  return Array.from({ length: 5 }, (_, strand) => {
    const points = steps(160, 0, 1).map((t): Point => {
      const x = t * width
      const spread = 1 - ease((t - 0.06) / 0.5)
      const gap = tight + (lane - tight) * spread
      const step = clamp((t - 0.2) / 0.66, 0, 0.9999) * (orders.length - 1)
      const from = orders[Math.floor(step)]?.indexOf(strand) ?? strand
      const to = orders[Math.floor(step) + 1]?.indexOf(strand) ?? from
      const place = from + (to - from) * ease(step % 1)
      return [x, height / 2 + (place - 2) * gap]
    })
    return { points: smooth(points, 9) }
  })
}

/** A moving mean of the heights: a line under tension has no corners. */
function smooth(points: readonly Point[], reach: number): Point[] {
  return points.map(([x], index) => {
    const near = points.slice(Math.max(index - reach, 0), index + reach + 1)
    return [x, near.reduce((sum, point) => sum + point[1], 0) / near.length]
  })
}

/** Who runs in which lane, step by step; neighbours change places in turn. */
const braidOrders: readonly (readonly number[])[] = [
  [0, 1, 2, 3, 4],
  [1, 0, 3, 2, 4],
  [1, 3, 0, 4, 2],
  [3, 1, 4, 0, 2],
  [3, 4, 1, 2, 0],
  [4, 3, 2, 1, 0],
  [4, 2, 3, 0, 1],
  [2, 4, 0, 3, 1]
]

const ease = (t: number) => {
  const x = clamp(t, 0, 1)
  return x * x * (3 - 2 * x)
}
const clamp = (value: number, least: number, most: number) => Math.min(Math.max(value, least), most)

const steps = (count: number, from: number, to: number, withEnd = true): number[] =>
  Array.from({ length: count + (withEnd ? 1 : 0) }, (_, index) => from + ((to - from) * index) / count)

function coprime(a: number, b: number): boolean {
  return b === 0 ? a === 1 : coprime(b, a % b)
}

/** FNV-1a: short, the same everywhere, and spreads similar names well. */
function seedOf(text: string): number {
  let hash = 0x811c9dc5
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0
  return hash
}
