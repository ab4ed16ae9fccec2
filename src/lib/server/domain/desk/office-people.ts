import { sql } from 'kysely'
import type { Db } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'

export interface OfficePerson {
  id: string
  name: string
}

/** Who works in the hub's office today, by name. */
export async function officePeople(db: Db, hub: number, now: Instant): Promise<OfficePerson[]> {
  const today = now.toISOString().slice(0, 10)
  const { rows } = await sql<OfficePerson>`
    select distinct p.id, p.display_name as name, p.name_key from role_grant g join person named on named.id = g.person_id
      join person p on p.id = coalesce(named.merged_into, named.id)
     where g.hub_id = ${hub} and g.role in ('office','officeLead') and g.valid_during @> ${today}::date
     order by p.name_key, p.id`.execute(db)
  return rows.map(({ id, name }) => ({ id, name }))
}

/** Whether the person works in the hub's office today, under any of their accounts. */
export async function worksInOffice(db: Db, hub: number, personId: string, now: Instant): Promise<boolean> {
  const today = now.toISOString().slice(0, 10)
  const { rows } = await sql<{ yes: boolean }>`
    select exists (select from role_grant g join person named on named.id = g.person_id
      where g.hub_id = ${hub} and g.role in ('office','officeLead') and g.valid_during @> ${today}::date
        and ${personId}::uuid in (named.id, named.merged_into)) as yes`.execute(db)
  return rows[0]!.yes
}
