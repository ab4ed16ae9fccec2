import { enterHub, networkHub, type Tx } from '../database/connection.ts'
import type { Actor } from './actor.ts'

/** Reads what the whole network shows, from within a hub: there, row-level security hides what other hubs have. */
export const atNetwork = <T>(tx: Tx, actor: Actor, work: () => Promise<T>): Promise<T> =>
  atHub(tx, actor, networkHub, work)

/** Does something in another hub, and comes back to the actor's own. A failure ends the transaction anyway. */
export async function atHub<T>(tx: Tx, actor: Actor, hub: number, work: () => Promise<T>): Promise<T> {
  await enterHub(tx, { hub, person: actor.personId })
  const result = await work()
  await enterHub(tx, { hub: actor.hub, person: actor.personId })
  return result
}
