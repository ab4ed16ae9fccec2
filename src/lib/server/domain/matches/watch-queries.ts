import { sql } from 'kysely'
import type { Locale } from '#lib/i18n/catalogue.ts'
import type { Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import type { Actor } from '../actor.ts'
import { listingShownTo } from '../listings/shown.ts'
import { isPerson } from '../people/person-now.ts'
import { atHub } from '../at-network.ts'

export interface Watched {
  listingId: string
  /** Null when it is not shown to this reader any more. */
  title: string | null
  noun: 'offer' | 'need' | null
  hub: string | null
  addedAt: Instant
  changedAt: Instant
}

/** The reader's watchlist in this hub, newest first, each as they may see it today. */
export async function watchedBy(tx: Tx, actor: Actor, locale: Locale, now: Instant): Promise<Watched[]> {
  const { rows } = await sql<{ listingId: string; hub: number; at: Instant }>`
    select listing_id as "listingId", listing_hub_id as hub, max(at) as at from watch
     where hub_id = ${actor.hub} and ${isPerson('person_id', actor.personId!)}
     group by listing_id, listing_hub_id order by max(at) desc, listing_id`.execute(tx)
  const watched: Watched[] = []
  for (const { listingId, hub, at } of rows) {
    const found = await (hub === actor.hub
      ? listingShownTo(tx, actor, hub, listingId, now)
      : atHub(tx, actor, 0, () => listingShownTo(tx, { ...actor, hub: 0 }, hub, listingId, now)))
    const text = found?.texts.find((one) => one.language === locale) ?? found?.texts[0]
    watched.push({
      listingId,
      title: text?.title ?? null,
      noun: found?.noun ?? null,
      hub: found?.hub.name ?? null,
      addedAt: at,
      changedAt: found?.changedAt ?? at
    })
  }
  return watched
}
