import type { createCognates } from './cognates.ts'
import { dayOf, daysPerYear } from './dates.ts'
import type { DocumentStore } from './document-store.ts'
import type { Members } from './members.ts'
import type { Alternative, Query, Slot } from './query-slots.ts'
import type { QueryInput } from './types.ts'
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
/** Activities whose vote is below this part of the best one's cannot change a ranking; they are not asked. */
const weakestVote = 0.0005

type Search = {
  store: DocumentStore
  names: DocumentStore
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

type Resolved = { alternative: Alternative; term: number }

/** How common a thing is in any wording that may replace the others. */
function pooledFrequency(store: DocumentStore, known: readonly Resolved[]): number {
  let sum = 0
  for (const { alternative, term } of known) if (alternative.pooled) sum += store.frequencyOf(term)
  return Math.min(sum, store.texts())
}

function lookupsOf(
  search: Search,
  slot: Slot,
  known: readonly Resolved[]
): { lookups: Lookup[]; worth: number } {
  const { store, weights } = search
  const texts = store.texts()
  const said = slot.weight * (1 + Math.log(slot.count))
  const pooled = rarity(pooledFrequency(store, known), texts) ** weights.rarityExponent
  const lookups = known
    .filter(({ term }) => term >= 0)
    .map(({ alternative, term }) => {
      const own = rarity(store.frequencyOf(term), texts) ** weights.rarityExponent
      return { slot, alternative, term, weight: said * alternative.weight * Math.min(pooled, own) }
    })
  return { lookups, worth: said * pooled }
}

/** In names, a word counts as much as it is rare both in names and in texts; 1 is the rarest possible. */
function nameLookupsOf(search: Search, slot: Slot, known: readonly Resolved[]): Lookup[] {
  const { store, names } = search
  const inTexts = Math.log(1 + store.texts() + names.texts())
  const inNames = Math.log(1 + names.texts())
  const frequency = pooledFrequency(store, known)
  return known.flatMap(({ alternative, term }) => {
    const nameTerm = alternative.concept === undefined ? names.numberOf(alternative.term) : -1
    if (nameTerm < 0) return []
    const inText = Math.max(frequency, store.frequencyOf(term))
    const textRarity = rarity(inText, store.texts()) / inTexts
    const nameRarity = rarity(names.frequencyOf(nameTerm), names.texts()) / inNames
    return [
      {
        slot,
        alternative,
        term: nameTerm,
        weight: slot.weight * alternative.weight * textRarity * nameRarity
      }
    ]
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
  for (const slot of query.slots) {
    const known = withCognates(search, slot).map((alternative) => ({
      alternative,
      term: store.numberOf(alternative.term)
    }))
    const { lookups, worth } = lookupsOf(search, slot, known)
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

/**
 * The vote of one text, in whole parts; 0 when it is gone, not yet known at the
 * query's date, or an activity with a score below `floor`. Activities vote with
 * a power of their score, so that the few most alike decide; an organisation's own text counts as it is, so that
 * every word in it has its own fixed part.
 */
export function voteOf(search: Search, plan: Plan, text: number, score: number, floor: number): number {
  const { weights, members } = search
  const source = members.sourceOf(text)
  if (!source) return 0
  const weight = weights.source[source.source]
  if (source.source !== 'activity')
    return Math.round(((weight * score) / plan.whole / plan.coverage) * plan.unit)
  if (score < floor || source.day > plan.asOfDay) return 0
  const years = (plan.asOfDay - source.day) / daysPerYear
  const recent = Number.isNaN(years) ? 1 : 0.5 ** (years / weights.recencyHalfLifeYears)
  return Math.round(weight * recent * (score / plan.whole) ** plan.exponent * partsOfOne)
}

/** What it is worth that the query mentions a name or a place, in whole parts. */
export function nameVote(search: Search, plan: Plan, score: number, isPlace: boolean): number {
  const { nameExponent } = search.weights
  return Math.round(((isPlace ? plan.placeStrength : plan.nameStrength) * score) ** nameExponent * plan.unit)
}

function lookUp(store: DocumentStore, lookups: readonly (readonly Lookup[])[]): void {
  store.settle()
  store.clearScores()
  for (const ways of lookups) {
    store.addBestOf(
      ways.map(({ term }) => term),
      ways.map(({ weight }) => weight)
    )
  }
}

/** Scores of all texts, left in the store until the next query. Returns the score below which texts are not asked. */
function scoreTexts(search: Search, plan: Plan): number {
  const { store } = search
  lookUp(store, plan.lookups)
  const scores = store.scores()
  const touched = store.touched()
  let best = 0
  for (let i = 0; i < touched.length; i++) {
    const text = touched[i]!
    if (scores[text]! > best && store.isAlive(text)) best = scores[text]!
  }
  return best * weakestVote ** (1 / plan.exponent)
}

/** Votes by organisation number. `voters` are the organisations that have any; `floor` as in `scoreTexts`. */
export type Votes = { sums: Float64Array; voters: number[]; floor: number }

/** Votes of all activities, the best own text and the name, summed by organisation. */
export function collectVotes(search: Search, plan: Plan): Votes {
  const { store, members, names } = search
  const votes: Votes = {
    sums: new Float64Array(members.all().length),
    voters: [],
    floor: scoreTexts(search, plan)
  }
  const scores = store.scores()
  const touched = store.touched()
  const ownBest = new Map<number, number>()
  for (let i = 0; i < touched.length; i++) {
    const vote = voteOf(search, plan, touched[i]!, scores[touched[i]!]!, votes.floor)
    if (vote === 0) continue
    const { owners, source } = members.sourceOf(touched[i]!)!
    if (source === 'activity') addVote(votes, owners, vote)
    else ownBest.set(owners[0]!, Math.max(vote, ownBest.get(owners[0]!) ?? 0))
  }
  for (const [number, vote] of ownBest) addVote(votes, members.all()[number]!.numbers, vote)
  lookUp(names, plan.nameLookups)
  const nameScores = names.scores()
  for (const name of names.touched()) {
    if (!names.isAlive(name)) continue
    const { member, isPlace } = members.namedBy(name)
    addVote(votes, member.numbers, nameVote(search, plan, nameScores[name]!, isPlace))
  }
  return votes
}

function addVote({ sums, voters }: Votes, owners: Int32Array, vote: number): void {
  if (vote === 0) return
  for (let i = 0; i < owners.length; i++) {
    const owner = owners[i]!
    if (sums[owner] === 0) voters.push(owner)
    sums[owner]! += vote
  }
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

/** What past activity as such adds. It never outweighs the evidence: at most a part of the votes. */
export function priorScore(search: Search, plan: Plan, activities: number, votes: number): number {
  const { prior, priorLimit } = search.weights
  return Math.round(Math.min(prior * plan.unit * Math.log1p(activities), priorLimit * votes))
}

export type { Search }
