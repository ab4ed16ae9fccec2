import { enlarged } from './variable-order.ts'

/** Words before the literals of a clause: length, glue (0 = given, never forgotten), times seen lately. */
const headerSize = 3

/**
 * Clauses of three and more literals in one array, and for each literal the clauses that watch it. A watch is a pair:
 * a literal whose truth spares the look at the clause, and the clause's place, or -1 for a clause of two literals,
 * which lives in the watches alone (Eén, Sörensson 2003; blockers: Sörensson, Eén 2008).
 */
export class ClauseStore {
  words = new Int32Array(1 << 16)
  used = 0
  learnt: number[] = []
  watches: Int32Array[] = []
  watchSizes = new Int32Array(0)

  growLiterals(literals: number): void {
    if (this.watchSizes.length < literals)
      this.watchSizes = enlarged(
        this.watchSizes,
        new Int32Array(Math.max(literals, this.watchSizes.length * 2))
      )
    while (this.watches.length < literals) this.watches.push(noWatches)
  }

  /** Adds a clause of at least three literals and watches its first two. */
  add(literals: readonly number[], glue: number): number {
    const size = literals.length
    if (this.used + size + headerSize > this.words.length)
      this.words = enlarged(this.words, new Int32Array(2 * (this.words.length + size)))
    const clause = this.used
    const { words } = this
    words[clause] = size
    words[clause + 1] = glue
    words[clause + 2] = 0
    for (let i = 0; i < size; i++) words[clause + headerSize + i] = literals[i]!
    this.used += size + headerSize
    this.watch(literals[0]!, literals[1]!, clause)
    this.watch(literals[1]!, literals[0]!, clause)
    if (glue > 0) this.learnt.push(clause)
    return clause
  }

  addPair(a: number, b: number): void {
    this.watch(a, b, -1)
    this.watch(b, a, -1)
  }

  watch(literal: number, blocker: number, clause: number): void {
    let list = this.watches[literal]!
    const size = this.watchSizes[literal]!
    if (size + 2 > list.length) {
      list = enlarged(list, new Int32Array(Math.max(8, list.length * 2)))
      this.watches[literal] = list
    }
    list[size] = blocker
    list[size + 1] = clause
    this.watchSizes[literal] = size + 2
  }

  /** Forgets learnt clauses (by place). Returns for each old place where its clause is now, or -1. */
  forget(doomed: ReadonlySet<number>): Int32Array {
    const { words } = this
    const moved = new Int32Array(this.used).fill(-1)
    let to = 0
    for (let from = 0; from < this.used;) {
      const length = words[from]! + headerSize
      if (!doomed.has(from)) {
        if (from !== to) words.copyWithin(to, from, from + length)
        moved[from] = to
        to += length
      }
      from += length
    }
    this.used = to
    this.learnt = this.learnt.filter((clause) => !doomed.has(clause)).map((clause) => moved[clause]!)
    for (let literal = 0; literal < this.watches.length; literal++) this.renumber(literal, moved)
    return moved
  }

  private renumber(literal: number, moved: Int32Array): void {
    const list = this.watches[literal]!
    const size = this.watchSizes[literal]!
    let kept = 0
    for (let i = 0; i < size; i += 2) {
      const clause = list[i + 1]!
      const place = clause === -1 ? -1 : moved[clause]!
      if (clause !== -1 && place === -1) continue
      list[kept++] = list[i]!
      list[kept++] = place
    }
    this.watchSizes[literal] = kept
  }
}

const noWatches = new Int32Array(0)
export const firstLiteral = headerSize
