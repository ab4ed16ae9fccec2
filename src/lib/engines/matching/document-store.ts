import type { Lang } from './types.ts'

/**
 * An inverted index over texts, kept in typed arrays, that can change while it is used.
 *
 * Most texts lie in one compact block (per term: the texts that hold it, and how strongly), later ones in a second,
 * smaller block, and the newest in a short tail that is searched directly. A block is built anew when what follows it
 * has grown long. The strength of a term in a text depends on that text alone, so the state is the same whatever the
 * order of changes.
 */

/** What a text says: different terms with their strength (BM25's saturated term frequency). */
export type IndexedText = { terms: Int32Array; strengths: Float32Array; lang: Lang }

const longestTail = 64
const longestSecondBlock = 4_096

/** So many texts of the usual kind are thought of beside those of a language: a few texts are no statistics. */
const imaginedTexts = 50

/** The texts from number `start` up to `end`. */
type Block = { start: number; end: number; offsets: Uint32Array; texts: Int32Array; strengths: Float32Array }

const emptyBlock = (at: number): Block => ({
  start: at,
  end: at,
  offsets: new Uint32Array(1),
  texts: new Int32Array(0),
  strengths: new Float32Array(0)
})

function buildBlock(
  entries: readonly (IndexedText | null)[],
  start: number,
  end: number,
  termCount: number
): Block {
  const offsets = new Uint32Array(termCount + 1)
  for (let number = start; number < end; number++) {
    const { terms } = entries[number] ?? noText
    for (let i = 0; i < terms.length; i++) offsets[terms[i]! + 1]!++
  }
  for (let term = 0; term < termCount; term++) offsets[term + 1]! += offsets[term]!
  const next = offsets.slice()
  const total = offsets[termCount]!
  const block = { start, end, offsets, texts: new Int32Array(total), strengths: new Float32Array(total) }
  for (let number = start; number < end; number++) {
    const { terms, strengths } = entries[number] ?? noText
    for (let i = 0; i < terms.length; i++) {
      const at = next[terms[i]!]!++
      block.texts[at] = number
      block.strengths[at] = strengths[i]!
    }
  }
  return block
}

const noText: IndexedText = { terms: new Int32Array(0), strengths: new Float32Array(0), lang: 'en' }

function positionOf(terms: Int32Array, term: number): number {
  let low = 0
  let high = terms.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const value = terms[middle]!
    if (value === term) return middle
    if (value < term) low = middle + 1
    else high = middle - 1
  }
  return -1
}

// The loops below are the engine's inner loops; sharing them through a callback makes every query slower.

function addOnly(block: Block, term: number, weight: number, scores: Float32Array): void {
  const { texts, strengths, offsets } = block
  const end = offsets[term + 1] ?? 0
  for (let i = offsets[term] ?? 0; i < end; i++) {
    scores[texts[i]!]! += Math.fround(weight * strengths[i]!)
  }
}

/** `best` holds what each text got for this thing so far; it is zero before and after. */
function addWhatIsBest(
  block: Block,
  terms: readonly number[],
  weights: readonly number[],
  scores: Float32Array,
  best: Float32Array
): void {
  const { texts, strengths, offsets } = block
  for (let t = 0; t < terms.length; t++) {
    const weight = weights[t]!
    const end = offsets[terms[t]! + 1] ?? 0
    for (let i = offsets[terms[t]!] ?? 0; i < end; i++) {
      const number = texts[i]!
      const amount = Math.fround(weight * strengths[i]!)
      if (amount > best[number]!) best[number] = amount
    }
  }
  for (const term of terms) {
    const end = offsets[term + 1] ?? 0
    for (let i = offsets[term] ?? 0; i < end; i++) {
      const number = texts[i]!
      scores[number]! += best[number]!
      best[number] = 0
    }
  }
}

export class DocumentStore {
  private readonly termNumbers = new Map<string, number>()
  private readonly termNames: string[] = []
  private readonly frequencies: number[] = []
  private readonly germanFrequencies: number[] = []
  private readonly entries: (IndexedText | null)[] = []
  private size = 0
  private germanSize = 0
  private first = emptyBlock(0)
  private second = emptyBlock(0)
  private scoreOf = new Float32Array(0)
  private best = new Float32Array(0)

  private termNumber(term: string): number {
    const known = this.termNumbers.get(term)
    if (known !== undefined) return known
    const number = this.termNames.length
    this.termNumbers.set(term, number)
    this.termNames.push(term)
    this.frequencies.push(0)
    this.germanFrequencies.push(0)
    return number
  }

  /** Adds a text given as terms with their strength. Returns its number. */
  add(terms: ReadonlyMap<string, number>, lang: Lang = 'en'): number {
    const pairs = [...terms].map(([term, strength]) => [this.termNumber(term), strength] as const)
    pairs.sort((a, b) => a[0] - b[0])
    const text: IndexedText = {
      terms: Int32Array.from(pairs, (pair) => pair[0]),
      strengths: Float32Array.from(pairs, (pair) => pair[1]),
      lang
    }
    this.count(text, 1)
    return this.entries.push(text) - 1
  }

  remove(number: number): void {
    const text = this.entries[number]
    if (!text) return
    this.count(text, -1)
    this.entries[number] = null
  }

  private count({ terms, lang }: IndexedText, change: 1 | -1): void {
    this.size += change
    for (const term of terms) this.frequencies[term]! += change
    if (lang !== 'de') return
    this.germanSize += change
    for (const term of terms) this.germanFrequencies[term]! += change
  }

  /** Folds the tail into a block when it has grown long, and makes room for scores. */
  settle(): void {
    const { length } = this.entries
    const terms = this.termNames.length
    if (length - this.first.end > Math.max(longestSecondBlock, this.first.end / 4)) {
      this.first = buildBlock(this.entries, 0, length, terms)
      this.second = emptyBlock(length)
    } else if (length - this.second.end > longestTail) {
      this.second = buildBlock(this.entries, this.first.end, length, terms)
    }
    if (this.scoreOf.length < length) {
      this.scoreOf = new Float32Array(length + longestSecondBlock)
      this.best = new Float32Array(length + longestSecondBlock)
    }
  }

  clearScores(): void {
    this.scoreOf.fill(0, 0, this.entries.length)
  }

  /**
   * Raises every text by what it holds of one thing asked for: the best of several `terms`, each worth its strength
   * in the text times its weight. Texts that hold two wordings of the same thing do not count it twice.
   */
  addBestOf(terms: readonly number[], weights: readonly number[]): void {
    for (const block of [this.first, this.second]) {
      if (block.start === block.end) continue
      if (terms.length === 1) addOnly(block, terms[0]!, weights[0]!, this.scoreOf)
      else addWhatIsBest(block, terms, weights, this.scoreOf, this.best)
    }
    for (let number = this.second.end; number < this.entries.length; number++) {
      let best = 0
      for (let i = 0; i < terms.length; i++) {
        best = Math.max(best, Math.fround(weights[i]! * this.strengthIn(number, terms[i]!)))
      }
      this.scoreOf[number]! += best
    }
  }

  /** How strongly a text holds a term; 0 when it does not. */
  strengthIn(number: number, term: number): number {
    const text = this.entries[number]
    if (!text) return 0
    const at = positionOf(text.terms, term)
    return at < 0 ? 0 : text.strengths[at]!
  }

  isAlive(number: number): boolean {
    return this.entries[number] !== null && this.entries[number] !== undefined
  }

  /** Number of a term, -1 when no text ever held it. */
  numberOf(term: string): number {
    return this.termNumbers.get(term) ?? -1
  }

  /** How many texts hold the term. */
  frequencyOf(term: number): number {
    return this.frequencies[term] ?? 0
  }

  /**
   * How many texts would hold the term if all were in this language: a German word is not rare because few texts are
   * German. Never less than those that do hold it.
   */
  expectedFrequencyOf(term: number, lang: Lang): number {
    const all = this.frequencyOf(term)
    const german = this.germanFrequencies[term] ?? 0
    const [held, texts] =
      lang === 'de' ? [german, this.germanSize] : [all - german, this.size - this.germanSize]
    return Math.max(all, (held * this.size) / Math.min(this.size, texts + imaginedTexts))
  }

  /** The language of most texts that hold the term. */
  languageOf(term: number): Lang {
    return 2 * (this.germanFrequencies[term] ?? 0) > this.frequencyOf(term) ? 'de' : 'en'
  }

  termsOf(number: number): string[] {
    return [...(this.entries[number]?.terms ?? [])].map((term) => this.termNames[term]!)
  }

  /** How many texts there are. */
  texts(): number {
    return this.size
  }

  scores(): Float32Array {
    return this.scoreOf
  }

  /** How many numbers were given so far: texts have numbers below. */
  get length(): number {
    return this.entries.length
  }

  terms(): readonly string[] {
    return this.termNames
  }
}
