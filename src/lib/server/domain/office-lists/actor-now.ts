import type { Db } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import { type Actor, visitor } from '../actor.ts'
import { currentPerson } from '../people/person-now.ts'
import { standingOf } from '../people/standing.ts'

/** Somebody with the rights they have now, for a job that works in their name. */
export async function actorNow(db: Db, hub: number, personId: string | null, now: Instant): Promise<Actor> {
  const id = personId && (await currentPerson(db, personId))
  if (!id) return visitor(hub)
  const person = await db.selectFrom('person').select('is_operator').where('id', '=', id).executeTakeFirst()
  const standing = await standingOf(db, hub, id, now)
  return { ...visitor(hub), personId: id, isOperator: person?.is_operator ?? false, ...standing }
}
