import { describe, expect, it } from 'vitest'
import { randomFrom, upTo } from '../../../../../tests/planning/random-instances.ts'
import { addAtMostOne, addCounter } from './cardinality.ts'
import { not, Solver } from './solver.ts'

const isTrue = (bits: number, literal: number) => ((bits >> (literal >> 1)) & 1) === (literal & 1 ? 0 : 1)

/** Whether some assignment of so many variables satisfies all clauses. */
function hasModel(variables: number, clauses: readonly (readonly number[])[]): boolean {
  for (let bits = 0; bits < 1 << variables; bits++)
    if (clauses.every((clause) => clause.some((literal) => isTrue(bits, literal)))) return true
  return false
}

describe('Solver', () => {
  it('agrees with trying everything, under changing assumptions', () => {
    const random = randomFrom(7)
    let unsatisfiable = 0
    for (let round = 0; round < 400; round++) {
      const variables = 4 + upTo(random, 6)
      const solver = new Solver()
      const literals = Array.from({ length: variables }, () => solver.newLiteral())
      const any = () => literals[upTo(random, variables)]! ^ upTo(random, 2)
      const clauses = Array.from({ length: variables * (2 + upTo(random, 3)) }, () =>
        Array.from({ length: 1 + upTo(random, 4) }, any)
      )
      for (const clause of clauses) solver.add(clause)
      for (let size = 0; size <= 4; size += 2) {
        const assumed = Array.from({ length: size }, any)
        const expected = hasModel(variables, [...clauses, ...assumed.map((one) => [one])])
        expect(solver.solve(assumed)).toBe(expected ? 'satisfiable' : 'unsatisfiable')
        if (expected) {
          expect(clauses.every((clause) => clause.some((one) => solver.holds(one)))).toBe(true)
          expect(assumed.every((one) => solver.holds(one))).toBe(true)
          continue
        }
        unsatisfiable++
        expect(solver.failed.every((one) => assumed.includes(one))).toBe(true)
        expect(hasModel(variables, [...clauses, ...solver.failed.map((one) => [one])])).toBe(false)
      }
    }
    expect(unsatisfiable).toBeGreaterThan(100)
  })

  it('finds assignments and contradictions that need thousands of conflicts, forgetting clauses on the way', () => {
    const random = randomFrom(3)
    const planted = Array.from({ length: 170 }, () => upTo(random, 2))
    const solver = new Solver()
    const literals = planted.map(() => solver.newLiteral())
    for (let i = 0; i < 4.2 * planted.length;) {
      const clause = [0, 1, 2].map(() => literals[upTo(random, planted.length)]! ^ upTo(random, 2))
      if (!clause.some((one) => planted[one >> 1] === (one & 1 ? 0 : 1))) continue
      solver.add(clause)
      i++
    }
    expect(solver.solve()).toBe('satisfiable')
    const pigeons = new Solver()
    const holes = Array.from({ length: 8 }, () => Array.from({ length: 7 }, () => pigeons.newLiteral()))
    for (const row of holes) pigeons.add(row)
    for (let hole = 0; hole < 7; hole++)
      addAtMostOne(
        pigeons,
        holes.map((row) => row[hole]!)
      )
    expect(pigeons.solve()).toBe('unsatisfiable')
    expect(pigeons.conflicts).toBeGreaterThan(2000)
  })

  it('gives up when told to, and goes on from there', () => {
    const solver = new Solver()
    const holes = Array.from({ length: 8 }, () => Array.from({ length: 7 }, () => solver.newLiteral()))
    for (const row of holes) solver.add(row)
    for (let hole = 0; hole < 7; hole++)
      addAtMostOne(
        solver,
        holes.map((row) => row[hole]!)
      )
    expect(solver.solve([], { conflicts: 20 })).toBe('unknown')
    expect(solver.solve([], { shouldStop: () => true })).toBe('unknown')
    expect(solver.solve()).toBe('unsatisfiable')
  })
})

describe('addCounter', () => {
  it.each([true, false])('counts in unary up to the highest (exactly: %s)', (isExact) => {
    for (let size = 2; size <= 7; size++)
      for (let highest = 1; highest <= size; highest++) {
        const solver = new Solver()
        const literals = Array.from({ length: size }, () => solver.newLiteral())
        const sum = addCounter(solver, literals, highest, isExact)
        for (let bits = 0; bits < 1 << size; bits++) {
          const assumed = literals.map((one, i) => ((bits >> i) & 1 ? one : not(one)))
          const count = assumed.filter((one) => (one & 1) === 0).length
          for (let i = 0; i < sum.length; i++) {
            expect(solver.solve([...assumed, sum[i]!])).toBe(
              isExact && count <= i ? 'unsatisfiable' : 'satisfiable'
            )
            expect(solver.solve([...assumed, not(sum[i]!)])).toBe(count > i ? 'unsatisfiable' : 'satisfiable')
          }
        }
      }
  })
})
