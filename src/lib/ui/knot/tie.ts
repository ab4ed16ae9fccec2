import type { StrandName } from '../strand/strands.ts'
import { besideOf, type Point, weave } from './weave.ts'

/** Two strands, each laid back on itself: not yet together, hooked into each other, tied (a reef knot), or come loose. */
export type Tie = 'apart' | 'half' | 'tied' | 'loose'

export const tieSize = { width: 640, height: 150 }
const { width, height } = tieSize

/** The upper half of a bight from the left: along its leg to where it turns. The lower half mirrors it. */
const legs: Record<Tie, readonly Point[]> = {
  apart: [
    [0, 46],
    [110, 46],
    [200, 48],
    [246, 60]
  ],
  half: [
    [0, 40],
    [150, 42],
    [290, 42],
    [345, 52]
  ],
  // Narrow where the other one's bight holds it, wide where it holds the other one.
  tied: [
    [0, 42],
    [130, 44],
    [215, 58],
    [258, 62],
    [300, 46],
    [340, 30],
    [376, 44]
  ],
  loose: [
    [0, 46],
    [90, 46],
    [150, 52],
    [196, 64]
  ]
}
const turns: Record<Tie, number> = { apart: 262, half: 362, tied: 392, loose: 214 }
/** How far one bight lies above the other: hooked ones do, or they would cover each other. */
const lifts: Record<Tie, number> = { apart: 0, half: 13, tied: 0, loose: 0 }
const sag = (x: number) => Math.max(x - 60, 0) ** 2 / 900

function bightOf(tie: Tie, isLeft: boolean): Point[] {
  const upper = legs[tie]
  const lower = upper.toReversed().map(([x, y]): Point => [x, height - y])
  const points = smooth([...upper, [turns[tie], height / 2], ...lower])
  const lift = isLeft ? -lifts[tie] : lifts[tie]
  return points.map(([x, y]) => [isLeft ? x : width - x, y + lift + (tie === 'loose' ? sag(x) : 0)])
}

/** A Catmull-Rom curve through the points. */
function smooth(points: readonly Point[]): Point[] {
  const at = (index: number) => points[Math.min(Math.max(index, 0), points.length - 1)]!
  const curve = points.slice(0, -1).flatMap((_, index) => {
    const [before, from, to, after] = [at(index - 1), at(index), at(index + 1), at(index + 2)]
    return Array.from({ length: 12 }, (_step, step): Point => {
      const t = step / 12
      const along = (axis: 0 | 1) =>
        0.5 *
        (2 * from[axis] +
          (to[axis] - before[axis]) * t +
          (2 * before[axis] - 5 * from[axis] + 4 * to[axis] - after[axis]) * t ** 2 +
          (3 * from[axis] - before[axis] - 3 * to[axis] + after[axis]) * t ** 3)
      return [along(0), along(1)]
    })
  })
  return [...curve, at(points.length - 1)]
}

/** The visible pieces of both strands; a double line is two that stay together. */
export function tiedStrands(
  tie: Tie,
  strands: readonly [StrandName | null, StrandName | null]
): { strand: StrandName | null; pieces: readonly string[] }[] {
  const lines = strands.flatMap((strand, index) => {
    const points = bightOf(tie, index === 0)
    const beside = strand === 'financing' ? [-2.6, 2.6].map((offset) => besideOf(points, offset)) : [points]
    return beside.map((line) => ({ strand, points: line }))
  })
  return weave(lines, 8).map((pieces, index) => ({ strand: lines[index]!.strand, pieces }))
}
