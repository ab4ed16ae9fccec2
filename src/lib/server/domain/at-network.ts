import { enterHub, networkHub, type Tx } from '../database/connection.ts'
import type { Actor } from './actor.ts'

/**
 * Reads what the whole network shows, from within a hub: there, row-level security hides what other hubs have. Comes back to
 * the hub, also when the work fails.
 */
export async function atNetwork<T>(tx: Tx, actor: Actor, work: () => Promise<T>): Promise<T> {
  await enterHub(tx, { hub: networkHub, person: actor.personId })
  const result = await work()
  await enterHub(tx, { hub: actor.hub, person: actor.personId })
  return result
}
