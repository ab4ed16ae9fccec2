import type { DocumentStore } from './document-store.ts'
import type { Language } from './language.ts'
import type { SourceText } from './members.ts'
import { conceptTerm } from './query-slots.ts'
import { readText } from './read-text.ts'
import type { Lookup } from './scoring.ts'
import type { Evidence, ReasonType, Span } from './types.ts'

export const spansShown = 40

/** `present`: all wordings of the thing that stand in the text; taking them all away takes the amount away. */
export type Contribution = { lookup: Lookup; amount: number; present: Lookup[] }

/** What each thing asked for added to the score of one text, by its best wording there. */
export function contributions(
  store: DocumentStore,
  lookups: readonly (readonly Lookup[])[],
  text: number
): { score: number; parts: Contribution[] } {
  const parts: Contribution[] = []
  let score = 0
  for (const ways of lookups) {
    const present = ways.filter(({ term }) => store.strengthIn(text, term) > 0)
    let lookup: Lookup | null = null
    let amount = 0
    for (const way of present) {
      const worth = Math.fround(way.weight * store.strengthIn(text, way.term))
      if (worth <= amount) continue
      amount = worth
      lookup = way
    }
    if (!lookup) continue
    parts.push({ lookup, amount, present })
    score += amount
  }
  return { score, parts }
}

/** The words of the text behind a contribution. */
export function quotedFor(spans: ReadonlyMap<string, readonly Span[]>, { present }: Contribution): Span[] {
  return present.flatMap(({ alternative }) => spans.get(alternative.term) ?? [])
}

/** Where the terms of a text stand in it. */
export function spansByTerm(language: Language, source: SourceText): Map<string, Span[]> {
  const reading = readText(language, source.text, source.lang)
  const spans = new Map<string, Span[]>()
  const note = (term: string, start: number, end: number): void => {
    const known = spans.get(term) ?? []
    if (!known.some((span) => span.start === start && span.end === end)) {
      known.push({ start, end, text: source.text.slice(start, end) })
    }
    spans.set(term, known)
  }
  for (const word of reading.words) {
    if (word.negated) continue
    note(word.stem, word.start, word.end)
    for (const part of word.parts) note(part, word.start, word.end)
  }
  for (const { concept, alternatives, start, end, negated } of reading.concepts) {
    if (negated) continue
    for (const id of [concept, ...alternatives]) note(conceptTerm(id), start, end)
  }
  return spans
}

/** Spans in reading order, each place once, the first dozen. */
export function tidy(spans: readonly Span[]): Span[] {
  const byPlace = new Map(spans.map((span) => [`${span.start} ${span.end}`, span]))
  return [...byPlace.values()].sort((a, b) => a.start - b.start || b.end - a.end).slice(0, spansShown)
}

export function evidenceOf(source: SourceText, spans: readonly Span[]): Evidence {
  const named = source.sourceId === undefined ? {} : { sourceId: source.sourceId }
  return { source: source.source, ...named, spans: tidy(spans) }
}

export type Draft = {
  type: ReasonType
  amount: number
  concept?: string
  concepts?: string[]
  organisations?: string[]
  query: Span[]
  evidence: Evidence[]
}

const overlaps = (a: readonly Span[], b: readonly Span[]): boolean =>
  a.some((one) => b.some((other) => one.start < other.end && other.start < one.end))

/**
 * One draft per stretch of words shared with a text of the organisation's own. A concept, and the words it was read
 * from, are one reason: taking the words away takes all of it away.
 */
export function ownTextDrafts(
  language: Language,
  source: SourceText,
  vote: number,
  parts: readonly Contribution[]
): Draft[] {
  const spans = spansByTerm(language, source)
  const sum = parts.reduce((total, part) => total + part.amount, 0)
  const groups: { parts: Contribution[]; spans: Span[] }[] = []
  for (const part of parts) {
    const group = { parts: [part], spans: quotedFor(spans, part) }
    for (let i = groups.length - 1; i >= 0; i--) {
      if (!overlaps(groups[i]!.spans, group.spans)) continue
      const [other] = groups.splice(i, 1)
      group.parts.push(...other!.parts)
      group.spans.push(...other!.spans)
    }
    groups.push(group)
  }
  return groups.map((group) => {
    const amount = group.parts.reduce((total, part) => total + part.amount, 0)
    const { alternative } = leading(group.parts).lookup
    return {
      type: alternative.type,
      amount: (vote * amount) / sum,
      ...(alternative.concept === undefined ? {} : { concept: alternative.concept }),
      query: tidy(group.parts.flatMap(({ lookup }) => lookup.slot.spans)),
      evidence: [evidenceOf(source, group.spans)]
    }
  })
}

const precedence: readonly ReasonType[] = ['sharedConcept', 'narrowerConcept', 'broaderConcept', 'sharedTerm']

/** What names a group of contributions: a concept before a word, the stronger one first. */
function leading(parts: readonly Contribution[]): Contribution {
  const rankOf = ({ lookup }: Contribution): number => precedence.indexOf(lookup.alternative.type)
  return [...parts].sort(
    (a, b) => rankOf(a) - rankOf(b) || b.amount - a.amount || (a.lookup.slot.key < b.lookup.slot.key ? -1 : 1)
  )[0]!
}
