import { sql } from 'kysely'
import type { Db } from '../../database/connection.ts'
import type { Details, ListingNoun, RecordStatus } from '../../database/schema-exchange.ts'
import type { Visibility } from '../../database/schema.ts'
import type { Instant } from '../../platform/clock.ts'
import { isId } from '../../platform/identifiers.ts'
import { listingStands } from '../organisations/shown.ts'
import { personNow } from '../people/person-now.ts'

export interface ListingOwner {
  noun: ListingNoun
  recordId: string
  /** Under the id the organisation bears now. */
  organisationId: string
  /** Whom to ask; the author where nobody was named and the office did not write it. */
  contactPersonId: string | null
  /** Of the record; texts of a version stand in `listing_version`. */
  version: number
  status: RecordStatus
}

/**
 * Whose listing it is, whether or not it is still shown. For brokers (introductions, the office, matching) and only within
 * the home hub: elsewhere row-level security answers nothing. Never for what others read.
 */
export async function ownerOf(db: Db, hub: number, listingId: string): Promise<ListingOwner | undefined> {
  if (!isId(listingId)) return undefined
  const of = (noun: ListingNoun) => sql`
    select ${sql.lit(noun)} as noun, r.id as "recordId", coalesce(o.merged_into, o.id) as "organisationId",
           coalesce(${personNow('r.contact_person_id')}, case when not r.is_by_office then ${personNow('r.author_id')} end) as "contactPersonId",
           r.version, r.status
      from ${sql.table(noun)} r join organisation o on o.id = r.organisation_id
     where r.hub_id = ${hub} and r.listing_id = ${listingId}`
  const { rows } = await sql<ListingOwner>`${of('offer')} union all ${of('need')}`.execute(db)
  return rows[0]
}

export interface CurrentListing extends ListingOwner {
  listingId: string
  kind: string
  visibility: Exclude<Visibility, 'office' | 'private'>
  isReleased: boolean
  details: Details
  texts: { language: 'de' | 'en'; title: string; body: string }[]
  expiresOn: string | null
  publishedAt: Instant
}

/**
 * All offers and needs of a hub that are on view or may be matched, with their owners, in the order of their ids. Holds what
 * only brokers may read, also of anonymous ones. `version` is that of the text on view, which is older than the record's
 * while a change waits for the office.
 */
export async function currentListings(db: Db, hub: number, now: Instant): Promise<CurrentListing[]> {
  const today = now.toISOString().slice(0, 10)
  const text = (language: 'de' | 'en') => sql`case when ${sql.ref(`l.title_${language}`)} is not null then
    json_build_object('language', ${sql.lit(language)}, 'title', ${sql.ref(`l.title_${language}`)},
                      'body', coalesce(${sql.ref(`l.body_${language}`)}, '')) end`
  const of = (noun: ListingNoun) => sql`
    select l.noun, r.id as "recordId", coalesce(o.merged_into, o.id) as "organisationId",
           coalesce(${personNow('r.contact_person_id')}, case when not r.is_by_office then ${personNow('r.author_id')} end) as "contactPersonId",
           l.version, r.status, l.id as "listingId", l.kind, l.visibility, l.is_released as "isReleased", l.details,
           (select json_agg(text) from (values (${text('de')}), (${text('en')})) held (text) where text is not null) as texts,
           l.expires_on as "expiresOn", r.published_at as "publishedAt"
      from listing l
      join ${sql.table(noun)} r on r.hub_id = l.hub_id and r.listing_id = l.id
      join organisation o on o.id = r.organisation_id
     where l.hub_id = ${hub} and l.noun = ${sql.lit(noun)} and ${listingStands(today)}`
  const { rows } =
    await sql<CurrentListing>`${of('offer')} union all ${of('need')} order by "recordId"`.execute(db)
  return rows
}
