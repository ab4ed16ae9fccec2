import { ConflictAnalysis } from './conflict-analysis.ts'
import { noConflict, noReason, Propagation } from './propagation.ts'
import { RestartPolicy } from './restarts.ts'

export type Verdict = 'satisfiable' | 'unsatisfiable' | 'unknown'

export interface SolveLimits {
  /** Asked every few hundred conflicts; true ends the search with `unknown`. */
  shouldStop?: () => boolean
  /** The most conflicts of this call. */
  conflicts?: number
}

/** The share of idle learnt clauses that is forgotten. */
const forgetShare = 0.6

/** The opposite of a literal. */
export const not = (literal: number): number => literal ^ 1

/**
 * A solver for propositional satisfiability by conflict-driven clause learning, incremental under assumptions
 * (Eén, Sörensson 2003, An extensible SAT-solver). Without randomness: the same calls give the same answers.
 *
 * Literals are whole numbers: `newLiteral()` gives the positive one of a new variable, `not(literal)` its opposite.
 */
export class Solver {
  private readonly state = new Propagation()
  private readonly analysis = new ConflictAnalysis(this.state)
  private readonly restarts = new RestartPolicy()
  private contradictory = false
  private model = new Int8Array(0)
  private bestTrail = 0
  private bestPhases = new Int8Array(0)
  private nextReduction = 2000
  private reductions = 0
  private nextRephase = 1000
  private rephases = 0
  conflicts = 0
  /** After `unsatisfiable`: assumptions that contradict the clauses; empty when the clauses alone do. */
  failed: number[] = []

  get variables(): number {
    return this.state.variables
  }

  newLiteral(): number {
    return 2 * this.state.newVariable()
  }

  /** The value tried first for this literal; without it, false. */
  prefer(literal: number): void {
    this.state.phases[literal >> 1] = literal & 1
  }

  /** Adds weight to a variable in the order of decisions. */
  bump(literal: number): void {
    this.state.order.bump(literal >> 1)
  }

  /** Adds a clause: at least one of the literals holds. */
  add(literals: readonly number[]): void {
    if (this.contradictory) return
    this.state.backtrackTo(0)
    const { values } = this.state
    const kept: number[] = []
    for (const literal of literals) {
      if (values[literal]! > 0 || kept.includes(not(literal))) return
      if (values[literal] === 0 && !kept.includes(literal)) kept.push(literal)
    }
    if (kept.length === 0) this.contradictory = true
    else if (kept.length === 1) this.state.assign(kept[0]!, noReason)
    else if (kept.length === 2) this.state.clauses.addPair(kept[0]!, kept[1]!)
    else this.state.clauses.add(kept, 0)
  }

  /** Whether the literal holds in the assignment that the last `satisfiable` found. */
  holds(literal: number): boolean {
    return this.model[literal]! > 0
  }

  /** Whether the clauses force the literal (as far as propagation sees). */
  isFixed(literal: number): boolean {
    this.state.backtrackTo(0)
    return this.contradictory || this.state.values[literal]! > 0
  }

  solve(assumptions: readonly number[] = [], limits: SolveLimits = {}): Verdict {
    this.failed = []
    this.state.backtrackTo(0)
    if (!this.contradictory && this.state.propagate() !== noConflict) this.contradictory = true
    if (this.contradictory) return 'unsatisfiable'
    const end = this.conflicts + (limits.conflicts ?? Infinity)
    this.restarts.begin()
    for (;;) {
      const conflict = this.state.propagate()
      if (conflict !== noConflict) {
        if (this.state.level === 0) {
          this.contradictory = true
          return 'unsatisfiable'
        }
        this.learn(conflict)
        if (this.conflicts >= end || ((this.conflicts & 255) === 0 && limits.shouldStop?.())) {
          this.state.backtrackTo(0)
          return 'unknown'
        }
        continue
      }
      if (this.restarts.isDue()) this.restart(assumptions.length)
      if (this.conflicts >= this.nextReduction) this.reduce()
      const verdict = this.advance(assumptions)
      if (verdict !== null) return verdict
    }
  }

  /** Makes the next assumption or decision; tells a verdict when there is none to make. */
  private advance(assumptions: readonly number[]): Verdict | null {
    const { state } = this
    while (state.level < assumptions.length) {
      const literal = assumptions[state.level]!
      const value = state.values[literal]!
      if (value < 0) {
        this.failed = this.analysis.failedAssumptions(literal)
        return 'unsatisfiable'
      }
      if (value > 0) state.limits.push(state.trailSize)
      else {
        state.decide(literal)
        return null
      }
    }
    if (state.trailSize > this.bestTrail) this.keepBest()
    let variable = state.order.takeBest()
    while (variable >= 0 && state.values[2 * variable] !== 0) variable = state.order.takeBest()
    if (variable < 0) {
      this.model = state.values.slice()
      return 'satisfiable'
    }
    const phase =
      variable < this.bestPhases.length && this.bestPhases[variable]! >= 0
        ? this.bestPhases[variable]!
        : state.phases[variable]!
    state.decide(2 * variable + phase)
    return null
  }

  private learn(conflict: number): void {
    const { state, analysis } = this
    this.conflicts++
    analysis.analyse(conflict)
    this.restarts.noteConflict()
    state.backtrackTo(analysis.backLevel)
    const { learnt } = analysis
    if (learnt.length === 1) state.assign(learnt[0]!, noReason)
    else if (learnt.length === 2) {
      state.clauses.addPair(learnt[0]!, learnt[1]!)
      state.assign(learnt[0]!, -2 - learnt[1]!)
    } else state.assign(learnt[0]!, state.clauses.add(learnt, analysis.glue))
    state.order.decayAll()
  }

  /** Back to the assumptions: nothing above them has to be found again. */
  private restart(level: number): void {
    this.state.backtrackTo(level)
    this.restarts.begin()
    if (this.conflicts < this.nextRephase) return
    this.rephases++
    this.nextRephase = this.conflicts + 1000 * this.rephases
    const { phases, variables } = this.state
    const kind = this.rephases % 4
    for (let i = 0; i < variables; i++) {
      if (kind === 1) phases[i] = 1
      else if (kind === 3) phases[i] = phases[i]! ^ 1
      else if (i < this.bestPhases.length && this.bestPhases[i]! >= 0) phases[i] = this.bestPhases[i]!
    }
    this.bestTrail = 0
  }

  /** Remembers the longest assignment without a conflict: its values are good ones to try (Biere, Fleury 2020). */
  private keepBest(): void {
    const { values, variables } = this.state
    this.bestTrail = this.state.trailSize
    if (this.bestPhases.length < variables) this.bestPhases = new Int8Array(variables).fill(-1)
    for (let i = 0; i < variables; i++)
      if (values[2 * i] !== 0) this.bestPhases[i] = values[2 * i]! > 0 ? 0 : 1
  }

  /** Forgets the half of the learnt clauses that tie the most levels and did nothing lately. */
  private reduce(): void {
    const { clauses, reasons, trail } = this.state
    this.reductions++
    this.nextReduction = this.conflicts + 2000 + 300 * this.reductions
    const { words } = clauses
    const locked = new Set<number>()
    for (let i = 0; i < this.state.trailSize; i++) {
      const reason = reasons[trail[i]! >> 1]!
      if (reason >= 0) locked.add(reason)
    }
    const idle = clauses.learnt.filter((clause) => {
      const recent = words[clause + 2]!
      if (recent > 0) words[clause + 2] = recent - 1
      return words[clause + 1]! > 2 && recent === 0 && !locked.has(clause)
    })
    idle.sort((a, b) => words[b + 1]! - words[a + 1]! || words[b]! - words[a]! || a - b)
    const moved = clauses.forget(new Set(idle.slice(0, Math.ceil(idle.length * forgetShare))))
    for (let i = 0; i < this.state.trailSize; i++) {
      const variable = trail[i]! >> 1
      if (reasons[variable]! >= 0) reasons[variable] = moved[reasons[variable]!]!
    }
  }
}
