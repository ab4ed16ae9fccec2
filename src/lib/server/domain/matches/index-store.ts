import { sql } from 'kysely'
import type { Db } from '../../database/connection.ts'
import type { Details } from '../../database/schema-exchange.ts'
import type { Instant } from '../../platform/clock.ts'
import { listingStands } from '../organisations/shown.ts'

/** A listing as matching reads it. `organisation` is null where the owner stays unnamed. */
export interface IndexedListing {
  id: string
  /** Number of its home hub. */
  hub: number
  noun: 'offer' | 'need'
  kind: string
  details: Details
  /** Members of other hubs may be shown it. */
  isOpenToNetwork: boolean
  /** Found, but shown to nobody. */
  isHidden: boolean
  organisation: { id: string; kind: string | null; city: string | null; country: string | null } | null
  texts: { language: 'de' | 'en'; title: string; body: string }[]
}

/** Listings that stand on `today` ('YYYY-MM-DD'), in the order of their ids after `afterId`; with `since`, only the changed ones. */
export async function listingsToIndex(
  db: Db,
  afterId: string,
  limit: number,
  since: Instant | null,
  today: string
): Promise<IndexedListing[]> {
  const changed = since
    ? // An anonymous listing tells no more than the day it changed on.
      sql`(l.changed_at >= ${since}
        or (l.visibility = 'anonymous' and l.changed_at >= date_trunc('day', ${since}::timestamptz at time zone 'UTC') at time zone 'UTC')
        or l.organisation_id in (select id from organisation where changed_at >= ${since})
        or exists (select from membership m where m.hub_id = l.hub_id and m.changed_at >= ${since}))`
    : sql`true`
  const { rows } = await sql<IndexedListing>`
    select l.id, l.home_hub_id as hub, l.noun, l.kind, l.details,
           ${isOpenToNetwork} as "isOpenToNetwork", l.visibility = 'matching' as "isHidden",
           case when o.id is not null then json_build_object('id', coalesce(o.merged_into, o.id),
                'kind', o.kind, 'city', o.city, 'country', o.country) end as organisation,
           (select json_agg(json_build_object('language', t.language, 'title', t.title, 'body', coalesce(t.body, '')))
              from (values ('de', l.title_de, l.body_de), ('en', l.title_en, l.body_en)) t(language, title, body)
             where t.title is not null) as texts
      from listing l left join organisation o on o.id = l.organisation_id
     where l.id > ${afterId}::uuid and l.hub_id = l.home_hub_id and ${listingStands(today)} and ${changed}
     order by l.id limit ${limit}`.execute(db)
  return rows
}

/** Ids of all listings that stand on `today`. */
export async function currentListingIds(db: Db, today: string): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    select l.id from listing l where l.hub_id = l.home_hub_id and ${listingStands(today)}`.execute(db)
  return new Set(rows.map((row) => row.id))
}

const isOpenToNetwork = sql`(l.visibility in ('public','network') or l.is_released)`
