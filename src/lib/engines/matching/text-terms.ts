import type { Reading } from './read-text.ts'
import { conceptTerm } from './query-slots.ts'
import type { Weights } from './weights.ts'

/**
 * The terms of a text with their strength: BM25's saturated term frequency (Robertson and Zaragoza 2009, The
 * probabilistic relevance framework), against a usual length that is fixed, so that a text's entry depends on
 * nothing but the text.
 */
export function textTerms(reading: Reading, weights: Weights): Map<string, number> {
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
  const normalisation = k1 * (1 - b + (b * length) / usualLength)
  for (const [term, amount] of counts) counts.set(term, (amount * (k1 + 1)) / (amount + normalisation))
  return counts
}
