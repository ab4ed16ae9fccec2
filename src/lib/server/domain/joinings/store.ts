import { sql } from 'kysely'
import { isPerson } from '../people/person-now.ts'
import type { Db, Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'

const organisationNow = sql<string | null>`(select coalesce(merged_into, o.id) from organisation o
  where o.id = joining.organisation_id)`

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

/** The id an organisation bears now; undefined for an unknown one. */
export async function currentOrganisation(db: Db, id: string): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select coalesce(merged_into, id) as id from organisation where id = ${id}`.execute(db)
  return rows[0]?.id
}

/** The organisation is told under the id it bears now. */
export async function joiningOf(db: Db, hub: number, personId: string) {
  return db
    .selectFrom('joining')
    .select('id')
    .select(organisationNow.as('organisationId'))
    .where('hub_id', '=', hub)
    .where(isPerson('person_id', personId))
    .orderBy(sql`person_id <> ${personId}`)
    .limit(1)
    .executeTakeFirst()
}

/**
 * The same, held: two clicks at once choose one after the other. Read in a second step, for what the first one entered is
 * not there yet in the sight of a question that had to wait for it.
 */
export async function lockJoining(tx: Tx, hub: number, personId: string) {
  await tx
    .selectFrom('joining')
    .select('id')
    .where('hub_id', '=', hub)
    .where(isPerson('person_id', personId))
    .orderBy('id')
    .forUpdate()
    .execute()
  return joiningOf(tx, hub, personId)
}
