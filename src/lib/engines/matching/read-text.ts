import type { Language, WordEntry } from './language.ts'
import { longestFit, type Phrase } from './phrases.ts'
import { stemOf } from './stems.ts'
import { tokenise, type Token } from './tokens.ts'
import type { Lang } from './types.ts'
import { lineageOf } from './vocabulary.ts'

/** A word with topic. `parts` are the stems a compound is made of. `negated`: the text says that it is not meant. */
export type ReadWord = {
  stem: string
  start: number
  end: number
  parts: readonly string[]
  negated: boolean
}

/** A concept met in a text. `certainty` is 1 for a label as written, less for a part of a word or a guess. */
export type ReadConcept = {
  concept: string
  start: number
  end: number
  certainty: number
  negated: boolean
  /** Other concepts the same words could mean, when the text does not decide. */
  alternatives: readonly string[]
}

/** What the engine sees in a text. `translations` are runs of stems in the other language. */
export type Reading = {
  lang: Lang
  words: ReadWord[]
  concepts: ReadConcept[]
  tokens: Token[]
  stems: string[]
}

const negators: Record<Lang, ReadonlySet<string>> = {
  de: new Set([
    'kein',
    'keine',
    'keinen',
    'keinem',
    'keiner',
    'keines',
    'ohne',
    'nicht',
    'weder',
    'außer',
    'keinerlei'
  ]),
  en: new Set(['no', 'not', 'without', 'neither', 'nor', 'except', 'excluding'])
}
const additive = new Set(['nur', 'only', 'just', 'allein', 'merely', 'solely'])
const conjunctions = new Set([
  'sondern',
  'aber',
  'but',
  'jedoch',
  'however',
  'instead',
  'rather',
  'stattdessen'
])
const longestScope = 5
const longestNegator = 9

/** Marks the words a negation reaches: up to the next punctuation or "but", at most five words (Chapman 2001). */
function negatedWords(text: string, tokens: readonly Token[], lang: Lang): Uint8Array | null {
  let marks: Uint8Array | null = null
  const negatorsHere = negators[lang]
  for (let i = 0; i < tokens.length; i++) {
    const { word } = tokens[i]!
    if (word.length > longestNegator || !negatorsHere.has(word)) continue
    if (tokens[i + 1] && additive.has(tokens[i + 1]!.word)) continue
    marks ??= new Uint8Array(tokens.length)
    for (let j = i + 1; j < tokens.length && j <= i + longestScope; j++) {
      const gap = text.slice(tokens[j - 1]!.end, tokens[j]!.start)
      if (/[.,;:!?()\n]/.test(gap) || conjunctions.has(tokens[j]!.word)) break
      marks[j] = 1
    }
  }
  return marks
}

/** Labels of the text's own language first; German texts use English terms too. The longer one wins. */
function labelAt(
  entry: WordEntry,
  tokens: readonly Token[],
  stems: readonly string[],
  at: number
): Phrase | null {
  const own = longestFit(entry.labels, tokens, stems, at)
  if (!entry.foreignLabels) return own
  const foreign = entry.foreignLabels.find((phrase) => fitsInEnglish(phrase, tokens, at))
  if (!foreign) return own
  return own && own.stems.length >= foreign.stems.length ? own : foreign
}

function fitsInEnglish(phrase: Phrase, tokens: readonly Token[], at: number): boolean {
  const words = tokens.slice(at, at + phrase.stems.length)
  return (
    longestFit(
      [phrase],
      words,
      words.map((token) => stemOf(token.word, 'en')),
      0
    ) !== null
  )
}

type Found = { values: readonly string[]; start: number; end: number; certainty: number; negated: boolean }

function partConcepts(
  language: Language,
  token: Token,
  parts: readonly string[],
  words: readonly string[]
): Found[] {
  const found: Found[] = []
  for (let i = 0; i < parts.length; i++) {
    const phrases = language.labels.de.get(parts[i]!) ?? []
    const label = phrases.find((phrase) => phrase.stems.length === 1 && phrase.exact[0] === null)
    if (!label) continue
    const offset = token.word.indexOf(words[i]!)
    const start = token.start + Math.max(0, offset)
    const end = offset < 0 ? token.end : Math.min(token.end, start + words[i]!.length)
    found.push({ values: label.values, start, end, certainty: 0.7, negated: false })
  }
  return found
}

/** Chooses among the meanings of ambiguous words by the clear concepts around them. */
function resolve(language: Language, found: readonly Found[]): ReadConcept[] {
  const clear = new Set<string>()
  for (const { values } of found) {
    if (values.length === 1) for (const id of lineageOf(language.vocabulary, values[0]!)) clear.add(id)
  }
  return found.map(({ values, start, end, certainty, negated }) => {
    const ranked = values
      .map((id) => ({ id, support: supportOf(language, id, clear) }))
      .sort((a, b) => b.support - a.support || (a.id < b.id ? -1 : 1))
    const best = ranked[0]!
    const next = ranked[1]
    const decided = !next || best.support > next.support
    return {
      concept: best.id,
      start,
      end,
      certainty: decided ? certainty : certainty / values.length,
      negated,
      alternatives: decided ? [] : ranked.slice(1).map(({ id }) => id)
    }
  })
}

/** How many steps of a meaning's lineage the text confirms elsewhere; nearer ones count more. */
function supportOf(language: Language, id: string, clear: ReadonlySet<string>): number {
  return lineageOf(language.vocabulary, id).reduce(
    (sum, step, i) => sum + (clear.has(step) ? 1 / (i + 1) : 0),
    0
  )
}

/** Reads a text: its language, its words with topic, the concepts it speaks of. Without a topic all lists are empty. */
export function readText(language: Language, text: string, lang?: string | null): Reading {
  const tokens = tokenise(text)
  const spoken: Lang = lang === 'de' || lang === 'en' ? lang : language.detect(text)
  const entries = tokens.map((token) => language.entryOf(token.word, spoken))
  const stems = entries.map((entry) => entry.stem)
  const negated = negatedWords(text, tokens, spoken)
  const words: ReadWord[] = []
  const found: Found[] = []
  let covered = -1
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!
    const entry = entries[i]!
    const isNegated = negated !== null && negated[i] === 1
    if (!entry.stop) {
      words.push({
        stem: entry.stem,
        start: token.start,
        end: token.end,
        parts: entry.parts,
        negated: isNegated
      })
    }
    if (i <= covered) continue
    const label = entry.labels || entry.foreignLabels ? labelAt(entry, tokens, stems, i) : null
    if (label) {
      covered = i + label.stems.length - 1
      const end = tokens[covered]!.end
      found.push({ values: label.values, start: token.start, end, certainty: 1, negated: isNegated })
    } else if (entry.parts.length > 0) {
      const inside = partConcepts(language, token, entry.parts, entry.partWords)
      for (const part of inside) found.push({ ...part, negated: isNegated })
    }
  }
  return { lang: spoken, words, concepts: resolve(language, found), tokens, stems }
}
