import { sql } from 'kysely'
import type { Db } from '../../database/connection.ts'
import type { OrganisationKind } from '../../database/schema.ts'
import type { Audience } from '../audience.ts'
import { isShown, listingShown, membershipShown } from './shown.ts'

export interface OrganisationPage {
  id: string
  slug: string
  name: string
  kind: OrganisationKind | null
  city: string | null
  region: string | null
  country: string | null
  website: string | null
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
    select o.id, o.slug, o.name, o.kind, o.city, o.region, o.country, o.website,
           coalesce((select json_agg(json_build_object('language', d.language, 'description', d.description,
              'origin', d.origin)) from organisation_text d where d.organisation_id = o.id), '[]') as descriptions,
           array(select concept from organisation_topic t where t.organisation_id = o.id order by t.origin, concept)
             as topics,
           array(select name from organisation_name n where n.organisation_id = o.id and n.name <> o.name
                  order by name) as "formerNames",
           coalesce((select json_agg(json_build_object('slug', h.slug, 'name', h.name, 'status', m.status,
               'since', m.valid_from, 'id', h.id, 'accent', h.look->>'accent', 'topics',
               array(select concept from hub_topic where hub = h.id order by position)) order by h.id)
              from membership m join hub h on h.id = m.hub_id
             where m.organisation_id = o.id and ${membershipShown(audience)}), '[]') as hubs,
           (select count(*)::int from activity_participant p where p.organisation_id = o.id) as "activityCount"
      from organisation o where o.slug = ${slug} and ${isShown(audience)}`.execute(db)
  const found = rows[0]
  if (!found) return successorOf(db, audience, slug)
  return { ...found, listings: await listingsOf(db, audience, found.id) }
}

/** Follows a merge to its end, which must itself be shown. */
async function successorOf(db: Db, audience: Audience, slug: string) {
  const { rows } = await sql<{ slug: string }>`
    with recursive trail as (
      select merged_into as id, 1 as step from organisation where slug = ${slug} and merged_into is not null
      union all
      select o.merged_into, step + 1 from trail join organisation o on o.id = trail.id
       where o.merged_into is not null and step < 20
    )
    select o.slug from trail join organisation o on o.id = trail.id
     where ${isShown(audience)} order by step desc limit 1`.execute(db)
  return rows[0] && { movedTo: rows[0].slug }
}

async function listingsOf(db: Db, audience: Audience, organisation: string): Promise<PublicListing[]> {
  const { rows } = await sql<PublicListing>`
    select l.id, h.slug as hub, l.noun, l.kind, l.title_de as "titleDe", l.body_de as "bodyDe",
           l.title_en as "titleEn", l.body_en as "bodyEn"
      from listing l join hub h on h.id = l.home_hub_id
     where l.organisation_id = ${organisation} and ${listingShown(audience)}
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
    with mine as (
      select a.* from activity_participant p join activity a on a.id = p.activity_id
       where p.organisation_id = ${organisation}
       order by a.starts_on desc nulls last, a.id
       limit ${activityPageSize} offset ${(page - 1) * activityPageSize}
    )
    select a.id, a.kind, a.language, a.title, a.summary, a.place, a.starts_on as "startsOn", a.ends_on as "endsOn",
           coalesce((select json_agg(json_build_object('slug', o.slug, 'name', o.name, 'kind', o.kind)
                order by o.name collate name_order)
              from activity_participant p join organisation o on o.id = p.organisation_id
             where p.activity_id = a.id and o.id <> ${organisation} and ${isShown(audience)}), '[]') as partners
      from mine a order by a.starts_on desc nulls last, a.id`.execute(db)
  return rows
}
