import { firstLiteral } from './clause-store.ts'
import { noReason, pairConflict, type Propagation } from './propagation.ts'

/**
 * Learns from a conflict: the first unique implication point (Marques-Silva, Sakallah 1999), without literals that
 * the others imply (Sörensson, Biere 2009), and the clause's glue, the number of its levels (Audemard, Simon 2009).
 */
export class ConflictAnalysis {
  learnt: number[] = []
  glue = 0
  backLevel = 0
  private readonly state: Propagation
  /** By variable: 1 seen, 2 implied by the clause, 3 not implied. */
  private marks = new Uint8Array(0)
  private marked: number[] = []
  private levelStamps = new Int32Array(0)
  private stamp = 0
  private scratch: number[] = []

  constructor(state: Propagation) {
    this.state = state
  }

  /** Fills `learnt` (the asserting literal first, one of the level to return to second), `glue` and `backLevel`. */
  analyse(conflict: number): void {
    this.prepare()
    const { levels, trail, reasons, level } = this.state
    const learnt: number[] = [0]
    let open = 0
    let index = this.state.trailSize
    let asserting = -1
    let source = conflict
    do {
      this.collect(source, asserting)
      for (const literal of this.scratch) {
        const variable = literal >> 1
        if (this.marks[variable] !== 0 || levels[variable] === 0) continue
        this.mark(variable, 1)
        this.state.order.bump(variable)
        if (levels[variable] === level) open++
        else learnt.push(literal)
      }
      while (this.marks[trail[--index]! >> 1] === 0);
      asserting = trail[index]!
      source = reasons[asserting >> 1]!
      open--
    } while (open > 0)
    learnt[0] = asserting ^ 1
    this.learnt = this.minimised(learnt)
    this.findBackLevel()
    this.glue = this.glueOf(this.learnt)
    for (const variable of this.marked) this.marks[variable] = 0
    this.marked.length = 0
  }

  /** The assumptions, among those made so far, that force this one's opposite; with it they contradict. */
  failedAssumptions(assumption: number): number[] {
    this.prepare()
    const { levels, reasons, trail, limits } = this.state
    const failed = [assumption]
    if (limits.length === 0) return failed
    this.mark(assumption >> 1, 1)
    for (let i = this.state.trailSize - 1; i >= limits[0]!; i--) {
      const found = trail[i]!
      if (this.marks[found >> 1] === 0) continue
      if (reasons[found >> 1] === noReason) {
        failed.push(found)
        continue
      }
      this.collect(reasons[found >> 1]!, found)
      for (const cause of this.scratch)
        if (levels[cause >> 1]! > 0 && this.marks[cause >> 1] === 0) this.mark(cause >> 1, 1)
    }
    for (const variable of this.marked) this.marks[variable] = 0
    this.marked.length = 0
    return failed
  }

  private prepare(): void {
    if (this.marks.length >= this.state.variables) return
    this.marks = new Uint8Array(this.state.variables)
    this.levelStamps = new Int32Array(this.state.variables + 1)
  }

  private mark(variable: number, value: number): void {
    this.marks[variable] = value
    this.marked.push(variable)
  }

  /** Puts the false literals of a clause into `scratch`, without the literal that the clause forced. */
  private collect(source: number, forced: number): void {
    const { scratch } = this
    scratch.length = 0
    if (source === pairConflict && forced === -1) scratch.push(...this.state.conflictPair)
    else if (source < noReason) scratch.push(-2 - source)
    else {
      const { words } = this.state.clauses
      const end = source + firstLiteral + words[source]!
      for (let i = source + firstLiteral; i < end; i++) if (words[i] !== forced) scratch.push(words[i]!)
      if (words[source + 1]! > 0) words[source + 2] = words[source + 1]! > 6 ? 1 : 2
    }
  }

  private minimised(learnt: number[]): number[] {
    const kept = [learnt[0]!]
    for (let i = 1; i < learnt.length; i++) if (!this.isImplied(learnt[i]!)) kept.push(learnt[i]!)
    return kept
  }

  /** Whether the clause's other literals force this one: every path backwards ends in the clause. */
  private isImplied(literal: number): boolean {
    if (this.state.reasons[literal >> 1] === noReason) return false
    const stack = [literal >> 1]
    const path: number[] = []
    while (stack.length > 0) {
      const variable = stack.pop()!
      const causes = this.causesOf(variable)
      for (const cause of causes) {
        const other = cause >> 1
        const mark = this.marks[other]!
        if (mark === 1 || mark === 2 || this.state.levels[other] === 0) continue
        if (mark === 3 || this.state.reasons[other] === noReason) {
          for (const one of path) this.marks[one] = 3
          return false
        }
        this.mark(other, 2)
        path.push(other)
        stack.push(other)
      }
    }
    return true
  }

  private causesOf(variable: number): number[] {
    const forced = 2 * variable + (this.state.values[2 * variable]! > 0 ? 0 : 1)
    const reason = this.state.reasons[variable]!
    if (reason < noReason) return [-2 - reason]
    const { words } = this.state.clauses
    const causes: number[] = []
    const end = reason + firstLiteral + words[reason]!
    for (let i = reason + firstLiteral; i < end; i++) if (words[i] !== forced) causes.push(words[i]!)
    return causes
  }

  private findBackLevel(): void {
    const { learnt } = this
    const { levels } = this.state
    if (learnt.length === 1) {
      this.backLevel = 0
      return
    }
    let highest = 1
    for (let i = 2; i < learnt.length; i++)
      if (levels[learnt[i]! >> 1]! > levels[learnt[highest]! >> 1]!) highest = i
    const second = learnt[highest]!
    learnt[highest] = learnt[1]!
    learnt[1] = second
    this.backLevel = levels[second >> 1]!
  }

  private glueOf(literals: readonly number[]): number {
    this.stamp++
    let glue = 0
    for (const literal of literals) {
      const level = this.state.levels[literal >> 1]!
      if (this.levelStamps[level] === this.stamp) continue
      this.levelStamps[level] = this.stamp
      glue++
    }
    return glue
  }
}
