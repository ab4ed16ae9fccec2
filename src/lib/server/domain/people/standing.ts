import { isPerson } from './person-now.ts'
import { sql } from 'kysely'
import type { Db } from '../../database/connection.ts'
import type { GrantedRole } from '../../database/schema.ts'
import type { Instant } from '../../platform/clock.ts'
import { allNamesOf } from '../organisations/shown.ts'
import type { Actor, ActorOrganisation, Role } from '../actor.ts'

/** What a person is in the hub of the transaction on the day of `now`: the roles and organisations of an actor. */
export async function standingOf(
  db: Db,
  hub: number,
  personId: string,
  now: Instant
): Promise<Pick<Actor, 'roles' | 'organisations'>> {
  const today = now.toISOString().slice(0, 10)
  const organisations = await organisationsOf(db, hub, personId, today)
  const granted = await db
    .selectFrom('role_grant')
    .select('role')
    .where('hub_id', '=', hub)
    .where(isPerson('person_id', personId))
    .where(sql<boolean>`valid_during @> ${today}::date`)
    .execute()
  return {
    organisations,
    roles: rolesFrom(
      organisations,
      granted.map((row) => row.role)
    )
  }
}

function rolesFrom(organisations: readonly ActorOrganisation[], granted: readonly GrantedRole[]): Role[] {
  const roles = new Set<Role>(granted)
  for (const one of organisations) {
    if (!one.isMember) continue
    roles.add('member')
    if (one.isAdmin) roles.add('organisationAdmin')
  }
  return [...roles]
}

/** An affiliation with an organisation that was merged counts for the one it became. */
async function organisationsOf(
  db: Db,
  hub: number,
  personId: string,
  today: string
): Promise<ActorOrganisation[]> {
  const inHub = hub === 0 ? sql`true` : sql`m.hub_id = ${hub}`
  const { rows } = await sql<ActorOrganisation>`
    select current.id, bool_or(a.role = 'admin') as "isAdmin",
           exists (select 1 from membership m
                    where m.organisation_id = any(${allNamesOf(sql`current.id`)}) and ${inHub} and m.status = 'active'
                      and (m.valid_from is null or m.valid_from <= ${today}::date)
                      and (m.valid_to is null or m.valid_to >= ${today}::date)) as "isMember"
      from affiliation a
      join organisation named on named.id = a.organisation_id
      join organisation current on current.id = coalesce(named.merged_into, named.id)
     where ${isPerson('a.person_id', personId)} and a.valid_during @> ${today}::date
     group by current.id order by current.id`.execute(db)
  return rows
}
