/**
 * An inverted index over texts, kept in typed arrays, that can change while it is used.
 *
 * Most texts lie in one compact block (per term: the texts that hold it, and how strongly). Texts added since wait
 * in a short tail that is searched directly, until the tail is long enough to be worth a new block. The strength of
 * a term in a text depends on that text alone, so the state is the same whatever the order of changes.
 */

/** What a text says: different terms with their strength (BM25's saturated term frequency). */
export type IndexedText = { terms: Int32Array; strengths: Float32Array; counted: boolean }

const longestTail = 256

type Block = { size: number; offsets: Uint32Array; texts: Int32Array; strengths: Float32Array }

const emptyBlock = (): Block => ({
  size: 0,
  offsets: new Uint32Array(1),
  texts: new Int32Array(0),
  strengths: new Float32Array(0)
})

function buildBlock(texts: readonly (IndexedText | null)[], termCount: number): Block {
  const offsets = new Uint32Array(termCount + 1)
  for (const text of texts) if (text) for (const term of text.terms) offsets[term + 1]!++
  for (let term = 0; term < termCount; term++) offsets[term + 1]! += offsets[term]!
  const next = offsets.slice()
  const total = offsets[termCount]!
  const block = {
    size: texts.length,
    offsets,
    texts: new Int32Array(total),
    strengths: new Float32Array(total)
  }
  for (let number = 0; number < texts.length; number++) {
    const text = texts[number]
    if (!text) continue
    for (let i = 0; i < text.terms.length; i++) {
      const at = next[text.terms[i]!]!++
      block.texts[at] = number
      block.strengths[at] = text.strengths[i]!
    }
  }
  return block
}

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

export class DocumentStore {
  private readonly termNumbers = new Map<string, number>()
  private readonly termNames: string[] = []
  private readonly frequencies: number[] = []
  private readonly texts: (IndexedText | null)[] = []
  private counted = 0
  private block = emptyBlock()
  private scoreOf = new Float32Array(0)
  private touchedTexts = new Int32Array(0)
  private touchedCount = 0

  private termNumber(term: string): number {
    const known = this.termNumbers.get(term)
    if (known !== undefined) return known
    const number = this.termNames.length
    this.termNumbers.set(term, number)
    this.termNames.push(term)
    this.frequencies.push(0)
    return number
  }

  /** Adds a text; `isCounted` texts make terms common, others (names) are only searched. Returns its number. */
  add(terms: ReadonlyMap<string, number>, isCounted: boolean): number {
    const pairs = [...terms].map(([term, strength]) => [this.termNumber(term), strength] as const)
    pairs.sort((a, b) => a[0] - b[0])
    const text: IndexedText = {
      terms: Int32Array.from(pairs, (pair) => pair[0]),
      strengths: Float32Array.from(pairs, (pair) => pair[1]),
      counted: isCounted
    }
    if (isCounted) {
      this.counted++
      for (const term of text.terms) this.frequencies[term]!++
    }
    return this.texts.push(text) - 1
  }

  remove(number: number): void {
    const text = this.texts[number]
    if (!text) return
    if (text.counted) {
      this.counted--
      for (const term of text.terms) this.frequencies[term]!--
    }
    this.texts[number] = null
  }

  /** Folds the tail into the block when it has grown long, and makes room for scores. */
  settle(): void {
    if (this.texts.length - this.block.size > longestTail)
      this.block = buildBlock(this.texts, this.termNames.length)
    if (this.scoreOf.length < this.texts.length) {
      this.scoreOf = new Float32Array(this.texts.length + longestTail)
      this.touchedTexts = new Int32Array(this.texts.length + longestTail)
    }
  }

  clearScores(): void {
    for (let i = 0; i < this.touchedCount; i++) this.scoreOf[this.touchedTexts[i]!] = 0
    this.touchedCount = 0
  }

  /** Adds `weight` times the strength of `term` to the score of every text that holds it. */
  addTermScores(term: number, weight: number): void {
    const { block, scoreOf, touchedTexts, texts } = this
    let count = this.touchedCount
    if (term + 1 < block.offsets.length) {
      const end = block.offsets[term + 1]!
      const { texts: numbers, strengths } = block
      for (let i = block.offsets[term]!; i < end; i++) {
        const number = numbers[i]!
        if (scoreOf[number] === 0) touchedTexts[count++] = number
        scoreOf[number]! += weight * strengths[i]!
      }
    }
    for (let number = block.size; number < texts.length; number++) {
      const text = texts[number]
      if (!text) continue
      const at = positionOf(text.terms, term)
      if (at < 0) continue
      if (scoreOf[number] === 0) touchedTexts[count++] = number
      scoreOf[number]! += weight * text.strengths[at]!
    }
    this.touchedCount = count
  }

  /** How strongly a text holds a term; 0 when it does not. */
  strengthIn(number: number, term: number): number {
    const text = this.texts[number]
    if (!text) return 0
    const at = positionOf(text.terms, term)
    return at < 0 ? 0 : text.strengths[at]!
  }

  isAlive(number: number): boolean {
    return this.texts[number] !== null && this.texts[number] !== undefined
  }

  /** Number of a term, -1 when no text ever held it. */
  numberOf(term: string): number {
    return this.termNumbers.get(term) ?? -1
  }

  /** How many counted texts hold the term. */
  frequencyOf(term: number): number {
    return this.frequencies[term] ?? 0
  }

  termsOf(number: number): string[] {
    return [...(this.texts[number]?.terms ?? [])].map((term) => this.termNames[term]!)
  }

  countedTexts(): number {
    return this.counted
  }

  scores(): Float32Array {
    return this.scoreOf
  }

  /** Numbers of the texts that have a score. */
  touched(): Int32Array {
    return this.touchedTexts.subarray(0, this.touchedCount)
  }

  terms(): readonly string[] {
    return this.termNames
  }
}
