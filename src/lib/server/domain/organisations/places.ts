import { sql } from 'kysely'
import type { Db } from '../../database/connection.ts'
import type { Audience } from '../audience.ts'
import { isShown } from './shown.ts'

const most = 200

/** The places with the most shown organisations, in the order of their names. */
export async function placesShown(db: Db, audience: Audience): Promise<string[]> {
  const { rows } = await sql<{ city: string }>`
    select city from (
      select o.city, count(*) as count from organisation o where o.city is not null and ${isShown(audience)}
       group by o.city order by count desc limit ${most}
    ) place order by city collate name_order`.execute(db)
  return rows.map((row) => row.city)
}
