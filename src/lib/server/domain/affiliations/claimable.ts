import { sql } from 'kysely'
import type { Db } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import { audienceOf } from '../audience.ts'
import { visitor } from '../actor.ts'
import { isShown } from '../organisations/shown.ts'
import { sharedDomain } from './shared-domain.ts'

/**
 * Whether somebody may know that this organisation is here: every visitor sees it, or one of their confirmed addresses is
 * at its domain. Any other answers as a missing one does.
 */
export async function isClaimable(
  db: Db,
  organisation: { id: string; website: string | null; isWebsiteByMember: boolean },
  addresses: readonly string[],
  now: Instant
): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    select o.id from organisation o where o.id = ${organisation.id}
       and ${isShown(audienceOf(visitor(0), now))}`.execute(db)
  return rows.length > 0 || (await sharedDomain(db, organisation, addresses)) !== null
}
