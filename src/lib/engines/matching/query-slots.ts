import { longestFit } from './phrases.ts'
import type { Language } from './language.ts'
import { readText, type Reading } from './read-text.ts'
import type { Lang, ReasonType, Span } from './types.ts'
import type { Weights } from './weights.ts'

/** One way a text can meet a slot. `pooled`: counts into the rarity of the slot itself. */
export type Alternative = {
  term: string
  weight: number
  pooled: boolean
  type: ReasonType
  concept?: string
}

/** One thing the query asks for: a word or a concept, in any wording or language. */
export type Slot = {
  key: string
  weight: number
  /** How often the query says it. */
  count: number
  spans: Span[]
  alternatives: Alternative[]
  /** Says again what other slots ask for (a fixed expression): a text need not have it to be complete. */
  isBonus?: true
  /** The word itself, when its spelling may lead to its cognates. */
  cognateOf?: string
}

export type Query = { reading: Reading; slots: Slot[]; words: number }

/** Index terms of concepts begin with this sign, which no word holds. */
export const conceptTerm = (concept: string): string => `#${concept}`

const deepestNarrower = 2
const deepestBroader = 2

type SlotMap = Map<string, Slot>

function slotFor(slots: SlotMap, key: string, weight: number, span: Span): Slot {
  const known = slots.get(key)
  if (known) {
    known.weight = Math.max(known.weight, weight)
    if (known.spans.at(-1)!.start !== span.start) {
      known.count++
      known.spans.push(span)
    }
    return known
  }
  const slot: Slot = { key, weight, count: 1, spans: [span], alternatives: [] }
  slots.set(key, slot)
  return slot
}

function addAlternative(slot: Slot, alternative: Alternative): void {
  const known = slot.alternatives.find((other) => other.term === alternative.term)
  if (!known) slot.alternatives.push(alternative)
  else if (alternative.weight > known.weight) Object.assign(known, alternative)
}

/** Translations of a label: one word replaces the word; of several, each carries its part. */
function addTranslations(slot: Slot, values: readonly string[], strength: number): void {
  for (const value of values) {
    const stems = value.split(' ')
    for (const stem of stems) {
      addAlternative(slot, {
        term: stem,
        weight: strength / stems.length,
        pooled: stems.length === 1,
        type: 'sharedTerm'
      })
    }
  }
}

function addWord(language: Language, weights: Weights, lang: Lang, slots: SlotMap, word: WordToAdd): void {
  const slot = slotFor(slots, word.stem, word.weight, word.span)
  addAlternative(slot, { term: word.stem, weight: 1, pooled: true, type: 'sharedTerm' })
  const phrases = language.lexicon[lang].phrases.get(word.stem) ?? []
  const values = phrases.filter((phrase) => phrase.stems.length === 1).flatMap((phrase) => phrase.values)
  if (values.length > 0) addTranslations(slot, values, weights.translation)
  else slot.cognateOf = word.stem
}

type WordToAdd = { stem: string; weight: number; span: Span }

/** Fixed expressions of several words ("machine tool") and their translations. */
function addExpressions(
  language: Language,
  weights: Weights,
  text: string,
  reading: Reading,
  slots: SlotMap
): void {
  const { tokens, stems, lang } = reading
  for (let i = 0; i < tokens.length; i++) {
    const phrase = longestFit(language.lexicon[lang].phrases.get(stems[i]!), tokens, stems, i)
    if (!phrase || phrase.stems.length < 2) continue
    const start = tokens[i]!.start
    const end = tokens[i + phrase.stems.length - 1]!.end
    if (reading.words.some((word) => word.negated && word.start >= start && word.start < end)) continue
    const slot = slotFor(slots, phrase.stems.join(' '), 1, { start, end, text: text.slice(start, end) })
    slot.isBonus = true
    addTranslations(slot, phrase.values, weights.translation)
  }
}

function addConcept(language: Language, weights: Weights, slot: Slot, concept: string): void {
  addAlternative(slot, {
    term: conceptTerm(concept),
    weight: 1,
    pooled: true,
    type: 'sharedConcept',
    concept
  })
  const { vocabulary } = language
  const descend = (id: string, depth: number): void => {
    if (depth > deepestNarrower) return
    for (const child of vocabulary.narrower.get(id) ?? []) {
      const weight = weights.narrowerDecay ** depth
      addAlternative(slot, {
        term: conceptTerm(child),
        weight,
        pooled: false,
        type: 'narrowerConcept',
        concept: child
      })
      descend(child, depth + 1)
    }
  }
  descend(concept, 1)
  let parent = vocabulary.concepts.get(concept)?.broader ?? null
  for (let depth = 1; depth <= deepestBroader && parent !== null; depth++) {
    const weight = weights.broaderDecay ** depth
    addAlternative(slot, {
      term: conceptTerm(parent),
      weight,
      pooled: false,
      type: 'broaderConcept',
      concept: parent
    })
    parent = vocabulary.concepts.get(parent)?.broader ?? null
  }
}

/** Longer queries are read up to this many different slots: enough for several pages. */
const mostSlots = 600

/** Turns a text into what to look for. The order of the slots depends on their keys only. */
export function readQuery(language: Language, weights: Weights, text: string, lang?: string | null): Query {
  const reading = readText(language, text, lang)
  const slots: SlotMap = new Map()
  for (const word of reading.words) {
    if (word.negated) continue
    const span = { start: word.start, end: word.end, text: text.slice(word.start, word.end) }
    addWord(language, weights, reading.lang, slots, { stem: word.stem, weight: 1, span })
    for (const part of word.parts) {
      addWord(language, weights, reading.lang, slots, { stem: part, weight: weights.part, span })
    }
    if (slots.size >= mostSlots) break
  }
  const words = new Set(reading.words.filter((word) => !word.negated).map((word) => word.stem)).size
  addExpressions(language, weights, text, reading, slots)
  for (const { concept, alternatives, certainty, start, end, negated } of reading.concepts) {
    if (negated) continue
    const span = { start, end, text: text.slice(start, end) }
    for (const id of [concept, ...alternatives]) {
      addConcept(language, weights, slotFor(slots, conceptTerm(id), weights.concept * certainty, span), id)
    }
  }
  const ordered = [...slots.values()].sort((a, b) => (a.key < b.key ? -1 : 1))
  for (const slot of ordered) slot.alternatives.sort((a, b) => (a.term < b.term ? -1 : 1))
  return { reading, slots: ordered, words }
}
