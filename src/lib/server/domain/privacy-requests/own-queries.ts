import type { Db, Tx } from '../../database/connection.ts'
import type { Actor } from '../actor.ts'
import { atHub } from '../at-network.ts'
import { type PrivacyRequest, requestsBy } from './store.ts'

export interface HubChoice {
  id: number
  slug: string
  name: string
}

/** Every hub somebody could ask, by name. */
export const listedHubs = (db: Db): Promise<HubChoice[]> =>
  db.selectFrom('hub').select(['id', 'slug', 'name']).orderBy('name').execute()

/** What the signed-in person asked of the network and of hubs, newest first. */
export async function ownRequests(
  tx: Tx,
  actor: Actor,
  hubs: readonly HubChoice[]
): Promise<PrivacyRequest[]> {
  const all: PrivacyRequest[] = []
  for (const hub of [0, ...hubs.map((one) => one.id)])
    all.push(...(await atHub(tx, actor, hub, () => requestsBy(tx, hub, actor.personId!))))
  return all.sort((a, b) => b.receivedAt.getTime() - a.receivedAt.getTime())
}
