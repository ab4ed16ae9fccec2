import { sql } from 'kysely'
import type { Db } from '../../database/connection.ts'
import { allNamesOf } from '../organisations/shown.ts'

/** Whether the hub has a relation with the organisation: known, applied or active. At the network none has. */
export async function standsInHub(db: Db, hub: number, organisationId: string): Promise<boolean> {
  if (hub === 0) return false
  const row = await db
    .selectFrom('membership')
    .select('id')
    .where('hub_id', '=', hub)
    .where('status', '<>', 'ended')
    .where(sql<boolean>`organisation_id = any(${allNamesOf(sql`${organisationId}::uuid`)})`)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}
