import { sql } from 'kysely'
import { enterHub, networkHub, type Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import type { Actor } from '../actor.ts'
import { atNetwork } from '../at-network.ts'
import { type Audience, audienceOf } from '../audience.ts'
import { idsOf } from '../people/person-now.ts'
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

/** Whether somebody is a member of any hub, as far as the network shows it, or holds a role in one. */
async function standsAnywhere(db: Tx, actor: Actor, personId: string, now: Instant): Promise<boolean> {
  return atNetwork(db, actor, async () => {
    if ((await standingOf(db, networkHub, personId, now)).roles.length > 0) return true
    // One's own roles may be read from anywhere, those of a joined account as itself: see docs/decisions/0011-who-belongs-where.md.
    const today = now.toISOString().slice(0, 10)
    for (const id of await idsOf(db, personId)) {
      await enterHub(db, { hub: networkHub, person: id })
      const role = await db
        .selectFrom('role_grant')
        .select('role')
        .where('person_id', '=', id)
        .where(sql<boolean>`valid_during @> ${today}::date`)
        .limit(1)
        .executeTakeFirst()
      if (role) return true
    }
    return false
  })
}
