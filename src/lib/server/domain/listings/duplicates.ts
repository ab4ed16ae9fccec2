import { sql } from 'kysely'
import type { Tx } from '../../database/connection.ts'
import type { ListingNoun } from '../../database/schema-exchange.ts'
import type { Instant } from '../../platform/clock.ts'
import type { Actor } from '../actor.ts'
import { listingShown } from '../organisations/shown.ts'
import { listingAudience } from './listing-audience.ts'
import { ownPeoples } from './policy.ts'
import type { ListingText } from './record-store.ts'
import { recordRows } from './record-store.ts'

export interface Alike {
  /** A record of one's own, or what others show. */
  from: 'own' | 'hub'
  /** Of the record for one's own, else of the listing. */
  id: string
  title: string
}

const alikeFrom = 0.5
const compared = 600
const mostShown = 3

/** Own offers or needs, and those on view in the hub, whose words are nearly the same; `except` is the record itself. */
export async function alikeListings(
  db: Tx,
  actor: Actor,
  one: { noun: ListingNoun; texts: readonly ListingText[]; except: string | null },
  now: Instant
): Promise<Alike[]> {
  const asked = one.texts.map(({ title, body }) => `${title} ${body}`.slice(0, compared))
  if (asked.every((text) => text.length < 20)) return []
  const audience = await listingAudience(db, actor, now)
  const near = (text: ReturnType<typeof sql>) =>
    sql`(select max(similarity(left(${text}, ${compared}), asked)) from unnest(${asked}::text[]) asked)`
  const own = recordRows(
    actor.hub,
    sql`r.status <> 'withdrawn' and o.id = any(${ownPeoples(actor)}::uuid[]) and r.id is distinct from ${one.except}::uuid`
  )
  const { rows } = await sql<Alike>`
    with own as (
      select 'own' as "from", r.id, r."listingId", t->>'title' as title,
             ${near(sql`(t->>'title') || ' ' || (t->>'body')`)} as nearness
        from ${own} r, json_array_elements(r.texts) t where r.noun = ${one.noun}
    )
    select distinct on (id) "from", id, title from (
      select "from", id, title, nearness from own
      union all
      select 'hub', l.id, coalesce(l.title_de, l.title_en),
             greatest(${near(sql`coalesce(l.title_de || ' ' || l.body_de, '')`)},
                      ${near(sql`coalesce(l.title_en || ' ' || l.body_en, '')`)})
        from listing l where l.hub_id = ${actor.hub} and l.noun = ${one.noun} and ${listingShown(audience)}
         and not exists (select 1 from own where own."listingId" = l.id)
         and l.record_id is distinct from ${one.except}::uuid
         and not exists (select 1 from offer r where r.hub_id = l.hub_id and r.listing_id = l.id and r.id = ${one.except}::uuid)
         and not exists (select 1 from need r where r.hub_id = l.hub_id and r.listing_id = l.id and r.id = ${one.except}::uuid)
    ) found where nearness >= ${alikeFrom} order by id limit ${mostShown}`.execute(db)
  return rows.map(({ from, id, title }) => ({ from, id, title }))
}
