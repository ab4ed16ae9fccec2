import { sql } from 'kysely'
import type { Db, Tx } from '../../database/connection.ts'
import type { GrantedRole } from '../../database/schema.ts'
import { isPerson } from './person-now.ts'

export interface NewRoleGrant {
  hub: number
  id: string
  personId: string
  role: GrantedRole
  from: string
  /** Last day. */
  to: string | null
}

export async function insertRoleGrant(tx: Tx, grant: NewRoleGrant) {
  await tx
    .insertInto('role_grant')
    .values({
      hub_id: grant.hub,
      id: grant.id,
      person_id: grant.personId,
      role: grant.role,
      organisation_id: null,
      valid_during: `[${grant.from},${grant.to ?? ''}${grant.to ? ']' : ')'}`
    })
    .execute()
}

/** Whether the person, under any of their accounts, holds the role on one of these days. */
export async function holdsRole(tx: Tx, grant: Omit<NewRoleGrant, 'id'>): Promise<boolean> {
  const { rows } = await sql<{ held: boolean }>`
    select exists (select from role_grant where hub_id = ${grant.hub} and role = ${grant.role}
      and ${isPerson('person_id', grant.personId)}
      and valid_during && daterange(${grant.from}::date, ${grant.to}::date, '[]')) as held`.execute(tx)
  return rows[0]!.held
}

export interface RoleGrantRow {
  id: string
  personId: string
  role: GrantedRole
}

/** A role that holds today or later, held until the transaction ends. */
export async function lockRoleGrant(
  tx: Tx,
  hub: number,
  id: string,
  today: string
): Promise<RoleGrantRow | undefined> {
  const { rows } = await sql<RoleGrantRow>`
    select id, person_id as "personId", role from role_grant
     where hub_id = ${hub} and id = ${id} and not isempty(valid_during)
       and (upper_inf(valid_during) or upper(valid_during) > ${today}::date) for update`.execute(tx)
  return rows[0]
}

/** Ids of all who lead the office today, held in one order: of two that end at once, the second sees the first gone. */
export async function lockLeads(tx: Tx, hub: number, today: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from role_grant
     where hub_id = ${hub} and role = 'officeLead' and valid_during @> ${today}::date order by id for update`.execute(
    tx
  )
  return rows.map((row) => row.id)
}

/** Ends today, so that it holds no longer from this moment on; one that has not begun never does. */
export async function closeRoleGrant(tx: Tx, hub: number, id: string, today: string) {
  await sql`update role_grant
      set valid_during = daterange(lower(valid_during), greatest(lower(valid_during), ${today}::date))
    where hub_id = ${hub} and id = ${id}`.execute(tx)
}

export interface RoleHolder {
  id: string
  personId: string
  name: string
  address: string | null
  role: GrantedRole
  since: string | null
  /** Last day. */
  until: string | null
}

/** Who holds which role of a hub today or later. */
export async function roleHolders(db: Db, hub: number, today: string): Promise<RoleHolder[]> {
  const { rows } = await sql<RoleHolder>`
    select g.id, p.id as "personId", p.display_name as name, g.role,
           (select address from person_email e where e.person_id = p.id and e.is_primary) as address,
           nullif(lower(g.valid_during), '-infinity')::text as since,
           (nullif(upper(g.valid_during), 'infinity') - 1)::text as until
      from role_grant g join person named on named.id = g.person_id
      join person p on p.id = coalesce(named.merged_into, named.id)
     where g.hub_id = ${hub} and not isempty(g.valid_during)
       and (upper_inf(g.valid_during) or upper(g.valid_during) > ${today}::date)
     order by array_position(array['officeLead','office','juror','mentor','funder'], g.role), p.name_key, g.id`.execute(
    db
  )
  return rows
}
