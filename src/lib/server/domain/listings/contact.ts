import type { Db } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import { affiliationsOf } from '../affiliations/store.ts'
import { DomainError } from '../errors.ts'

/** The contact person of an offer or need belongs to its organisation. */
export async function mustBeColleague(db: Db, organisationId: string, personId: string | null, now: Instant) {
  if (personId === null) return
  const people = await affiliationsOf(db, organisationId, now)
  if (!people.some((one) => one.personId === personId))
    throw new DomainError('listing.not_a_colleague', { field: 'contactPersonId' })
}

/** Who can be named as contact person. */
export async function colleaguesOf(db: Db, organisationId: string, now: Instant) {
  const ids = (await affiliationsOf(db, organisationId, now)).map((one) => one.personId)
  if (ids.length === 0) return []
  return db
    .selectFrom('person')
    .select(['id', 'display_name as name'])
    .where('id', 'in', ids)
    .orderBy('display_name')
    .execute()
}
