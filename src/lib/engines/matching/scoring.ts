import type { createCognates } from './cognates.ts'
import { dayOf, daysPerYear } from './dates.ts'
import type { DocumentStore } from './document-store.ts'
import type { Members } from './members.ts'
import type { Alternative, Query, Slot } from './query-slots.ts'
import type { QueryInput } from './types.ts'
import type { Weights } from './weights.ts'

/** A term to look up, and what each unit of its strength adds to a text's score. */
export type Lookup = { slot: Slot; alternative: Alternative; term: number; weight: number }

/** All that is needed to score texts for one query. `whole`: the score of a text that meets everything once. */
export type Plan = { lookups: Lookup[]; whole: number; exponent: number; unit: number; asOfDay: number }

/** Votes are whole numbers of this many parts, so that sums do not depend on their order. */
export const partsOfOne = 2 ** 34
/** Texts this much weaker than the best one cannot change a ranking; they are not asked. */
const weakest = 0.1

type Search = {
  store: DocumentStore
  members: Members
  weights: Weights
  cognates: ReturnType<typeof createCognates>
}

function rarity(frequency: number, texts: number): number {
  return Math.log(1 + (texts - frequency + 0.5) / (frequency + 0.5))
}

/** Spelling leads on where the word itself is unknown to the index. */
function withCognates(search: Search, slot: Slot): Alternative[] {
  const { cognates, store, weights } = search
  if (slot.cognateOf === undefined || store.frequencyOf(store.numberOf(slot.cognateOf)) > 0)
    return slot.alternatives
  const found = cognates(slot.cognateOf).filter((term) =>
    slot.alternatives.every((other) => other.term !== term)
  )
  return slot.alternatives.concat(
    found.map((term) => ({ term, weight: weights.cognate, pooled: true, type: 'sharedTerm' }))
  )
}

function lookupsOf(search: Search, slot: Slot): { lookups: Lookup[]; worth: number } {
  const { store } = search
  const known = withCognates(search, slot).map((alternative) => ({
    alternative,
    term: store.numberOf(alternative.term)
  }))
  const texts = store.countedTexts()
  const pool = known.reduce(
    (sum, { alternative, term }) => sum + (alternative.pooled ? store.frequencyOf(term) : 0),
    0
  )
  const pooled = rarity(Math.min(pool, texts), texts)
  const lookups = known
    .filter(({ term }) => term >= 0)
    .map(({ alternative, term }) => ({
      slot,
      alternative,
      term,
      weight: slot.weight * alternative.weight * Math.min(pooled, rarity(store.frequencyOf(term), texts))
    }))
  return { lookups, worth: slot.weight * pooled }
}

export function planOf(search: Search, query: Query, input: QueryInput): Plan {
  const { weights, members } = search
  const parts = query.slots.map((slot) => lookupsOf(search, slot))
  const steps = weights.exponentBase + weights.exponentSlope * Math.log(Math.max(1, query.words) / 10)
  const exponent = Math.min(weights.exponentMax, Math.max(weights.exponentMin, steps))
  const asOf = dayOf(input.asOf)
  return {
    lookups: parts.flatMap((part) => part.lookups),
    whole: parts.reduce((sum, part) => sum + part.worth, 0),
    exponent,
    unit: 0.5 ** exponent * partsOfOne,
    asOfDay: Number.isNaN(asOf) ? members.newestDay() : asOf
  }
}

/** The vote of one text, in whole parts; 0 when it is gone or not yet known at the query's date. */
export function voteOf(search: Search, plan: Plan, text: number, score: number): number {
  const source = search.members.sourceOf(text)
  if (!source) return 0
  let weight = search.weights.source[source.source]
  if (!Number.isNaN(source.day)) {
    if (source.day > plan.asOfDay) return 0
    weight *= 0.5 ** ((plan.asOfDay - source.day) / daysPerYear / search.weights.recencyHalfLifeYears)
  }
  return Math.round(weight * (score / plan.whole) ** plan.exponent * partsOfOne)
}

/** Scores of all texts, left in the store until the next query. Returns the best one. */
export function scoreTexts(search: Search, plan: Plan): number {
  const { store } = search
  store.settle()
  store.clearScores()
  for (const { term, weight } of plan.lookups) store.addTermScores(term, weight)
  const scores = store.scores()
  let best = 0
  for (const text of store.touched()) if (scores[text]! > best && store.isAlive(text)) best = scores[text]!
  return best
}

/** Votes of all texts, summed by organisation number. */
export function collectVotes(search: Search, plan: Plan): Float64Array {
  const { store, members } = search
  const sums = new Float64Array(members.all().length)
  const best = scoreTexts(search, plan)
  const scores = store.scores()
  for (const text of store.touched()) {
    const score = scores[text]!
    if (score < best * weakest || !store.isAlive(text)) continue
    const vote = voteOf(search, plan, text, score)
    if (vote === 0) continue
    for (const owner of members.sourceOf(text)!.owners) sums[owner]! += vote
  }
  return sums
}

/** Organisation number -> strength of past work with the given organisations (1 = one small joint activity). */
export function jointWork(search: Search, plan: Plan, partners: readonly string[]): Map<number, number> {
  const { members } = search
  const strength = new Map<number, number>()
  for (const id of partners) {
    for (const text of members.find(id)?.activities ?? []) {
      const source = members.sourceOf(text)
      if (!source || source.day > plan.asOfDay) continue
      const part = Math.round(partsOfOne / Math.sqrt(Math.max(2, source.owners.length)))
      for (const owner of source.owners) strength.set(owner, (strength.get(owner) ?? 0) + part)
    }
  }
  return strength
}

export function jointWorkScore(search: Search, plan: Plan, strength: number): number {
  return Math.round(search.weights.workedWith * plan.unit * Math.log1p(strength / partsOfOne))
}

export function priorScore(search: Search, plan: Plan, activities: number): number {
  return Math.round(search.weights.prior * plan.unit * Math.log1p(activities))
}

export type { Search }
