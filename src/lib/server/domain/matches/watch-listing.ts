import { sql } from 'kysely'
import type { Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import { newId } from '../../platform/identifiers.ts'
import type { Actor } from '../actor.ts'
import { atNetwork } from '../at-network.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { DomainError } from '../errors.ts'
import { listingShownTo } from '../listings/shown.ts'
import { isPerson } from '../people/person-now.ts'

/** Puts an offer or need that the reader sees on their watchlist: the digest says when it changes. */
export async function watchListing(tx: Tx, actor: Actor, { listingId }: { listingId: string }, now: Instant) {
  if (!actor.personId) throw new DomainError('not_found')
  const hub = await homeOf(tx, actor, listingId, now)
  const row = { hub_id: actor.hub, id: newId(now), person_id: actor.personId, listing_id: listingId }
  await tx
    .insertInto('watch')
    .values({ ...row, listing_hub_id: hub, at: now })
    .onConflict((conflict) => conflict.columns(['hub_id', 'person_id', 'listing_id']).doNothing())
    .execute()
  await recordAudit(tx, actor, 'watch.added', { type: 'listing', id: listingId }, now)
}

export async function unwatchListing(
  tx: Tx,
  actor: Actor,
  { listingId }: { listingId: string },
  now: Instant
) {
  if (!actor.personId) return
  const done = await tx
    .deleteFrom('watch')
    .where('hub_id', '=', actor.hub)
    .where(isPerson('person_id', actor.personId))
    .where('listing_id', '=', listingId)
    .executeTakeFirst()
  if (done.numDeletedRows > 0n)
    await recordAudit(tx, actor, 'watch.removed', { type: 'listing', id: listingId }, now)
}

/** The home hub of a listing that the reader sees, here or in the network. */
async function homeOf(tx: Tx, actor: Actor, listingId: string, now: Instant): Promise<number> {
  if (await listingShownTo(tx, actor, actor.hub, listingId, now)) return actor.hub
  const found = await atNetwork(tx, actor, () =>
    sql<{
      hub: number
    }>`select home_hub_id as hub from listing where id = ${listingId} and hub_id = home_hub_id`.execute(tx)
  )
  const hub = found.rows[0]?.hub
  const isShown =
    hub !== undefined &&
    (await atNetwork(tx, actor, () => listingShownTo(tx, { ...actor, hub: 0 }, hub, listingId, now)))
  if (!isShown) throw new DomainError('not_found')
  return hub
}

export async function isWatched(tx: Tx, actor: Actor, listingId: string): Promise<boolean> {
  if (!actor.personId) return false
  const row = await tx
    .selectFrom('watch')
    .select('id')
    .where('hub_id', '=', actor.hub)
    .where(isPerson('person_id', actor.personId))
    .where('listing_id', '=', listingId)
    .executeTakeFirst()
  return row !== undefined
}
