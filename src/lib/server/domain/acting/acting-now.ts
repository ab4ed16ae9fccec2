import type { Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import { type Acting, type Actor, visitor } from '../actor.ts'
import { atHub, atNetwork } from '../at-network.ts'
import { standingOf } from '../people/standing.ts'
import { endOpen } from './end-acting.ts'
import { memberHere } from './member-queries.ts'
import { mayStartActing } from './policy.ts'
import { openActingsOf } from './store.ts'

/**
 * For whom somebody acts in this session, if they still may: time left, a role in that hub's office, and the organisation a
 * member of it. What lost its ground is ended on the spot.
 */
export async function actingNow(
  tx: Tx,
  { personId, sessionId, hub }: { personId: string; sessionId: string; hub: number },
  now: Instant
): Promise<Acting | undefined> {
  const asker: Actor = { ...visitor(hub), personId }
  const open = await atNetwork(tx, asker, () => openActingsOf(tx, personId, now))
  const acting = open.find((one) => one.sessionId === sessionId && one.isSessionThere && one.until > now)
  if (!acting) return undefined
  const stands = await atHub(tx, asker, acting.hub, async () => {
    const there = { ...asker, hub: acting.hub, ...(await standingOf(tx, acting.hub, personId, now)) }
    return mayStartActing(there) && (await memberHere(tx, acting.hub, acting.organisationId, now))
  })
  if (stands) return acting
  await endOpen(tx, asker, acting, now, 'rights')
  return undefined
}
