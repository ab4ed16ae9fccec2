import type { createCognates } from './cognates.ts'
import { dayOf } from './dates.ts'
import type { DocumentStore } from './document-store.ts'
import type { Members } from './members.ts'
import type { Alternative, Query, Slot } from './query-slots.ts'
import type { Lang, QueryInput } from './types.ts'
import type { Votes } from './votes.ts'
import type { Weights } from './weights.ts'

/** One way to meet a slot: a term to look up, and what each unit of its strength is worth. */
export type Lookup = { slot: Slot; alternative: Alternative; term: number; weight: number }

/** All that is needed to score texts for one query. `whole`: the score of a text that meets everything once. */
export type Plan = {
  /** One list for each thing asked for; the best of a list counts. */
  lookups: Lookup[][]
  nameLookups: Lookup[][]
  whole: number
  exponent: number
  /** The part of the whole that a good text usually reaches. */
  coverage: number
  /** The vote of one good text, in whole parts: what the other terms are measured in. */
  unit: number
  nameStrength: number
  placeStrength: number
  asOfDay: number
}

/** Votes are whole numbers of this many parts, so that sums do not depend on their order. */
export const partsOfOne = 2 ** 34

export type Search = {
  store: DocumentStore
  names: DocumentStore
  members: Members
  weights: Weights
  cognates: ReturnType<typeof createCognates>
  tally: (members: number) => Votes
}

function rarity(frequency: number, texts: number): number {
  return Math.log(1 + (texts - frequency + 0.5) / (frequency + 0.5))
}

/** Rarity with its exponent; a query asks for the same frequencies again and again, so they are remembered. */
function createRarities(texts: number, exponent: number): (frequency: number) => number {
  const known = new Map<number, number>()
  return (frequency) => {
    const before = known.get(frequency)
    if (before !== undefined) return before
    const found = rarity(frequency, texts) ** exponent
    known.set(frequency, found)
    return found
  }
}

/** Spelling leads to the other language where no translation is known, and on where the word itself is unknown. */
function withCognates(search: Search, slot: Slot, lang: Lang): Alternative[] {
  const { cognates, store, weights } = search
  if (slot.cognateOf === undefined) return slot.alternatives
  const isKnown = store.frequencyOf(store.numberOf(slot.cognateOf)) > 0
  const found = cognates(slot.cognateOf).filter(
    (term) =>
      slot.alternatives.every((other) => other.term !== term) &&
      (!isKnown || store.languageOf(store.numberOf(term)) !== lang)
  )
  return slot.alternatives.concat(
    found.map((term) => ({ term, weight: weights.cognate, pooled: true, type: 'sharedTerm' }))
  )
}

type Resolved = { alternative: Alternative; term: number }

/** How common a thing is in any wording that may replace the others. */
function pooledFrequency(store: DocumentStore, known: readonly Resolved[]): number {
  let sum = 0
  for (const { alternative, term } of known) if (alternative.pooled) sum += store.frequencyOf(term)
  return Math.min(sum, store.texts())
}

/** As above; a word without a known translation is met in texts of its language only. */
function wordingFrequency(store: DocumentStore, slot: Slot, known: readonly Resolved[], lang: Lang): number {
  const pooled = pooledFrequency(store, known)
  if (slot.cognateOf === undefined) return pooled
  return Math.min(
    store.texts(),
    Math.max(pooled, store.expectedFrequencyOf(store.numberOf(slot.cognateOf), lang))
  )
}

function lookupsOf(
  search: Search,
  slot: Slot,
  known: readonly Resolved[],
  lang: Lang,
  rarities: (frequency: number) => number
): { lookups: Lookup[]; worth: number } {
  const { store } = search
  const said = slot.weight * (1 + Math.log(slot.count))
  const pooled = rarities(wordingFrequency(store, slot, known, lang))
  const lookups = known
    .filter(({ term }) => store.frequencyOf(term) > 0)
    .map(({ alternative, term }) => {
      const own = rarities(store.frequencyOf(term))
      return { slot, alternative, term, weight: said * alternative.weight * Math.min(pooled, own) }
    })
  return { lookups, worth: said * pooled }
}

/** In names, a word counts as much as it is rare both in names and in texts; 1 is the rarest possible. */
function nameLookupsOf(search: Search, slot: Slot, known: readonly Resolved[]): Lookup[] {
  const { store, names, weights } = search
  const inTexts = Math.log(1 + store.texts() + names.texts())
  const inNames = Math.log(1 + names.texts())
  const frequency = pooledFrequency(store, known)
  return known.flatMap(({ alternative, term }) => {
    const nameTerm = alternative.concept === undefined ? names.numberOf(alternative.term) : -1
    if (nameTerm < 0) return []
    const inText = Math.max(frequency, store.frequencyOf(term))
    const textRarity = rarity(inText, store.texts()) / inTexts
    const nameRarity = rarity(names.frequencyOf(nameTerm), names.texts()) / inNames
    const weight = slot.weight * alternative.weight * textRarity * nameRarity
    return weight < weights.nameFaintest ? [] : [{ slot, alternative, term: nameTerm, weight }]
  })
}

function exponentFor(weights: Weights, words: number): number {
  const steps = weights.exponentBase + weights.exponentSlope * Math.log(Math.max(1, words) / 10)
  return Math.min(weights.exponentMax, Math.max(weights.exponentMin, steps))
}

function usualCoverage(weights: Weights, words: number): number {
  return Math.min(
    0.9,
    Math.max(0.2, weights.coverageAtTen * (Math.max(1, words) / 10) ** weights.coverageFall)
  )
}

export function planOf(search: Search, query: Query, input: QueryInput): Plan {
  const { weights, members, store } = search
  const plan: Plan = {
    lookups: [],
    nameLookups: [],
    whole: 0,
    exponent: 1,
    coverage: 1,
    unit: 1,
    nameStrength: 0,
    placeStrength: 0,
    asOfDay: 0
  }
  const rarities = createRarities(Math.max(store.texts(), weights.leastTexts), weights.rarityExponent)
  for (const slot of query.slots) {
    const known = withCognates(search, slot, query.reading.lang).map((alternative) => ({
      alternative,
      term: store.numberOf(alternative.term)
    }))
    const { lookups, worth } = lookupsOf(search, slot, known, query.reading.lang, rarities)
    if (lookups.length > 0) plan.lookups.push(lookups)
    if (!slot.isBonus) plan.whole += worth
    const nameLookups = nameLookupsOf(search, slot, known)
    if (nameLookups.length > 0) plan.nameLookups.push(nameLookups)
  }
  plan.exponent = exponentFor(weights, query.words)
  plan.coverage = usualCoverage(weights, query.words)
  plan.unit = plan.coverage ** plan.exponent * partsOfOne
  const growth = (Math.max(1, query.words) / 10) ** weights.nameGrowth
  plan.nameStrength = weights.name * growth
  plan.placeStrength = weights.place * growth
  const asOf = dayOf(input.asOf)
  plan.asOfDay = Number.isNaN(asOf) ? members.newestDay() : asOf
  return plan
}
