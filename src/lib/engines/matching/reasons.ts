import {
  contributions,
  evidenceOf,
  ownTextDrafts,
  quotedFor,
  spansShown,
  spansByTerm,
  tidy,
  type Contribution,
  type Draft
} from './evidence.ts'
import type { Language } from './language.ts'
import type { Member, SourceText } from './members.ts'
import type { Slot } from './query-slots.ts'
import type { Ranked } from './ranking.ts'
import type { Plan, Search } from './scoring.ts'
import type { Evidence, QueryInput, Reason, ReasonType } from './types.ts'
import { nameVote, voteOf } from './votes.ts'

const activitiesNamed = 4

const conceptTypes: ReadonlySet<ReasonType> = new Set(['sharedConcept', 'broaderConcept', 'narrowerConcept'])

function strongestFirst(slots: Map<Slot, number>): Slot[] {
  return [...slots].sort((a, b) => b[1] - a[1] || (a[0].key < b[0].key ? -1 : 1)).map(([slot]) => slot)
}

function activityDraft(
  language: Language,
  source: SourceText,
  vote: number,
  parts: readonly Contribution[]
): Draft {
  const spans = spansByTerm(language, source)
  const bySlot = new Map<Slot, number>()
  for (const { lookup, amount } of parts) bySlot.set(lookup.slot, (bySlot.get(lookup.slot) ?? 0) + amount)
  const concepts = parts
    .filter(({ lookup }) => lookup.alternative.type === 'sharedConcept')
    .sort((a, b) => b.amount - a.amount || (a.lookup.slot.key < b.lookup.slot.key ? -1 : 1))
    .map(({ lookup }) => lookup.alternative.concept!)
  const quoted = parts.flatMap((part) => quotedFor(spans, part))
  return {
    type: 'similarActivity',
    amount: vote,
    ...(concepts.length > 0 ? { concepts: concepts.slice(0, 6) } : {}),
    query: tidy(
      strongestFirst(bySlot)
        .slice(0, spansShown)
        .flatMap((slot) => slot.spans.slice(0, 2))
    ),
    evidence: [evidenceOf(source, quoted)]
  }
}

/** Drafts about the same concept, or the same words, become one reason with evidence from several texts. */
function join(drafts: readonly Draft[]): Draft[] {
  const joined = new Map<string, Draft>()
  for (const draft of drafts) {
    const sharedWords = draft.query.map((span) => `${span.start}`).join(',')
    const key = conceptTypes.has(draft.type)
      ? `${draft.type} ${draft.concept}`
      : `${draft.type} ${sharedWords}`
    const known = draft.type === 'similarActivity' ? undefined : joined.get(key)
    if (!known) {
      joined.set(draft.type === 'similarActivity' ? `${key} ${joined.size}` : key, { ...draft })
      continue
    }
    known.amount += draft.amount
    known.query = tidy([...known.query, ...draft.query])
    known.evidence = mergeEvidence([...known.evidence, ...draft.evidence])
  }
  return [...joined.values()]
}

function mergeEvidence(evidence: readonly Evidence[]): Evidence[] {
  const byText = new Map<string, Evidence>()
  for (const item of evidence) {
    const key = `${item.source} ${item.sourceId ?? ''}`
    const known = byText.get(key)
    byText.set(key, known ? { ...known, spans: tidy([...known.spans, ...item.spans]) } : item)
  }
  return [...byText.values()]
}

type Vote = { text: number; source: SourceText; vote: number }

/** The votes that made the score: read from the scores the ranking left in the store. */
function votesFor(search: Search, plan: Plan, floor: number, texts: readonly number[]): Vote[] {
  const scores = search.store.scores()
  const votes: Vote[] = []
  for (const text of texts) {
    const score = scores[text]!
    const vote = score === 0 ? 0 : voteOf(search, plan, text, score, floor)
    if (vote > 0) votes.push({ text, source: search.members.sourceOf(text)!, vote })
  }
  return votes.sort(
    (a, b) => b.vote - a.vote || ((a.source.sourceId ?? '') < (b.source.sourceId ?? '') ? -1 : 1)
  )
}

/** The name is one reason, with all its words that the query mentions; the place is another. */
function namedDrafts(language: Language, search: Search, plan: Plan, member: Member): Draft[] {
  return member.named.flatMap((number): Draft[] => {
    const { score, parts } = contributions(search.names, plan.nameLookups, number)
    const { isPlace } = search.members.namedBy(number)
    const vote = nameVote(search, plan, score, isPlace)
    if (vote === 0 || !member.input) return []
    if (isPlace) {
      const query = tidy(parts.flatMap(({ lookup }) => lookup.slot.spans))
      return [{ type: 'samePlace', amount: vote, query, evidence: [] }]
    }
    const owners = Int32Array.of(member.number)
    const { name: text } = member.input
    const source: SourceText = {
      source: 'name',
      sourceId: undefined,
      text,
      lang: null,
      day: Number.NaN,
      owners
    }
    const spans = spansByTerm(language, source)
    return [
      {
        type: 'sharedTerm',
        amount: vote,
        query: tidy(parts.flatMap(({ lookup }) => lookup.slot.spans)),
        evidence: [
          evidenceOf(
            source,
            parts.flatMap((part) => quotedFor(spans, part))
          )
        ]
      }
    ]
  })
}

function otherActivities(rest: readonly Vote[]): Draft[] {
  if (rest.length === 0) return []
  return [
    {
      type: 'similarActivity',
      amount: rest.reduce((sum, { vote }) => sum + vote, 0),
      query: [],
      evidence: rest.map(({ source }) => evidenceOf(source, []))
    }
  ]
}

/** Activities shared with the organisations named in the query, as evidence without quoted words. */
function workedWithDraft(search: Search, plan: Plan, query: QueryInput, ranked: Ranked): Draft[] {
  if (ranked.terms.workedWith === 0) return []
  const partners = [...(query.with ?? []), ...(query.from ? [query.from] : [])]
  const joint = new Set(partners.flatMap((id) => search.members.find(id)?.activities ?? []))
  const shared = ranked.member.activities.filter((text) => joint.has(text))
  const organisations = partners.filter((id) =>
    search.members.find(id)?.activities.some((text) => ranked.member.activities.includes(text))
  )
  const evidence = shared.flatMap((text) => {
    const source = search.members.sourceOf(text)
    return source && !(source.day > plan.asOfDay) ? [evidenceOf(source, [])] : []
  })
  evidence.sort((a, b) => ((a.sourceId ?? '') < (b.sourceId ?? '') ? -1 : 1))
  return [{ type: 'workedWith', amount: ranked.terms.workedWith, organisations, query: [], evidence }]
}

/**
 * The terms of an organisation's score as reasons, strongest first; their shares sum to 1. Must follow the ranking
 * it explains, before the next query.
 */
export function reasonsFor(
  language: Language,
  search: Search,
  plan: Plan,
  query: QueryInput,
  ranked: Ranked,
  floor: number
): Reason[] {
  const { member } = ranked
  const partsOf = (text: number): Contribution[] => contributions(search.store, plan.lookups, text).parts
  const activities = votesFor(search, plan, floor, member.activities)
  const drafts = join([
    ...namedDrafts(language, search, plan, member),
    ...votesFor(search, plan, floor, member.own)
      .slice(0, 1)
      .flatMap(({ text, source, vote }) => ownTextDrafts(language, source, vote, partsOf(text))),
    ...activities
      .slice(0, activitiesNamed)
      .map(({ text, source, vote }) => activityDraft(language, source, vote, partsOf(text))),
    ...otherActivities(activities.slice(activitiesNamed)),
    ...workedWithDraft(search, plan, query, ranked)
  ])
  if (ranked.terms.prior > 0) {
    drafts.push({ type: 'priorActivity', amount: ranked.terms.prior, query: [], evidence: [] })
  }
  const sum = drafts.reduce((total, draft) => total + draft.amount, 0)
  return drafts
    .sort((a, b) => b.amount - a.amount || (a.type < b.type ? -1 : 1))
    .map(({ amount, type, ...rest }) => ({ type, share: Math.round((amount / sum) * 1e6) / 1e6, ...rest }))
}
