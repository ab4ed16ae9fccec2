import { sql } from 'kysely'
import type { Tx } from '../../database/connection.ts'
import type { LookKind } from '../../database/schema-privacy.ts'
import type { Instant } from '../../platform/clock.ts'
import { newId } from '../../platform/identifiers.ts'
import type { Actor } from '../actor.ts'

/** The same page opened again within this time is the same look. */
const sameLookMinutes = 10

/**
 * Remembers that somebody of an office saw records of people: the person on view learns of it. Whoever looks at themselves is
 * not noted.
 * @param subjectIds of persons and contacts.
 */
export async function noteLook(
  tx: Tx,
  looker: Pick<Actor, 'hub' | 'personId'>,
  what: LookKind,
  subjectIds: readonly string[],
  now: Instant
) {
  const subjects = [...new Set(subjectIds)].filter((id) => id !== looker.personId).sort()
  if (!looker.personId || subjects.length === 0) return
  const since = new Date(now.getTime() - sameLookMinutes * 60_000)
  const before = await tx
    .selectFrom('sensitive_look')
    .select('id')
    .where('hub_id', '=', looker.hub)
    .where('at', '>', since)
    .where('actor_id', '=', looker.personId)
    .where('what', '=', what)
    .where(sql<boolean>`subject_ids = ${subjects}::uuid[]`)
    .executeTakeFirst()
  if (before) return
  const look = { hub_id: looker.hub, id: newId(now), actor_id: looker.personId, what, at: now }
  await tx
    .insertInto('sensitive_look')
    .values({ ...look, subject_ids: subjects, count: subjects.length })
    .execute()
}
