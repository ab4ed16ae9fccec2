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

/** The score at place `most` (from 1) among those that may vote, 0 when there are fewer. Leaves the class counts zero. */
function floorOf(
  bits: Uint32Array,
  scores: Float32Array,
  may: (text: number) => boolean,
  most: number
): number {
  let best = 0
  for (let text = 0; text < bits.length; text++) {
    if (bits[text] === 0 || !may(text)) continue
    const found = bits[text]! >>> 16
    counts[found]!++
    if (found > best) best = found
  }
  let above = 0
  let last = best
  while (last > 0 && above + counts[last]! < most) above += counts[last--]!
  counts.fill(0, 0, best + 1)
  if (last === 0) return 0
  const atLast: number[] = []
  for (let text = 0; text < bits.length; text++) {
    if (bits[text]! >>> 16 === last && may(text)) atLast.push(scores[text]!)
  }
  return Float32Array.from(atLast).sort()[atLast.length - (most - above)]!
}

/**
 * Finds the activities with the best scores among the first `count` texts, exactly: scores are counted by class, only
 * the class with the last voter is sorted. All that share the last place vote.
 */
export function selectVoters(
  scores: Float32Array,
  count: number,
  columns: TextColumns,
  { most, asOfDay, admitted }: VoterLimits
): Voters {
  const { kinds, days, present } = columns
  const may = (text: number): boolean =>
    kinds[text] === activityText &&
    present[text] !== 0 &&
    !(days[text]! > asOfDay) &&
    (admitted === null || admitted[text] !== 0)
  const bits = new Uint32Array(scores.buffer, scores.byteOffset, count)
  const floor = floorOf(bits, scores, may, most)
  const activities: number[] = []
  const own: number[] = []
  for (let text = 0; text < count; text++) {
    const score = scores[text]!
    if (score === 0) continue
    if (kinds[text] === ownText) own.push(text)
    else if (score >= floor && may(text)) activities.push(text)
  }
  return { activities, own, floor }
}
