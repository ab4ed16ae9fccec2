import { sql } from 'kysely'
import { isPerson } from '../people/person-now.ts'
import type { Db, Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'

export async function insertJoining(
  tx: Tx,
  one: { hub: number; id: string; personId: string },
  at: Instant
): Promise<boolean> {
  const result = await tx
    .insertInto('joining')
    .values({ hub_id: one.hub, id: one.id, person_id: one.personId, organisation_id: null, started_at: at })
    .onConflict((conflict) => conflict.constraint('joining_one_a_person').doNothing())
    .executeTakeFirst()
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n
}

export async function setJoiningOrganisation(tx: Tx, hub: number, personId: string, organisationId: string) {
  await tx
    .updateTable('joining')
    .set({ organisation_id: organisationId })
    .where('hub_id', '=', hub)
    .where(isPerson('person_id', personId))
    .execute()
}

export async function joiningOf(db: Db, hub: number, personId: string) {
  return db
    .selectFrom('joining')
    .select(['id', 'organisation_id as organisationId'])
    .where('hub_id', '=', hub)
    .where(isPerson('person_id', personId))
    .orderBy(sql`person_id <> ${personId}`)
    .limit(1)
    .executeTakeFirst()
}

/** The same, held: two clicks at once choose one after the other. */
export async function lockJoining(tx: Tx, hub: number, personId: string) {
  return tx
    .selectFrom('joining')
    .select(['id', 'organisation_id as organisationId'])
    .where('hub_id', '=', hub)
    .where(isPerson('person_id', personId))
    .orderBy(sql`person_id <> ${personId}`)
    .limit(1)
    .forUpdate()
    .executeTakeFirst()
}

export async function setPersonWords(
  tx: Tx,
  personId: string,
  words: { displayName: string; language: 'de' | 'en' }
) {
  await tx
    .updateTable('person')
    .set({ display_name: words.displayName, language: words.language })
    .where('id', '=', personId)
    .execute()
}
