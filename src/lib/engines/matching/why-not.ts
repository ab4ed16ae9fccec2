import type { Language } from './language.ts'
import { shownScore } from './matching-index.ts'
import type { Member } from './members.ts'
import type { Query } from './query-slots.ts'
import { exclusionOf, rank, refusingFilters, type Ranked } from './ranking.ts'
import { reasonsFor } from './reasons.ts'
import type { Plan, Search } from './scoring.ts'
import type { QueryInput, Reason, Span, WhyNot } from './types.ts'

const rivalsNamed = 3
const reasonsNamed = 3

/** Concepts in the organisation's own texts and activities, in alphabetical order. */
function conceptsOf(search: Search, member: Member): string[] {
  const terms = [...member.own, ...member.activities].flatMap((text) => search.store.termsOf(text))
  return [...new Set(terms.filter((term) => term.startsWith('#')).map((term) => term.slice(1)))].sort()
}

/** Words of the query that no text of the organisation answers. */
function missingWords(search: Search, plan: Plan, query: Query, member: Member): Span[] {
  const texts = [...member.own, ...member.activities]
  const met = new Set<number>()
  for (const { slot, term } of plan.lookups.flat()) {
    if (texts.some((text) => search.store.strengthIn(text, term) > 0)) {
      for (const span of slot.spans) for (let i = span.start; i < span.end; i++) met.add(i)
    }
  }
  const spans = query.slots.flatMap((slot) => slot.spans).filter((span) => !met.has(span.start))
  const byStart = new Map(spans.map((span) => [span.start, span]))
  return [...byStart.values()].sort((a, b) => a.start - b.start)
}

/** What a rival has that the organisation has not, or has less of. */
function advantages(rival: readonly Reason[], own: readonly Reason[]): Reason[] {
  const keyOf = (reason: Reason): string =>
    `${reason.type} ${reason.concept ?? reason.query.map((s) => s.start).join()}`
  const mine = new Map(own.map((reason) => [keyOf(reason), reason.share]))
  const ahead = rival.filter((reason) => reason.share > (mine.get(keyOf(reason)) ?? 0))
  return (ahead.length > 0 ? ahead : [...rival]).slice(0, reasonsNamed)
}

export function explainAbsence(
  language: Language,
  search: Search,
  plan: Plan,
  read: Query,
  query: QueryInput,
  organisationId: string
): WhyNot {
  const member = search.members.find(organisationId)
  if (!member || member.input === null) return { status: 'unknownOrganisation' }
  const by = exclusionOf(query, organisationId)
  if (by) return { status: 'excluded', by }
  const filters = refusingFilters(query.filter, member)
  if (filters.length > 0) return { status: 'filteredOut', filters }
  if (read.slots.length === 0 && !query.from && !query.with?.length) return { status: 'emptyQuery' }
  const { entries: all, floor } = rank(search, plan, query, search.members.organisations())
  const place = all.findIndex((ranked) => ranked.member === member)
  const missing = missingWords(search, plan, read, member)
  const found = all[place]
  const explain = (ranked: Ranked): Reason[] => reasonsFor(language, search, plan, query, ranked, floor)
  const best = all[0]?.terms.total ?? 0
  const rivalsOf = (rivals: readonly Ranked[], own: readonly Reason[]) =>
    rivals.map((ranked) => ({
      id: ranked.member.id,
      score: shownScore(plan, ranked.terms.total, best),
      by: advantages(explain(ranked), own)
    }))
  if (!found && isTouched(search, plan, member)) {
    return { status: 'tooFaint', missing, outrankedBy: rivalsOf(all.slice(-rivalsNamed), []) }
  }
  if (!found) {
    const queryConcepts = [
      ...new Set(read.reading.concepts.filter((c) => !c.negated).map((c) => c.concept))
    ].sort()
    const organisationConcepts = conceptsOf(search, member)
    return { status: 'nothingInCommon', queryConcepts, organisationConcepts, missing }
  }
  const own = explain(found)
  return {
    status: 'ranked',
    rank: place + 1,
    score: shownScore(plan, found.terms.total, best),
    reasons: own,
    missing,
    outrankedBy: rivalsOf(all.slice(Math.max(0, place - rivalsNamed), place), own)
  }
}

/** Does any activity known at the query's date hold something of what is asked for? */
function isTouched(search: Search, plan: Plan, member: Member): boolean {
  const { days } = search.members.columns
  const scores = search.store.scores()
  return member.activities.some((text) => scores[text]! > 0 && !(days[text]! > plan.asOfDay))
}
