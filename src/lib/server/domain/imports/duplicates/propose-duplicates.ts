import type { Tx } from '../../../database/connection.ts'
import type { Instant } from '../../../platform/clock.ts'
import { newId } from '../../../platform/identifiers.ts'
import { compareKeys, likeness } from './rules.ts'
import {
  comparables,
  insertDuplicates,
  markCompared,
  meetingsUnder,
  organisationsToCompare,
  organisationsWithoutKeys,
  rememberCompareKeys
} from './store.ts'

const page = 1000

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
  for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
    const ids = await organisationsToCompare(tx, after, page)
    if (ids.length === 0) return proposed
    after = ids.at(-1)!
    const pairs = await pairsOf(tx, ids)
    const known = await comparables(tx, [...new Set(pairs.flat())])
    const found = pairs.flatMap(([first, second]) => {
      const [a, b] = [known.get(first), known.get(second)]
      const like = a && b && likeness(a, b)
      return like ? [{ id: newId(now), first, second, ...like }] : []
    })
    proposed += await insertDuplicates(tx, hub, runId, found, now)
    await markCompared(tx, ids)
  }
}

/** Everybody that these organisations meet under one of their keys; each pair once, ordered as the database wants it. */
async function pairsOf(tx: Tx, ids: readonly string[]): Promise<[string, string][]> {
  const fresh = await comparables(tx, ids)
  const keysOf = new Map([...fresh.values()].map((one) => [one.id, compareKeys(one)]))
  const meetings = await meetingsUnder(tx, [...new Set([...keysOf.values()].flat())])
  const pairs = new Map<string, [string, string]>()
  for (const [id, keys] of keysOf) {
    for (const other of keys.flatMap((key) => meetings.get(key) ?? [])) {
      if (other === id) continue
      const [first, second] = id < other ? [id, other] : [other, id]
      pairs.set(first + second, [first, second])
    }
  }
  return [...pairs.values()]
}
