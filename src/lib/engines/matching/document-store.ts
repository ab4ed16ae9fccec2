/**
 * An inverted index over texts, kept in typed arrays, that can change while it is used.
 *
 * Most texts lie in one compact block (per term: the texts that hold it, and how strongly). Texts added since wait
 * in a short tail that is searched directly, until the tail is long enough to be worth a new block. The strength of
 * a term in a text depends on that text alone, so the state is the same whatever the order of changes.
 */

/** What a text says: different terms with their strength (BM25's saturated term frequency). */
export type IndexedText = { terms: Int32Array; strengths: Float32Array }

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
  private readonly entries: (IndexedText | null)[] = []
  private size = 0
  private block = emptyBlock()
  private scoreOf = new Float32Array(0)
  private touchedTexts = new Int32Array(0)
  private touchedCount = 0
  private best = new Float32Array(0)

  private termNumber(term: string): number {
    const known = this.termNumbers.get(term)
    if (known !== undefined) return known
    const number = this.termNames.length
    this.termNumbers.set(term, number)
    this.termNames.push(term)
    this.frequencies.push(0)
    return number
  }

  /** Adds a text given as terms with their strength. Returns its number. */
  add(terms: ReadonlyMap<string, number>): number {
    const pairs = [...terms].map(([term, strength]) => [this.termNumber(term), strength] as const)
    pairs.sort((a, b) => a[0] - b[0])
    const text: IndexedText = {
      terms: Int32Array.from(pairs, (pair) => pair[0]),
      strengths: Float32Array.from(pairs, (pair) => pair[1])
    }
    this.size++
    for (const term of text.terms) this.frequencies[term]!++
    return this.entries.push(text) - 1
  }

  remove(number: number): void {
    const text = this.entries[number]
    if (!text) return
    this.size--
    for (const term of text.terms) this.frequencies[term]!--
    this.entries[number] = null
  }

  /** Folds the tail into the block when it has grown long, and makes room for scores. */
  settle(): void {
    if (this.entries.length - this.block.size > longestTail)
      this.block = buildBlock(this.entries, this.termNames.length)
    if (this.scoreOf.length < this.entries.length) {
      this.scoreOf = new Float32Array(this.entries.length + longestTail)
      this.best = new Float32Array(this.entries.length + longestTail)
      this.touchedTexts = new Int32Array(this.entries.length + longestTail)
    }
  }

  clearScores(): void {
    for (let i = 0; i < this.touchedCount; i++) this.scoreOf[this.touchedTexts[i]!] = 0
    this.touchedCount = 0
  }

  /**
   * Raises every text by what it holds of one thing asked for: the best of several `terms`, each worth its strength
   * in the text times its weight. Texts that hold two wordings of the same thing do not count it twice.
   */
  addBestOf(terms: readonly number[], weights: readonly number[]): void {
    if (terms.length === 1) return this.addOnly(terms[0]!, weights[0]!)
    for (let i = 0; i < terms.length; i++) this.addWhatIsBetter(terms[i]!, weights[i]!)
    const { block, best } = this
    for (const term of terms) {
      const end = block.offsets[term + 1] ?? 0
      for (let i = block.offsets[term] ?? 0; i < end; i++) best[block.texts[i]!] = 0
    }
    best.fill(0, block.size)
  }

  // The two loops below are the engine's inner loop; sharing them through a callback makes every query slower.

  private addOnly(term: number, weight: number): void {
    const { block, scoreOf, touchedTexts } = this
    const { texts, strengths } = block
    let count = this.touchedCount
    const end = block.offsets[term + 1] ?? 0
    for (let i = block.offsets[term] ?? 0; i < end; i++) {
      const number = texts[i]!
      if (scoreOf[number] === 0) touchedTexts[count++] = number
      scoreOf[number]! += weight * strengths[i]!
    }
    for (let number = block.size; number < this.entries.length; number++) {
      const amount = weight * this.strengthIn(number, term)
      if (amount === 0) continue
      if (scoreOf[number] === 0) touchedTexts[count++] = number
      scoreOf[number]! += amount
    }
    this.touchedCount = count
  }

  private addWhatIsBetter(term: number, weight: number): void {
    const { block, scoreOf, touchedTexts, best } = this
    const { texts, strengths } = block
    let count = this.touchedCount
    const end = block.offsets[term + 1] ?? 0
    for (let i = block.offsets[term] ?? 0; i < end; i++) {
      const number = texts[i]!
      const amount = Math.fround(weight * strengths[i]!)
      const before = best[number]!
      if (amount <= before) continue
      if (scoreOf[number] === 0) touchedTexts[count++] = number
      scoreOf[number]! += amount - before
      best[number] = amount
    }
    for (let number = block.size; number < this.entries.length; number++) {
      const amount = Math.fround(weight * this.strengthIn(number, term))
      const before = best[number]!
      if (amount <= before) continue
      if (scoreOf[number] === 0) touchedTexts[count++] = number
      scoreOf[number]! += amount - before
      best[number] = amount
    }
    this.touchedCount = count
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

  /** Numbers of the texts that have a score. */
  touched(): Int32Array {
    return this.touchedTexts.subarray(0, this.touchedCount)
  }

  terms(): readonly string[] {
    return this.termNames
  }
}
