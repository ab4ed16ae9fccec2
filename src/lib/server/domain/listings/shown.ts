import { type RawBuilder, sql } from 'kysely'
import type { Db, Tx } from '../../database/connection.ts'
import type { Details, ListingNoun } from '../../database/schema-exchange.ts'
import type { Visibility } from '../../database/schema.ts'
import type { Instant } from '../../platform/clock.ts'
import { isId } from '../../platform/identifiers.ts'
import type { Actor } from '../actor.ts'
import type { Audience } from '../audience.ts'
import { isShown, listingShown } from '../organisations/shown.ts'
import { listingAudience } from './listing-audience.ts'

/** An offer or need as others may see it. */
export interface ShownListing {
  id: string
  noun: ListingNoun
  kind: string
  version: number
  visibility: Exclude<Visibility, 'office' | 'private'>
  isReleased: boolean
  details: Details
  texts: { language: 'de' | 'en'; title: string; body: string }[]
  /** The hub it is at home in. */
  hub: { id: number; slug: string; name: string }
  /** Null where its owner is not shown. */
  organisation: { id: string; slug: string; name: string; kind: string | null; city: string | null } | null
  /** Null for an anonymous one: two things that run out on the same odd day would tell of each other. */
  expiresOn: string | null
  changedAt: Instant
}

/** Columns of `listing l join hub h`, as `ShownListing`. */
export function shownColumns(audience: Audience): RawBuilder<unknown> {
  const text = (language: 'de' | 'en') => sql`case when ${sql.ref(`l.title_${language}`)} is not null then
    json_build_object('language', ${sql.lit(language)}, 'title', ${sql.ref(`l.title_${language}`)},
                      'body', coalesce(${sql.ref(`l.body_${language}`)}, '')) end`
  return sql`l.id, l.noun, l.kind, l.version, l.visibility, l.is_released as "isReleased", l.details,
    (select json_agg(text) from (values (${text('de')}), (${text('en')})) held (text) where text is not null) as texts,
    json_build_object('id', h.id, 'slug', h.slug, 'name', h.name) as hub,
    (select json_build_object('id', o.id, 'slug', o.slug, 'name', o.name, 'kind', o.kind, 'city', o.city)
       from organisation own join organisation o on o.id = coalesce(own.merged_into, own.id)
      where own.id = l.organisation_id and ${isShown(audience)}) as organisation,
    case when l.visibility <> 'anonymous' then l.expires_on end as "expiresOn", l.changed_at as "changedAt"`
}

/**
 * One listing as this actor may see it, or undefined; `hub` is the one it is at home in, whichever the transaction is in.
 * Found but not shown (`matching`), withdrawn and run out are missing.
 */
export async function listingShownTo(
  db: Tx,
  actor: Actor,
  hub: number,
  listingId: string,
  now: Instant
): Promise<ShownListing | undefined> {
  if (!isId(listingId)) return undefined
  return findShown(db, await listingAudience(db, actor, now), hub, listingId)
}

async function findShown(db: Db, audience: Audience, hub: number, listingId: string) {
  const { rows } = await sql<ShownListing>`
    select ${shownColumns(audience)} from listing l join hub h on h.id = l.home_hub_id
     where l.hub_id = ${hub} and l.id = ${listingId} and ${listingShown(audience)}`.execute(db)
  return rows[0]
}

/** What a listing said in one of its versions, as redacted as the listing itself; for readers who were shown that version. */
export async function listingVersion(db: Db, hub: number, listingId: string, version: number) {
  const row = await db
    .selectFrom('listing_version')
    .selectAll()
    .where('hub_id', '=', hub)
    .where('listing_id', '=', listingId)
    .where('version', '=', version)
    .executeTakeFirst()
  if (!row) return undefined
  const { noun, kind, details, at } = row
  const texts = (['de', 'en'] as const).flatMap((language) => {
    const title = row[`title_${language}`]
    return title === null ? [] : [{ language, title, body: row[`body_${language}`] ?? '' }]
  })
  return { noun, kind, details, texts, version, at }
}
