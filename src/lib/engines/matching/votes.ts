import { daysPerYear } from './dates.ts'
import type { DocumentStore } from './document-store.ts'
import { partsOfOne, type Lookup, type Plan, type Search } from './scoring.ts'
import { gone, ownText } from './text-columns.ts'
import { selectVoters } from './voters.ts'

/**
 * The vote of one text, in whole parts; 0 when it is gone, not yet known at the query's date, or an activity with a
 * score below `floor`. Activities vote with a power of their score, so that the few most alike decide, and with less
 * for each when there are many participants; an organisation's own text counts as it is, so that every word in it has
 * its own fixed part.
 */
export function voteOf(search: Search, plan: Plan, text: number, score: number, floor: number): number {
  const { weights, members } = search
  const { kinds, days, participants } = members.columns
  if (kinds[text] === gone) return 0
  if (kinds[text] === ownText) {
    const weight = weights.source[members.sourceOf(text)!.source]
    return Math.round(((weight * score) / plan.whole / plan.coverage) * plan.unit)
  }
  const day = days[text]!
  if (score < floor || day > plan.asOfDay) return 0
  const years = (plan.asOfDay - day) / daysPerYear
  const halvings = Number.isNaN(years) ? 0 : years / weights.recencyHalfLifeYears
  const shared = weights.sharing * Math.log1p(participants[text]! / weights.usualParticipants)
  const alike = plan.exponent * Math.log(score / plan.whole)
  return Math.round(weights.source.activity * Math.exp(alike - shared - halvings * Math.LN2) * partsOfOne)
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

/** Votes by organisation number. `voters` are the organisations that have any; `floor` as in `Voters`. */
export type Votes = { sums: Float64Array; voters: number[]; floor: number }

/** One array of sums for all queries: making one of the size of the index for each costs more than most queries. */
export function createTally() {
  let sums = new Float64Array(0)
  let used: number[] = []
  return (members: number): Votes => {
    if (sums.length < members) sums = new Float64Array(members + 1_024)
    else for (const number of used) sums[number] = 0
    used = []
    return { sums, voters: used, floor: 0 }
  }
}

/**
 * Votes of the best activities, the best own text and the name, summed by organisation. `admitted`: texts that may
 * vote, by number. The scores stay in the stores, and the votes in the tally, until the next query.
 */
export function collectVotes(search: Search, plan: Plan, admitted: Uint8Array | null): Votes {
  const { store, members, weights } = search
  const votes = search.tally(members.all().length)
  lookUp(store, plan.lookups)
  const scores = store.scores()
  const { asOfDay } = plan
  const limits = { most: weights.voters, asOfDay, admitted }
  const chosen = selectVoters(scores, store.length, members.columns, limits)
  votes.floor = chosen.floor
  for (const text of chosen.own) {
    const vote = voteOf(search, plan, text, scores[text]!, 0)
    raise(votes, members.sourceOf(text)!.owners[0]!, vote)
  }
  for (const text of chosen.activities) {
    const vote = voteOf(search, plan, text, scores[text]!, chosen.floor)
    const { owners } = members.sourceOf(text)!
    for (let i = 0; i < owners.length; i++) addVote(votes, owners[i]!, vote)
  }
  addNames(search, plan, votes)
  return votes
}

function addNames(search: Search, plan: Plan, votes: Votes): void {
  const { names, members } = search
  lookUp(names, plan.nameLookups)
  const scores = names.scores()
  for (let name = 0; name < names.length; name++) {
    if (scores[name] === 0 || !names.isAlive(name)) continue
    const { member, isPlace } = members.namedBy(name)
    addVote(votes, member.number, nameVote(search, plan, scores[name]!, isPlace))
  }
}

function addVote({ sums, voters }: Votes, owner: number, vote: number): void {
  if (vote === 0) return
  if (sums[owner] === 0) voters.push(owner)
  sums[owner]! += vote
}

/** Of an organisation's own texts the best one counts. Must come before anything is added. */
function raise({ sums, voters }: Votes, owner: number, vote: number): void {
  if (vote === 0) return
  if (sums[owner] === 0) voters.push(owner)
  if (vote > sums[owner]!) sums[owner] = vote
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
