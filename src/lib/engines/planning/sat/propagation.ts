import { ClauseStore, firstLiteral } from './clause-store.ts'
import { enlarged, VariableOrder } from './variable-order.ts'

/** What forced a variable: a clause's place, `-2 - literal` for a clause of two, or this. */
export const noReason = -1
/** Conflicts are told as a clause's place, or as one of these. */
export const noConflict = -1
export const pairConflict = -2

/**
 * The assignment and unit propagation with two watched literals (Moskewicz et al. 2001). A literal is 2 x variable,
 * plus 1 when negated.
 */
export class Propagation {
  variables = 0
  /** By literal: 1 true, -1 false, 0 open. */
  values = new Int8Array(0)
  /** By variable. */
  levels = new Int32Array(0)
  reasons = new Int32Array(0)
  phases = new Int8Array(0)
  trail = new Int32Array(0)
  trailSize = 0
  /** Length of the trail where each decision level began. */
  limits: number[] = []
  head = 0
  readonly clauses = new ClauseStore()
  readonly order = new VariableOrder()
  /** Both literals of a clause of two that is violated. */
  conflictPair: [number, number] = [0, 0]
  propagations = 0

  newVariable(): number {
    const variable = this.variables++
    if (this.levels.length <= variable) {
      const capacity = Math.max(256, this.levels.length * 2)
      this.values = enlarged(this.values, new Int8Array(2 * capacity))
      this.levels = enlarged(this.levels, new Int32Array(capacity))
      this.reasons = enlarged(this.reasons, new Int32Array(capacity))
      this.phases = enlarged(this.phases, new Int8Array(capacity).fill(1))
      this.trail = enlarged(this.trail, new Int32Array(capacity))
      this.order.grow(capacity)
      this.clauses.growLiterals(2 * capacity)
    }
    this.order.insert(variable)
    return variable
  }

  get level(): number {
    return this.limits.length
  }

  assign(literal: number, reason: number): void {
    const variable = literal >> 1
    this.values[literal] = 1
    this.values[literal ^ 1] = -1
    this.levels[variable] = this.limits.length
    this.reasons[variable] = reason
    this.trail[this.trailSize++] = literal
  }

  decide(literal: number): void {
    this.limits.push(this.trailSize)
    this.assign(literal, noReason)
  }

  backtrackTo(level: number): void {
    if (this.limits.length <= level) return
    const start = this.limits[level]!
    for (let i = this.trailSize - 1; i >= start; i--) {
      const literal = this.trail[i]!
      const variable = literal >> 1
      this.values[literal] = 0
      this.values[literal ^ 1] = 0
      this.phases[variable] = literal & 1
      this.order.insert(variable)
    }
    this.trailSize = start
    this.head = start
    this.limits.length = level
  }

  /** Follows all consequences; tells the clause that cannot be satisfied, or `noConflict`. */
  propagate(): number {
    const before = this.head
    let conflict = noConflict
    while (conflict === noConflict && this.head < this.trailSize) {
      conflict = this.visit(this.trail[this.head++]! ^ 1)
    }
    this.propagations += this.head - before
    return conflict
  }

  /** Looks at every clause that watches a literal which has become false. */
  private visit(falsified: number): number {
    const { values, clauses } = this
    const list = clauses.watches[falsified]!
    const size = clauses.watchSizes[falsified]!
    const words = clauses.words
    let kept = 0
    let conflict = noConflict
    let i = 0
    while (i < size) {
      const blocker = list[i]!
      const clause = list[i + 1]!
      i += 2
      const blockerValue = values[blocker]!
      if (blockerValue > 0 || clause < 0) {
        list[kept++] = blocker
        list[kept++] = clause
        if (blockerValue > 0) continue
        if (blockerValue < 0) {
          this.conflictPair = [falsified, blocker]
          conflict = pairConflict
          break
        }
        this.assign(blocker, -2 - falsified)
        continue
      }
      const start = clause + firstLiteral
      let other = words[start]!
      if (other === falsified) {
        other = words[start + 1]!
        words[start] = other
        words[start + 1] = falsified
      }
      const otherValue = values[other]!
      if (otherValue <= 0) {
        const end = start + words[clause]!
        let k = start + 2
        while (k < end && values[words[k]!]! < 0) k++
        if (k < end) {
          const next = words[k]!
          words[start + 1] = next
          words[k] = falsified
          clauses.watch(next, other, clause)
          continue
        }
      }
      list[kept++] = other
      list[kept++] = clause
      if (otherValue > 0) continue
      if (otherValue < 0) {
        conflict = clause
        break
      }
      this.assign(other, clause)
    }
    if (kept < i) {
      while (i < size) list[kept++] = list[i++]!
      clauses.watchSizes[falsified] = kept
    }
    return conflict
  }
}
