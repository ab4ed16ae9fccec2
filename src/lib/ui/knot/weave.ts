/**
 * Lines that cross and pass over and under each other in turn. Pure geometry: points in, SVG paths out, with real gaps
 * where a line passes under, so the drawing needs no background colour and prints as it is.
 */
export type Point = readonly [x: number, y: number]

export interface Strand {
  points: readonly Point[]
  closed?: boolean
}

interface Crossing {
  strands: [number, number]
  /** Arc length from the strand's start, one for each of the two. */
  at: [number, number]
  /** Sine of the angle between the two lines: flat crossings need longer gaps. */
  sine: number
  /** Which of the two passes over; undecided at first. */
  over?: 0 | 1
}

/** For each strand the pieces that stay visible, as path data. `gap` is half the opening at a right-angled crossing. */
export function weave(strands: readonly Strand[], gap: number): string[][] {
  const crossings = crossingsOf(strands)
  strands.forEach((_, index) => alternate(index, crossings))
  return strands.map((strand, index) => {
    const cuts = crossings.flatMap((crossing) =>
      [0, 1].flatMap((side) =>
        crossing.strands[side] === index && crossing.over !== side
          ? [{ at: crossing.at[side] ?? 0, half: gap / Math.max(crossing.sine, 0.45) }]
          : []
      )
    )
    return visiblePieces(strand, cuts).map(pathData)
  })
}

/** The same line, moved sideways: two of them make a double line. */
export function besideOf(points: readonly Point[], distance: number): Point[] {
  return points.map((point, index) => {
    const before = points[Math.max(index - 1, 0)] ?? point
    const after = points[Math.min(index + 1, points.length - 1)] ?? point
    const [dx, dy] = [after[0] - before[0], after[1] - before[1]]
    const length = Math.hypot(dx, dy) || 1
    return [point[0] - (dy / length) * distance, point[1] + (dx / length) * distance]
  })
}

export function pathData(points: readonly Point[]): string {
  return points.map(([x, y], index) => `${index ? 'L' : 'M'}${round(x)} ${round(y)}`).join('')
}

const round = (value: number) => Math.round(value * 10) / 10

interface Segment {
  strand: number
  index: number
  from: Point
  to: Point
  start: number
}

function segmentsOf(strands: readonly Strand[]): Segment[] {
  return strands.flatMap((strand, number) => {
    let start = 0
    return ringOf(strand).flatMap((from, index, ring) => {
      const to = ring[index + 1]
      if (!to) return []
      const segment = { strand: number, index, from, to, start }
      start += distance(from, to)
      return [segment]
    })
  })
}

const ringOf = ({ points, closed }: Strand) => (closed && points[0] ? [...points, points[0]] : [...points])
const distance = (a: Point, b: Point) => Math.hypot(b[0] - a[0], b[1] - a[1])

function crossingsOf(strands: readonly Strand[]): Crossing[] {
  const segments = segmentsOf(strands)
  const last = strands.map((strand) => ringOf(strand).length - 2)
  const found: Crossing[] = []
  segments.forEach((a, position) => {
    for (const b of segments.slice(position + 1)) {
      const apart = Math.abs(a.index - b.index)
      if (a.strand === b.strand && (apart < 2 || (strands[a.strand]?.closed && apart === last[a.strand])))
        continue
      const crossing = crossingOf(a, b)
      if (crossing) found.push(crossing)
    }
  })
  return found
}

function crossingOf(a: Segment, b: Segment): Crossing | null {
  const [ax, ay] = [a.to[0] - a.from[0], a.to[1] - a.from[1]]
  const [bx, by] = [b.to[0] - b.from[0], b.to[1] - b.from[1]]
  const cross = ax * by - ay * bx
  if (cross === 0) return null
  const [dx, dy] = [b.from[0] - a.from[0], b.from[1] - a.from[1]]
  const alongA = (dx * by - dy * bx) / cross
  const alongB = (dx * ay - dy * ax) / cross
  if (alongA < 0 || alongA >= 1 || alongB < 0 || alongB >= 1) return null
  const [lengthA, lengthB] = [Math.hypot(ax, ay), Math.hypot(bx, by)]
  return {
    strands: [a.strand, b.strand],
    at: [a.start + alongA * lengthA, b.start + alongB * lengthB],
    sine: Math.abs(cross) / (lengthA * lengthB)
  }
}

/** Over, under, over, ... along one strand; what an earlier strand decided sets the beat. */
function alternate(strand: number, crossings: Crossing[]) {
  const visits = crossings
    .flatMap((crossing) =>
      ([0, 1] as const).flatMap((side) =>
        crossing.strands[side] === strand ? [{ crossing, side, at: crossing.at[side] }] : []
      )
    )
    .sort((a, b) => a.at - b.at)
  const decided = visits.findIndex((visit) => visit.crossing.over !== undefined)
  const known = visits[decided]
  const beat = known ? (decided + (known.crossing.over === known.side ? 0 : 1)) % 2 : 0
  visits.forEach(({ crossing, side }, index) => {
    const isOver = index % 2 === beat
    crossing.over ??= isOver ? side : side === 0 ? 1 : 0
  })
}

interface Cut {
  at: number
  half: number
}

function visiblePieces(strand: Strand, cuts: Cut[]): Point[][] {
  const ring = ringOf(strand)
  const pieces: Point[][] = []
  let piece: Point[] = []
  let start = 0
  const isCut = (at: number) => cuts.some((cut) => Math.abs(at - cut.at) < cut.half)
  ring.forEach((from, index) => {
    const to = ring[index + 1]
    if (!to) return
    const length = distance(from, to)
    // Fine steps, so that a gap opens where it should and not at the next point of the curve.
    const steps = Math.max(1, Math.ceil(length / 0.6))
    for (let step = 0; step < steps; step++) {
      const share = step / steps
      if (isCut(start + share * length)) {
        if (piece.length > 1) pieces.push(piece)
        piece = []
      } else if (step === 0 || piece.length === 0 || isCut(start + ((step + 1) / steps) * length)) {
        piece.push([from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share])
      }
    }
    start += length
  })
  const end = ring.at(-1)
  if (end && piece.length > 0) pieces.push([...piece, end])
  const first = pieces[0]
  // A closed line that starts in the open goes on where it ended.
  if (strand.closed && pieces.length > 1 && first && !isCut(0)) {
    const tail = pieces.pop() ?? []
    pieces[0] = [...tail, ...first.slice(1)]
  }
  return pieces
}
