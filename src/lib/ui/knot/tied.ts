import { strandNames, type StrandName } from '../strand/strands.ts'
import { braidStrands, hubKnot, signStrands } from './shapes.ts'
import { besideOf, type Point, weave } from './weave.ts'

/** Drawings are tied once and kept: the same few stand on every page. */
const tied = new Map<string, string[]>()
const mostKept = 500

/** The visible pieces of a hub's knot on a 100 x 100 ground. */
export function tiedKnot(topics: readonly string[], weight: number): readonly string[] {
  const key = `${weight} ${[...topics].sort().join(' ')}`
  const kept = tied.get(key)
  if (kept) return kept
  if (tied.size >= mostKept) tied.clear()
  const pieces = weave([hubKnot(topics, 100)], weight * 0.95)[0] ?? []
  tied.set(key, pieces)
  return pieces
}

export const signWeight = 9
/** The product's sign on a 100 x 100 ground: five strands, each in its pieces. */
export const tiedSign: readonly (readonly string[])[] = weave(signStrands(100), signWeight * 0.68)

export const braidSize = { width: 600, height: 320 }

/** The five strands led together. The double line is two lines that stay together and weave as one would. */
export const tiedBraid: readonly { strand: StrandName; pieces: readonly string[] }[] = tieBraid()

function tieBraid() {
  const lines: { strand: StrandName; points: readonly Point[] }[] = []
  braidStrands(braidSize.width, braidSize.height).forEach(({ points }, index) => {
    const strand = strandNames[index] ?? 'company'
    const beside = strand === 'financing' ? [-2.6, 2.6].map((offset) => besideOf(points, offset)) : [points]
    lines.push(...beside.map((line) => ({ strand, points: line })))
  })
  return weave(lines, 8).map((pieces, index) => ({ strand: lines[index]?.strand ?? 'company', pieces }))
}
