import { enterHub, type Tx } from '../../database/connection.ts'
import type { Actor } from '../actor.ts'

/**
 * Does something in another hub and comes back: what one introduction touches may lie in three. The actor keeps who they
 * are and leaves the roles that they hold here.
 */
export async function inHubOf<T>(
  tx: Tx,
  actor: Actor,
  hub: number,
  work: (there: Actor) => Promise<T>
): Promise<T> {
  if (hub === actor.hub) return work(actor)
  await enterHub(tx, { hub, person: actor.personId })
  const result = await work({ ...actor, hub, roles: [] })
  await enterHub(tx, { hub: actor.hub, person: actor.personId })
  return result
}
