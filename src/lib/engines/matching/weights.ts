import type { EvidenceSource } from './types.ts'

/** The numbers of the ranking. Where they come from is said in README.md ("Weights"). */
export type Weights = {
  version: string
  /** BM25 saturation and length normalisation; `usualLength` is the length (words with topic) that counts as usual. */
  k1: number
  b: number
  usualLength: number
  /** Strength of a concept, of a translation, of a compound's parts, of a cognate, beside the word itself (1). */
  concept: number
  translation: number
  part: number
  cognate: number
  /** What one step down or up the vocabulary leaves of a concept. */
  narrowerDecay: number
  broaderDecay: number
  /** Exponent of a text's vote: `exponentBase + exponentSlope * ln(words / 10)`, kept within the two limits. */
  exponentBase: number
  exponentSlope: number
  exponentMin: number
  exponentMax: number
  /** How much a vote of each kind of text counts. */
  source: Record<EvidenceSource, number>
  /** Years after which an activity counts half. */
  recencyHalfLifeYears: number
  /** Shares added for past activity as such, for having worked with partners, for the place named in the query. */
  prior: number
  workedWith: number
  place: number
}

export const defaultWeights: Weights = {
  version: '1',
  k1: 1.2,
  b: 0.6,
  usualLength: 120,
  concept: 0.5,
  translation: 0.85,
  part: 0.5,
  cognate: 0.6,
  narrowerDecay: 0.6,
  broaderDecay: 0.35,
  exponentBase: 2,
  exponentSlope: 1.1,
  exponentMin: 1,
  exponentMax: 6,
  source: { name: 0.3, description: 1, offer: 1, need: 0.5, activity: 1 },
  recencyHalfLifeYears: 8,
  prior: 0.02,
  workedWith: 0.3,
  place: 0.1
}
