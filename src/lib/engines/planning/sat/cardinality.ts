import { not, type Solver } from './solver.ts'

/** At most one of the literals, by a clause for each pair. */
export function addAtMostOne(solver: Solver, literals: readonly number[]): void {
  for (let i = 0; i < literals.length; i++)
    for (let j = 0; j < i; j++) solver.add([not(literals[i]!), not(literals[j]!)])
}

/**
 * Counts literals in unary: of the answer, the i-th (from 0) holds when more than i literals hold, for counts up to
 * `highest`; from there on the last one stands for "or more". A tree of adders (Bailleux, Boufkhad 2003; cut at the
 * bound as in Koshimura et al. 2012).
 * @param isExact also the other way round: it holds only when more than i literals do
 */
export function addCounter(
  solver: Solver,
  literals: readonly number[],
  highest: number,
  isExact = true
): number[] {
  if (literals.length <= 1) return literals.slice(0, highest)
  const half = literals.length >> 1
  const left = addCounter(solver, literals.slice(0, half), highest, isExact)
  const right = addCounter(solver, literals.slice(half), highest, isExact)
  const size = Math.min(highest, left.length + right.length)
  const sum = Array.from({ length: size }, () => solver.newLiteral())
  for (let a = 0; a <= left.length; a++) {
    for (let b = 0; b <= right.length; b++) {
      // At least a and at least b: at least a + b. At most a and at most b: at most a + b.
      if (a + b > 0) {
        const clause = [sum[Math.min(a + b, size) - 1]!]
        if (a > 0) clause.push(not(left[a - 1]!))
        if (b > 0) clause.push(not(right[b - 1]!))
        if (a + b <= size) solver.add(clause)
      }
      if (isExact && a + b < size) {
        const clause = [not(sum[a + b]!)]
        if (a < left.length) clause.push(left[a]!)
        if (b < right.length) clause.push(right[b]!)
        solver.add(clause)
      }
    }
  }
  if (size < left.length + right.length) coverOverflow(solver, left, right, sum)
  return sum
}

/** Counts above the highest: those just at its edge imply the rest. */
function coverOverflow(
  solver: Solver,
  left: readonly number[],
  right: readonly number[],
  sum: readonly number[]
): void {
  for (let i = 1; i < sum.length; i++) solver.add([sum[i - 1]!, not(sum[i]!)])
  for (const side of [left, right])
    for (let i = 1; i < side.length; i++) solver.add([side[i - 1]!, not(side[i]!)])
}
