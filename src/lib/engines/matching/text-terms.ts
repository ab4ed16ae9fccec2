import { countryName } from './country-names.ts'
import type { Language } from './language.ts'
import { stemOf } from './stems.ts'
import { tokenise } from './tokens.ts'
import type { Reading } from './read-text.ts'
import { conceptTerm } from './query-slots.ts'
import type { EvidenceSource } from './types.ts'
import type { Weights } from './weights.ts'

/**
 * The terms of a text with their strength: BM25's saturated term frequency (Robertson and Zaragoza 2009, The
 * probabilistic relevance framework), against a usual length that is fixed, so that a text's entry depends on
 * nothing but the text.
 */
export function textTerms(reading: Reading, weights: Weights, source: EvidenceSource): Map<string, number> {
  const counts = new Map<string, number>()
  const count = (term: string, amount: number): void => {
    counts.set(term, (counts.get(term) ?? 0) + amount)
  }
  let length = 0
  for (const word of reading.words) {
    if (word.negated) continue
    length++
    count(word.stem, 1)
    for (const part of word.parts) count(part, weights.part)
  }
  for (const { concept, certainty, negated, alternatives } of reading.concepts) {
    if (negated) continue
    count(conceptTerm(concept), certainty)
    for (const other of alternatives) count(conceptTerm(other), certainty)
  }
  const { k1, b, usualLength } = weights
  const usual = source === 'activity' ? usualLength.activity : usualLength.own
  const normalisation = k1 * (1 - b + (b * length) / usual)
  for (const [term, amount] of counts) counts.set(term, (amount * (k1 + 1)) / (amount + normalisation))
  return counts
}

/** Words of a name that nearly every name has. */
const legalForms = new Set(
  (
    'gmbh mbh ag kg kgaa ug ohg gbr ev eg se inc ltd limited llc plc corp co company sa sas sarl srl spa bv nv ab as ' +
    'oy oyj aps doo sro sp zoo kft zrt ehf sl slu'
  ).split(' ')
)

/** The terms of a name: each word once, weaker the more words the name has. */
export function nameTerms(reading: Reading): Map<string, number> {
  const words = reading.words.filter((word) => !legalForms.has(word.stem))
  const terms = new Map<string, number>()
  const strength = 1 / Math.sqrt(Math.max(1, new Set(words.map((word) => word.stem)).size))
  for (const word of words) {
    terms.set(word.stem, strength)
    for (const part of word.parts) if (!terms.has(part)) terms.set(part, strength / 2)
  }
  return terms
}

/** The terms of a place: the words of the town, and the country in both languages. */
export function placeTerms(
  language: Language,
  city?: string | null,
  country?: string | null
): Map<string, number> {
  const terms = new Map<string, number>()
  const words = tokenise(city ?? '').filter((token) => token.word.length > 3)
  for (const { word } of words) terms.set(language.entryOf(word, 'en').stem, 1 / Math.sqrt(words.length + 1))
  for (const { word } of words) terms.set(language.entryOf(word, 'de').stem, 1 / Math.sqrt(words.length + 1))
  const name = countryName(country)
  if (name) {
    terms.set(stemOf(name.de.toLowerCase(), 'de'), Math.SQRT1_2)
    terms.set(stemOf(name.en.toLowerCase(), 'en'), Math.SQRT1_2)
  }
  return terms
}
