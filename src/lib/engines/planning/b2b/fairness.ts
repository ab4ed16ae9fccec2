import { not } from '../sat/solver.ts'
import type { B2bEncoding } from './encoding.ts'

/**
 * Two participants' numbers of breaks differ by `fairness` at most: some level is everybody's lower end, and nobody is
 * more than `fairness` above it.
 * @param fewest by participant: breaks that cannot be avoided
 * @param caps by participant: the most breaks that the encoding allows
 */
export function addFairness(
  { solver, more }: B2bEncoding,
  fewest: readonly number[],
  caps: readonly number[],
  fairness: number
): void {
  const lowest = Math.min(...caps)
  // raised[k]: everybody has more than k breaks.
  const raised = Array.from({ length: lowest }, () => solver.newLiteral())
  const moreThan = (p: number, count: number): number | boolean => {
    if (count < fewest[p]!) return true
    return more[p]![count - fewest[p]!] ?? false
  }
  for (let p = 0; p < caps.length; p++) {
    for (let k = 0; k <= lowest; k++) {
      if (k < lowest) implies(solver, [raised[k]!], moreThan(p, k))
      // While not everybody has more than k breaks, nobody has more than k + fairness.
      const above = moreThan(p, k + fairness)
      const guard = k < lowest ? [not(raised[k]!)] : []
      implies(solver, guard, typeof above === 'boolean' ? !above : not(above))
    }
  }
}

function implies(solver: B2bEncoding['solver'], causes: number[], effect: number | boolean): void {
  if (effect === true) return
  const clause = causes.map(not)
  solver.add(effect === false ? clause : [...clause, effect])
}
