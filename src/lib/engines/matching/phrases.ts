import { stemOf } from './stems.ts'
import { tokenise, type Token } from './tokens.ts'
import type { Lang } from './types.ts'

/** A label of one or more words that stands for `values` (concept ids or translations). */
export type Phrase = {
  stems: readonly string[]
  /** Words that must be met exactly as written (abbreviations); null where inflection is allowed. */
  exact: readonly (string | null)[]
  values: string[]
}

/** Labels by the stem of their first word, longest first. */
export type PhraseTable = Map<string, Phrase[]>

/**
 * Short words with capitals inside ("BMS", "SoC", "IoT") mean something else in another case, so they are taken
 * only as they are written.
 */
export function isAbbreviation(raw: string): boolean {
  if (raw.length > 6) return false
  const capitals = raw.replace(/[^\p{Lu}]/gu, '').length
  return capitals >= 2 || (capitals === 1 && raw.length <= 2)
}

export function addPhrase(table: PhraseTable, label: string, lang: Lang, value: string): void {
  const tokens = tokenise(label)
  const first = tokens[0]
  if (!first) return
  const stems = tokens.map((token) => stemOf(token.word, lang))
  const exact = tokens.map((token) => (isAbbreviation(token.raw) ? token.raw : null))
  const key = stems[0]!
  const phrases = table.get(key) ?? []
  const same = phrases.find(
    (phrase) => phrase.stems.join(' ') === stems.join(' ') && phrase.exact.join(' ') === exact.join(' ')
  )
  if (same) {
    if (!same.values.includes(value)) same.values.push(value)
    return
  }
  phrases.push({ stems, exact, values: [value] })
  phrases.sort((a, b) => b.stems.length - a.stems.length || exactWords(b) - exactWords(a))
  table.set(key, phrases)
}

function exactWords(phrase: Phrase): number {
  return phrase.exact.filter((word) => word !== null).length
}

function fits(phrase: Phrase, tokens: readonly Token[], stems: readonly string[], at: number): boolean {
  if (at + phrase.stems.length > tokens.length) return false
  for (let i = 0; i < phrase.stems.length; i++) {
    if (stems[at + i] !== phrase.stems[i]) return false
    const exact = phrase.exact[i]
    if (exact === null || exact === undefined) continue
    const raw = tokens[at + i]!.raw
    if (raw !== exact && raw !== `${exact}s`) return false
  }
  return true
}

/** The longest of `phrases` that fits at word `at`, if any. `stems` are the stems of `tokens`. */
export function longestFit(
  phrases: readonly Phrase[] | null | undefined,
  tokens: readonly Token[],
  stems: readonly string[],
  at: number
): Phrase | null {
  if (!phrases) return null
  for (const phrase of phrases) if (fits(phrase, tokens, stems, at)) return phrase
  return null
}
