import type { EvidenceSource } from './types.ts'

/** The numbers of the ranking. Where they come from is said in README.md ("Weights"). */
export type Weights = {
  version: string
  /** BM25 saturation and length normalisation; `usualLength` is the length (words with topic) that counts as usual. */
  k1: number
  b: number
  usualLength: { activity: number; own: number }
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
  /** How many activities vote: those most alike. The long rest would only say who has done much of anything. */
  voters: number
  /** A vote is divided by `(1 + participants / usualParticipants) ** sharing`: of many, each stands for it less. */
  sharing: number
  usualParticipants: number
  /** Rarity counts with this exponent: above 1, rare words count even more than BM25 has it. */
  rarityExponent: number
  /**
   * A small collection says little about which words are rare: its few texts count as so many. Hand-set; without effect on
   * larger ones.
   */
  leastTexts: number
  /** What part of a query a good text usually covers: `coverageAtTen * (words / 10) ** coverageFall`. */
  coverageAtTen: number
  coverageFall: number
  /** How much a vote of each kind of text counts. */
  source: Record<EvidenceSource, number>
  /**
   * Strength of a name and of a place that the query mentions, and their exponent. In long texts names are meant,
   * in short ones the same words are mostly the topic: both grow with `(words / 10) ** nameGrowth`.
   */
  name: number
  place: number
  nameGrowth: number
  /** Words of names that are rare to less than this part (1 is the rarest possible) are no mention of a name. */
  nameFaintest: number
  nameExponent: number
  /** Years after which an activity counts half. */
  recencyHalfLifeYears: number
  /** Shares added for past activity as such and for having worked with partners. */
  prior: number
  /** The prior is at most this part of the evidence. */
  priorLimit: number
  workedWith: number
}

export const defaultWeights: Weights = {
  version: '2',
  k1: 1.2,
  b: 0.8,
  usualLength: { activity: 120, own: 15 },
  concept: 0.5,
  translation: 1,
  part: 0.6,
  cognate: 0.6,
  narrowerDecay: 0.6,
  broaderDecay: 0.35,
  exponentBase: 2.5,
  exponentSlope: 0.5,
  exponentMin: 1.3,
  exponentMax: 6,
  voters: 500,
  sharing: 0.2,
  usualParticipants: 10,
  rarityExponent: 1.5,
  leastTexts: 2000,
  coverageAtTen: 0.45,
  coverageFall: -0.22,
  source: { name: 1, description: 1, offer: 1, need: 0.5, activity: 1 },
  name: 1.05,
  place: 1.3,
  nameGrowth: 0.15,
  nameFaintest: 0.15,
  nameExponent: 3,
  recencyHalfLifeYears: 10,
  prior: 0.02,
  priorLimit: 0.25,
  workedWith: 1
}
