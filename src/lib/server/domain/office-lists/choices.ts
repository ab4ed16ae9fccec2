import { sql } from 'kysely'
import type { Db } from '../../database/connection.ts'
import type { Reader } from './organisation-rows.ts'

export interface Choice {
  value: string
  label: string
}

/** The hub's tags, by name. */
export async function tagChoices(db: Db, hub: number): Promise<Choice[]> {
  const { rows } = await sql<Choice>`
    select id as value, name as label from tag where hub_id = ${hub} order by name_key limit 500`.execute(db)
  return rows
}

/** Who works in the office today. */
export async function officeChoices(db: Db, { hub, today }: Reader): Promise<Choice[]> {
  const { rows } = await sql<Choice>`
    select distinct p.id as value, p.display_name as label from role_grant g
      join person named on named.id = g.person_id
      join person p on p.id = coalesce(named.merged_into, named.id)
     where g.hub_id = ${hub} and g.role in ('office','officeLead') and g.valid_during @> ${today}::date
     order by label limit 200`.execute(db)
  return rows
}
