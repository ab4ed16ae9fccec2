import type { Tx } from '../../database/connection.ts'
import type { Actor } from '../actor.ts'
import { atHub } from '../at-network.ts'

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
  return atHub(tx, actor, hub, () => work({ ...actor, hub, roles: [] }))
}
