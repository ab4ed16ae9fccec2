import { sql } from 'kysely'
import type { Db } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import { allNamesOf } from '../organisations/shown.ts'

/** An organisation under the id it bears now, if it is a member of the hub on the day; asked within the hub. */
export async function memberHere(db: Db, hub: number, organisationId: string, now: Instant) {
  const today = now.toISOString().slice(0, 10)
  const { rows } = await sql<{ id: string; name: string; slug: string }>`
    select o.id, o.name, o.slug from organisation o
     where o.id = (select coalesce(merged_into, id) from organisation where id = ${organisationId})
       and exists (select from membership m
                    where m.hub_id = ${hub} and m.organisation_id = any(${allNamesOf(sql`o.id`)}) and m.status = 'active'
                      and (m.valid_from is null or m.valid_from <= ${today}::date)
                      and (m.valid_to is null or m.valid_to >= ${today}::date))`.execute(db)
  return rows[0]
}
