import { sql } from 'kysely'
import type { Db } from '../../database/connection.ts'

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
