import { newId } from '../../platform/identifiers.ts'
import { isPerson, personNow } from '../people/person-now.ts'
import { sql } from 'kysely'
import type { Db, Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import { allNamesOf } from '../organisations/shown.ts'

export interface NewApplication {
  id: string
  organisationId: string
  personId: string
  level: string
  message: string
}

export async function insertApplication(tx: Tx, hub: number, one: NewApplication, at: Instant) {
  await tx
    .insertInto('membership_application')
    .values({
      hub_id: hub,
      id: one.id,
      organisation_id: one.organisationId,
      person_id: one.personId,
      level: one.level,
      message: one.message,
      created_at: at
    })
    .execute()
}

export interface ApplicationRow {
  id: string
  organisationId: string
  personId: string
  level: string
  closedAt: Instant | null
}

/** The application, held for its decision. */
export async function lockApplication(tx: Tx, hub: number, id: string): Promise<ApplicationRow | undefined> {
  return tx
    .selectFrom('membership_application')
    .select([
      'id',
      'organisation_id as organisationId',
      personNow('membership_application.person_id').as('personId'),
      'level',
      'closed_at as closedAt'
    ])
    .where('hub_id', '=', hub)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

export interface NewDecision {
  id: string
  applicationId: string
  outcome: 'approved' | 'refused' | 'withdrawn'
  reason: string
  level: string | null
  validFrom: string | null
  validTo: string | null
  by: string | null
}

/** Writes the decision and closes the application. */
export async function insertDecision(tx: Tx, hub: number, one: NewDecision, at: Instant) {
  await tx
    .insertInto('membership_decision')
    .values({
      hub_id: hub,
      id: one.id,
      application_id: one.applicationId,
      outcome: one.outcome,
      reason: one.reason,
      level: one.level,
      valid_from: one.validFrom,
      valid_to: one.validTo,
      decided_by: one.by,
      decided_at: at
    })
    .execute()
  await tx
    .updateTable('membership_application')
    .set({ closed_at: at })
    .where('hub_id', '=', hub)
    .where('id', '=', one.applicationId)
    .execute()
}

/** How the organisation stands to the hub today, under any of its names; what has run out is no membership. */
export async function membershipOf(db: Db, hub: number, organisationId: string, at: Instant) {
  return db
    .selectFrom('membership')
    .select(['id', 'status', 'level', 'valid_from as validFrom', 'valid_to as validTo'])
    .where('hub_id', '=', hub)
    .where(sql<boolean>`(valid_to is null or valid_to >= ${at.toISOString().slice(0, 10)}::date)`)
    .where(sql<boolean>`organisation_id = any(${allNamesOf(sql`${organisationId}::uuid`)})`)
    .orderBy(sql`case status when 'active' then 0 when 'applied' then 1 when 'known' then 2 else 3 end`)
    .limit(1)
    .executeTakeFirst()
}

/** Closes the application somebody made for an organisation they turned out not to speak for. @returns its id, if any. */
export async function closeApplicationOf(
  tx: Tx,
  hub: number,
  one: { organisationId: string; personId: string; outcome: 'refused' | 'withdrawn'; by: string | null },
  at: Instant
): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select id from membership_application
     where hub_id = ${hub} and closed_at is null and ${isPerson('person_id', one.personId)}
       and organisation_id = any(${allNamesOf(sql`${one.organisationId}::uuid`)}) for update`.execute(tx)
  const id = rows[0]?.id
  if (!id) return undefined
  const terms = { reason: '', level: null, validFrom: null, validTo: null }
  await insertDecision(
    tx,
    hub,
    { id: newId(at), applicationId: id, outcome: one.outcome, by: one.by, ...terms },
    at
  )
  return id
}

/** Whether an application of the organisation waits in this hub. */
export async function openApplicationOf(db: Db, hub: number, organisationId: string) {
  return db
    .selectFrom('membership_application')
    .select(['id', 'created_at as createdAt', 'level'])
    .where('hub_id', '=', hub)
    .where(sql<boolean>`organisation_id = any(${allNamesOf(sql`${organisationId}::uuid`)})`)
    .where('closed_at', 'is', null)
    .executeTakeFirst()
}
