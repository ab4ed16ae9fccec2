import { sql } from 'kysely'
import type { Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import type { Actor } from '../actor.ts'
import { atNetwork } from '../at-network.ts'
import { dayOf, type OfferVersion } from './store.ts'

/** Organisations that are members of some hub and shown there: whom an introduction can reach. */
export async function reachableMembers(tx: Tx, actor: Actor, now: Instant): Promise<string[]> {
  const { rows } = await atNetwork(tx, actor, () =>
    sql<{ id: string }>`
      select distinct coalesce(o.merged_into, o.id) as id
        from membership m join organisation o on o.id = m.organisation_id
       where m.status = 'active' and m.visibility in ('public','network')
         and (m.valid_to is null or m.valid_to >= ${dayOf(now)}::date) order by 1`.execute(tx)
  )
  return rows.map((row) => row.id)
}

/** Records and versions of the offers in `listingIds`, those of other hubs as the network shows them. */
export async function offerVersions(
  tx: Tx,
  actor: Actor,
  listingIds: readonly string[]
): Promise<Map<string, OfferVersion>> {
  if (listingIds.length === 0) return new Map()
  const ids = [...new Set(listingIds)]
  const own = await sql<{ id: string; recordId: string; version: number }>`
    select l.id, r.id as "recordId", l.version from listing l
      join offer r on r.hub_id = l.hub_id and r.listing_id = l.id
     where l.hub_id = ${actor.hub} and l.id = any(${ids}::uuid[])`.execute(tx)
  const others = await atNetwork(tx, actor, () =>
    sql<{ id: string; version: number }>`
      select l.id, l.version from listing l where l.id = any(${ids}::uuid[])`.execute(tx)
  )
  return new Map<string, OfferVersion>([
    ...others.rows.map(({ id, version }) => [id, { recordId: null, version }] as const),
    ...own.rows.map(({ id, ...offer }) => [id, offer] as const)
  ])
}
