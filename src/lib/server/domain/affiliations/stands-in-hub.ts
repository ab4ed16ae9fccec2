import { sql } from 'kysely'
import { dayOf } from './store.ts'
import type { Instant } from '../../platform/clock.ts'
import type { Db } from '../../database/connection.ts'
import { allNamesOf } from '../organisations/shown.ts'

/** Whether the organisation is a member of the hub today: then its office looks after it, too. At the network none is. */
export async function standsInHub(
  db: Db,
  hub: number,
  organisationId: string,
  at: Instant
): Promise<boolean> {
  if (hub === 0) return false
  const row = await db
    .selectFrom('membership')
    .select('id')
    .where('hub_id', '=', hub)
    .where('status', '=', 'active')
    .where(sql<boolean>`(valid_from is null or valid_from <= ${dayOf(at)}::date)`)
    .where(sql<boolean>`(valid_to is null or valid_to >= ${dayOf(at)}::date)`)
    .where(sql<boolean>`organisation_id = any(${allNamesOf(sql`${organisationId}::uuid`)})`)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}
