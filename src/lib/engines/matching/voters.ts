import { activityText, ownText, type TextColumns } from './text-columns.ts'

/** The activities that vote for their participants, and all own texts that have a score, by text number. */
export type Voters = {
  activities: number[]
  own: number[]
  /** Activities with a lower score do not vote. */
  floor: number
}

export type VoterLimits = {
  /** How many activities vote; more when several share the last place. */
  most: number
  /** What happened after this day (since 1970) is not known. */
  asOfDay: number
  /** Texts that speak for an organisation that may be returned (1), when not all do. */
  admitted: Uint8Array | null
}

/** Classes of scores: the upper half of a float's bits grows with its value, 128 classes for each doubling. */
const classes = 1 << 15
const counts = new Int32Array(classes)
/** Texts that may vote; kept between queries, because making it anew takes longer than filling it. */
let candidates = new Int32Array(0)

/** The class that holds the voter at the last place, and how many have a higher one. Leaves the counts zero. */
function lastClass(best: number, most: number): { last: number; above: number } {
  let above = 0
  let last = best
  while (last > 0 && above + counts[last]! < most) above += counts[last--]!
  counts.fill(0, 0, best + 1)
  return { last, above }
}

/**
 * Finds the activities with the best scores among the first `count` texts, exactly: scores are counted by class, only
 * the class with the last voter is sorted. All that share the last place vote.
 */
export function selectVoters(
  scores: Float32Array,
  count: number,
  { kinds, days, present }: TextColumns,
  { most, asOfDay, admitted }: VoterLimits
): Voters {
  const bits = new Uint32Array(scores.buffer, scores.byteOffset, count)
  if (candidates.length < count) candidates = new Int32Array(count + 1_024)
  const list = candidates
  const own: number[] = []
  let found = 0
  let best = 0
  for (let text = 0; text < count; text++) {
    const scoreBits = bits[text]!
    if (scoreBits === 0) continue
    if (kinds[text] !== activityText) {
      if (kinds[text] === ownText) own.push(text)
      continue
    }
    if (present[text] === 0 || days[text]! > asOfDay) continue
    if (admitted !== null && admitted[text] === 0) continue
    const scoreClass = scoreBits >>> 16
    counts[scoreClass]!++
    if (scoreClass > best) best = scoreClass
    list[found++] = text
  }
  const { last, above } = lastClass(best, most)
  const activities: number[] = []
  const atLast: number[] = []
  for (let i = 0; i < found; i++) {
    const scoreClass = bits[list[i]!]! >>> 16
    if (scoreClass > last) activities.push(list[i]!)
    else if (scoreClass === last) atLast.push(list[i]!)
  }
  if (last === 0) return { activities, own, floor: 0 }
  const inOrder = Float32Array.from(atLast, (text) => scores[text]!).sort()
  const floor = inOrder[atLast.length - (most - above)]!
  for (const text of atLast) if (scores[text]! >= floor) activities.push(text)
  return { activities, own, floor }
}
