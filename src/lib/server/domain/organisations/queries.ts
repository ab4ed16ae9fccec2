import { sql } from 'kysely'
import type { Db } from '../../database/connection.ts'
import type { OrganisationKind, SizeClass } from '../../database/schema.ts'
import type { Audience } from '../audience.ts'
import { type IdentifierScheme, identifierSchemes } from '../profiles/identifiers.ts'
import { allNamesOf, fieldShown, isShown, listingShown, membershipShown, shownPartners } from './shown.ts'

export interface OrganisationPage {
  id: string
  slug: string
  name: string
  kind: OrganisationKind | null
  city: string | null
  region: string | null
  country: string | null
  website: string | null
  sizeClass: SizeClass | null
  naceSection: string | null
  languages: string[]
  /** Places besides the main one. */
  sites: string[]
  /** Checksum of the picture, for its address; null where there is none. */
  logo: string | null
  identifiers: { scheme: IdentifierScheme; value: string }[]
  descriptions: { language: 'de' | 'en'; description: string; origin: string }[]
  topics: string[]
  formerNames: string[]
  hubs: OrganisationHub[]
  listings: PublicListing[]
  activityCount: number
}

export interface OrganisationHub {
  id: number
  slug: string
  name: string
  status: 'known' | 'active'
  since: string | null
  accent: string | null
  topics: string[]
}

export interface PublicListing {
  id: string
  hub: string
  noun: 'offer' | 'need'
  kind: string
  titleDe: string | null
  bodyDe: string | null
  titleEn: string | null
  bodyEn: string | null
}

/** The organisation as this audience may see it, or the slug of the one it was merged into, or nothing. */
export async function organisationPage(
  db: Db,
  audience: Audience,
  slug: string
): Promise<OrganisationPage | { movedTo: string } | undefined> {
  const { rows } = await sql<Omit<OrganisationPage, 'listings'>>`
    select o.id, o.slug, o.name, o.kind, o.city, o.region, o.country,
           case when ${fieldShown(audience, 'o.id', 'website')} then o.website end as website,
           case when ${fieldShown(audience, 'o.id', 'size')} then o.size_class end as "sizeClass",
           case when ${fieldShown(audience, 'o.id', 'sector')} then o.nace_section end as "naceSection",
           case when ${fieldShown(audience, 'o.id', 'languages')} then o.languages else '{}' end as languages,
           array(select s.city from organisation_site s where s.organisation_id = o.id and not s.is_main
                  and s.city is not null order by s.city collate name_order) as sites,
           (select l.sha256 from organisation_logo l where l.organisation_id = o.id
             and ${fieldShown(audience, 'o.id', 'logo')}) as logo,
           coalesce((select json_agg(json_build_object('scheme', i.scheme, 'value', i.value) order by i.scheme)
              from organisation_identifier i where i.organisation_id = o.id and i.scheme = any(${[...identifierSchemes]}::text[])
               and ${fieldShown(audience, 'o.id', 'identifiers')}), '[]') as identifiers,
           coalesce((select json_agg(json_build_object('language', d.language, 'description', d.description,
              'origin', d.origin)) from organisation_text d where d.organisation_id = o.id
               and ${fieldShown(audience, 'o.id', 'description')}), '[]') as descriptions,
           array(select concept from organisation_topic t where t.organisation_id = o.id
              and ${fieldShown(audience, 'o.id', 'topics')} order by t.origin, concept)
             as topics,
           array(select distinct name from organisation_name n
                  where n.organisation_id = any(${allNamesOf(sql`o.id`)}) and n.name <> o.name
                  order by name) as "formerNames",
           coalesce((select json_agg(json_build_object('slug', h.slug, 'name', h.name, 'status', m.status,
               'since', m.valid_from, 'id', h.id, 'accent', h.look->>'accent', 'topics',
               array(select concept from hub_topic where hub = h.id order by position)) order by h.id)
              from (select distinct on (hub_id) * from membership m
                     where m.organisation_id = any(${allNamesOf(sql`o.id`)}) and ${membershipShown(audience)}
                     order by hub_id, status, valid_from) m
              join hub h on h.id = m.hub_id), '[]') as hubs,
           (select count(distinct p.activity_id)::int from activity_participant p
             where p.organisation_id = any(${allNamesOf(sql`o.id`)})) as "activityCount"
      from organisation o where o.slug = ${slug} and ${isShown(audience)}`.execute(db)
  const found = rows[0]
  if (!found) return successorOf(db, audience, slug)
  return { ...found, listings: await listingsOf(db, audience, found.id) }
}

/** Where a merge led; a pointer never leads to another pointer. */
async function successorOf(db: Db, audience: Audience, slug: string) {
  const { rows } = await sql<{ slug: string }>`
    select o.slug from organisation merged join organisation o on o.id = merged.merged_into
     where merged.slug = ${slug} and ${isShown(audience)}`.execute(db)
  return rows[0] && { movedTo: rows[0].slug }
}

async function listingsOf(db: Db, audience: Audience, organisation: string): Promise<PublicListing[]> {
  const { rows } = await sql<PublicListing>`
    select l.id, h.slug as hub, l.noun, l.kind, l.title_de as "titleDe", l.body_de as "bodyDe",
           l.title_en as "titleEn", l.body_en as "bodyEn"
      from listing l join hub h on h.id = l.home_hub_id
     where l.organisation_id = any(${allNamesOf(sql`${organisation}::uuid`)}) and ${listingShown(audience)}
     order by l.noun, l.changed_at desc limit 50`.execute(db)
  return rows
}

export interface OrganisationActivity {
  id: string
  kind: 'project' | 'product' | 'publication'
  language: string | null
  title: string
  summary: string
  place: string | null
  startsOn: string | null
  endsOn: string | null
  partners: { slug: string; name: string; kind: string | null }[]
}

export const activityPageSize = 20

/** What the organisation did, newest first, and with whom, as far as the partners are shown themselves. */
export async function activitiesOf(
  db: Db,
  audience: Audience,
  organisation: string,
  page: number
): Promise<OrganisationActivity[]> {
  const { rows } = await sql<OrganisationActivity>`
    select a.id, a.kind, a.language, a.title, a.summary, a.place, a.starts_on as "startsOn", a.ends_on as "endsOn",
           ${shownPartners(audience, sql`a.id`, organisation)} as partners
      from activity a
     where a.id in (select p.activity_id from activity_participant p
                     where p.organisation_id = any(${allNamesOf(sql`${organisation}::uuid`)}))
     order by a.starts_on desc nulls last, a.id
     limit ${activityPageSize} offset ${(page - 1) * activityPageSize}`.execute(db)
  return rows
}

/** An organisation by its address, for pages of who belongs to it. */
export async function organisationNamed(db: Db, slug: string) {
  return db
    .selectFrom('organisation')
    .select(['id', 'slug', 'name'])
    .where('slug', '=', slug)
    .where('merged_into', 'is', null)
    .executeTakeFirst()
}
