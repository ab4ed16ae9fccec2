import type { Tx } from '../../../database/connection.ts'
import type { Instant } from '../../../platform/clock.ts'
import { newId } from '../../../platform/identifiers.ts'
import { likeness } from './rules.ts'
import {
  comparables,
  insertDuplicates,
  markCompared,
  organisationsWithoutKeys,
  pairsToCompare,
  rememberCompareKeys
} from './store.ts'

const page = 2000

/**
 * Looks for organisations that are probably one and proposes them, with the reason, for a person to decide. Only pairs
 * that share a key are looked at, and only where one of them is new since the last look.
 * @returns how many proposals are new.
 */
export async function proposeDuplicates(
  tx: Tx,
  hub: number,
  runId: string | null,
  now: Instant
): Promise<number> {
  for (
    let ids = await organisationsWithoutKeys(tx, page);
    ids.length;
    ids = await organisationsWithoutKeys(tx, page)
  )
    await rememberCompareKeys(tx, ids)
  let proposed = 0
  let after: [string, string] = [
    '00000000-0000-0000-0000-000000000000',
    '00000000-0000-0000-0000-000000000000'
  ]
  for (;;) {
    const pairs = await pairsToCompare(tx, after, page)
    if (pairs.length === 0) break
    after = pairs.at(-1)!
    const known = await comparables(tx, [...new Set(pairs.flat())])
    const found = pairs.flatMap(([first, second]) => {
      const [a, b] = [known.get(first), known.get(second)]
      const like = a && b && likeness(a, b)
      return like ? [{ id: newId(now), first, second, ...like }] : []
    })
    proposed += await insertDuplicates(tx, hub, runId, found, now)
    if (pairs.length < page) break
  }
  await markCompared(tx)
  return proposed
}
