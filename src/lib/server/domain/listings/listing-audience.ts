import { enterHub, type Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import { type Actor, isOffice } from '../actor.ts'
import { atNetwork } from '../at-network.ts'
import { type Audience, audienceOf } from '../audience.ts'
import { standingOf } from '../people/standing.ts'

/**
 * For whom offers and needs are read: whoever holds a role in the hub reads what its members read; whoever holds one in
 * another hub what the network reads, with what was released to it; everybody else what is public.
 */
export async function listingAudience(db: Tx, actor: Actor, now: Instant): Promise<Audience> {
  const here = audienceOf(actor, now)
  if (here.visibilities.length > 1 || !actor.personId) return here
  const isKnown = await standsAnywhere(db, actor, actor.personId, now)
  return isKnown ? { ...here, visibilities: ['public', 'network'] } : here
}

/** Whether somebody is a member of any hub or works for one. */
async function standsAnywhere(db: Tx, actor: Actor, personId: string, now: Instant): Promise<boolean> {
  if (isOffice(actor)) return true
  return atNetwork(db, actor, async () => {
    if ((await standingOf(db, 0, personId, now)).roles.length > 0) return true
    for (const { id } of await db.selectFrom('hub').select('id').orderBy('id').execute()) {
      await enterHub(db, { hub: id, person: personId })
      if ((await standingOf(db, id, personId, now)).roles.length > 0) return true
    }
    return false
  })
}
