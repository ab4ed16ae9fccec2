import { createCognates } from './cognates.ts'
import { DocumentStore } from './document-store.ts'
import type { Language } from './language.ts'
import { Members } from './members.ts'
import { readQuery } from './query-slots.ts'
import { rank, type Ranked } from './ranking.ts'
import { reasonsFor } from './reasons.ts'
import { planOf, type Plan, type Search } from './scoring.ts'
import type {
  ActivityInput,
  Confidence,
  Match,
  MatchAnswer,
  MatchOptions,
  OrganisationInput,
  QueryInput,
  WhyNot
} from './types.ts'
import { createTally } from './votes.ts'
import { defaultWeights, type Weights } from './weights.ts'
import { explainAbsence } from './why-not.ts'

/** Changes when the same input may give another result. */
export const engineVersion = '3'

/** Organisations, what they say and what they did, ready to be asked who fits. */
export type MatchingIndex = {
  /** Adds an organisation, or replaces the one with the same id. It is found by the next query. */
  putOrganisation: (organisation: OrganisationInput) => void
  /** Takes an organisation out; its activities stay evidence for the others. False when unknown. */
  removeOrganisation: (id: string) => boolean
  putActivity: (activity: ActivityInput) => void
  removeActivity: (id: string) => boolean
  /** Who fits a query, best first. An unknown id in `with`, `from` or `exclude` is no error. */
  match: (query: QueryInput, options?: MatchOptions) => MatchAnswer
  /** Why an organisation is not in the ranking, or not higher. */
  whyNot: (query: QueryInput, organisationId: string) => WhyNot
  /** Number of organisations. */
  readonly size: number
}

const defaultTop = 10

const goodTextsForOne = 4

/**
 * The score that is shown: 1 stands for four good texts, or for the best of the answer when that has more. Rounded to
 * six places; the order comes from the unrounded ones.
 */
export function shownScore(plan: Plan, total: number, best: number): number {
  return Math.round((total / Math.max(best, goodTextsForOne * plan.unit)) * 1e6) / 1e6
}

/**
 * How much of the query one text of the organisation covers at best: many faint hints do not add up to certainty.
 * Must follow the ranking, before the next query.
 */
function confidenceOf(search: Search, plan: Plan, { member }: Ranked): Confidence {
  const scores = search.store.scores()
  let reached = 0
  for (const text of member.own) reached = Math.max(reached, scores[text]! / plan.whole)
  const { days } = search.members.columns
  for (const text of member.activities) {
    if (!(days[text]! > plan.asOfDay)) reached = Math.max(reached, scores[text]! / plan.whole)
  }
  const nameScores = search.names.scores()
  for (const number of member.named) {
    if (!search.members.namedBy(number).isPlace)
      reached = Math.max(reached, (nameScores[number]! * plan.nameStrength) / 2)
  }
  return reached > 0.5 ? 'high' : reached > 0.25 ? 'medium' : 'low'
}

/**
 * Makes an empty index. All answers depend only on what is in it, the language and the weights: not on the order in
 * which things were put, the clock, or earlier queries.
 */
export function createMatchingIndex(language: Language, weights: Weights = defaultWeights): MatchingIndex {
  const store = new DocumentStore()
  const names = new DocumentStore()
  const members = new Members(language, weights, store, names)
  const cognates = createCognates(() => store.terms())
  const search: Search = { store, names, members, weights, cognates, tally: createTally() }

  function match(query: QueryInput, { top = defaultTop, reasons = false }: MatchOptions = {}): MatchAnswer {
    const read = readQuery(language, weights, query.text, query.lang)
    const plan = planOf(search, read, query)
    const { entries, floor } = rank(search, plan, query, top)
    const ranking = entries.map((ranked): Match => {
      const found: Match = {
        id: ranked.member.id,
        score: shownScore(plan, ranked.terms.total, entries[0]!.terms.total),
        confidence: confidenceOf(search, plan, ranked)
      }
      if (reasons) found.reasons = reasonsFor(language, search, plan, query, ranked, floor)
      return found
    })
    return {
      id: query.id ?? '',
      ranking,
      engine: engineVersion,
      vocabulary: language.version,
      weights: weights.version
    }
  }

  return {
    putOrganisation: (organisation) => members.putOrganisation(organisation),
    removeOrganisation: (id) => members.removeOrganisation(id),
    putActivity: (activity) => members.putActivity(activity),
    removeActivity: (id) => members.removeActivity(id),
    match,
    whyNot: (query, organisationId) => {
      const read = readQuery(language, weights, query.text, query.lang)
      return explainAbsence(language, search, planOf(search, read, query), read, query, organisationId)
    },
    get size() {
      return members.organisations()
    }
  }
}
