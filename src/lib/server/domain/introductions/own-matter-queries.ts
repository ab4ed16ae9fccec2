import { sql } from 'kysely'
import type { Db } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import type { Actor } from '../actor.ts'
import { affiliationsOf } from '../affiliations/store.ts'
import { currentPerson } from '../people/person-now.ts'
import type { Introduction } from './store.ts'

/**
 * What somebody of the office may not answer for a member: an introduction that an office arranged, for nobody says yes to
 * their own proposal; one that they proposed themselves; and one in which an organisation of theirs is a side.
 */
export async function isOwnMatter(
  db: Db,
  actor: Actor,
  introduction: Introduction,
  now: Instant
): Promise<boolean> {
  const { hub, id, proposedBy, sides } = introduction
  const { rows } = await sql<{ isBySide: boolean }>`
    select exists (select from introduction_answer a
      where a.hub_id = ${hub} and a.introduction_id = ${id} and a.via = 'proposal') as "isBySide"`.execute(db)
  if (!rows[0]!.isBySide) return true
  if (proposedBy && (await currentPerson(db, proposedBy)) === actor.personId) return true
  for (const { organisationId } of [sides.asking, sides.asked])
    if ((await affiliationsOf(db, organisationId, now)).some((one) => one.personId === actor.personId))
      return true
  return false
}
