import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import type { Audience } from '../audience.ts'
import { fieldShown, listingStands } from '../organisations/shown.ts'

/** The index holds what every visitor may read, so it reads as one. */
export const everybody: Audience = { hub: null, visibilities: ['public'], today: '1970-01-01' }

/** What the matching index holds of an organisation: only what every visitor may read. */
export interface IndexedOrganisation {
  id: string
  name: string
  kind: string | null
  country: string | null
  city: string | null
  /** Numbers of the hubs that show it; empty means: shown nowhere, take it out. */
  hubs: number[]
  texts: { id: string; source: 'description' | 'offer' | 'need'; text: string; lang: string }[]
}

export interface IndexedActivity {
  id: string
  text: string
  lang: string | null
  date: string | null
  participants: string[]
}

/** The exact string the engine reads and quotes from; the page shows the same one. */
export const activityText = (activity: { title: string; summary: string }): string =>
  activity.summary && activity.summary !== activity.title
    ? `${activity.title}\n${activity.summary}`
    : activity.title

export const listingText = (listing: { title: string; body: string }): string =>
  `${listing.title}\n${listing.body}`

/**
 * Organisations in the order of their ids after `afterId`, `limit` at most; with `since`, only the changed ones. Offers and needs
 * that ran out before `today` ('YYYY-MM-DD') are left out.
 */
export async function organisationsToIndex(
  db: Db,
  afterId: string,
  limit: number,
  since: Instant | null,
  today: string
): Promise<IndexedOrganisation[]> {
  const changed = since ? changedOrganisations(since) : sql`true`
  const { rows } = await sql<IndexedOrganisation & { merged_into: string | null }>`
    select o.id, o.name, o.kind, o.country, o.city,
           case when o.merged_into is null then array(
             select m.hub_id from membership m where m.organisation_id = o.id
                and m.visibility = 'public' and m.status in ('known','active')
                and (m.valid_to is null or m.valid_to >= ${today}::date) order by m.hub_id) else '{}' end as hubs,
           coalesce((select json_agg(json_build_object('id', 'description-' || t.language, 'source', 'description',
                            'text', t.description, 'lang', t.language) order by t.language)
                       from organisation_text t where t.organisation_id = o.id
                        and ${fieldShown(everybody, 'o.id', 'description')}), '[]') as texts
      from organisation o
     where o.id > ${afterId}::uuid and ${changed}
     order by o.id limit ${limit}`.execute(db)
  await addListings(db, rows, today)
  return rows
}

/** Changed itself, or its membership or a listing of it was. */
function changedOrganisations(since: Instant): RawBuilder<unknown> {
  return sql`o.id in (
    select id from organisation where changed_at >= ${since}
    union select organisation_id from membership where changed_at >= ${since}
    union select organisation_id from listing where changed_at >= ${since} and organisation_id is not null)`
}

async function addListings(db: Db, organisations: IndexedOrganisation[], today: string) {
  if (organisations.length === 0) return
  const rows = await db
    .selectFrom('listing')
    .select(['id', 'noun', 'organisation_id', 'title_de', 'body_de', 'title_en', 'body_en'])
    .where('visibility', '=', 'public')
    .where(listingStands(today, 'listing'))
    .where(
      'organisation_id',
      'in',
      organisations.map((one) => one.id)
    )
    .orderBy('id')
    .execute()
  const byId = new Map(organisations.map((one) => [one.id, one]))
  for (const { id, noun, organisation_id, ...row } of rows) {
    for (const lang of ['de', 'en'] as const) {
      const [title, body] = [row[`title_${lang}`], row[`body_${lang}`]]
      if (!title) continue
      const text = listingText({ title, body: body ?? '' })
      byId.get(organisation_id!)?.texts.push({ id: `${id}-${lang}`, source: noun, text, lang })
    }
  }
}

/** Changed itself, or a participant was: a merge decided or undone makes its participants resolve anew. */
function changedActivities(since: Instant): RawBuilder<unknown> {
  return sql`a.id in (
    select id from activity where changed_at >= ${since}
    union select p.activity_id from activity_participant p
            join organisation o on o.id = p.organisation_id where o.changed_at >= ${since})`
}

/** Activities likewise. A participant that was merged counts as the organisation it was merged into. */
export async function activitiesToIndex(
  db: Db,
  afterId: string,
  limit: number,
  since: Instant | null
): Promise<IndexedActivity[]> {
  const changed = since ? changedActivities(since) : sql`true`
  const { rows } = await sql<{
    id: string
    title: string
    summary: string
    language: string | null
    date: string | null
    participants: string[]
  }>`
    select a.id, a.title, a.summary, a.language, coalesce(a.ends_on, a.starts_on)::text as date,
           array(select distinct coalesce(o.merged_into, o.id)::text from activity_participant p
                   join organisation o on o.id = p.organisation_id where p.activity_id = a.id order by 1) as participants
      from activity a
     where a.id > ${afterId}::uuid and ${changed}
     order by a.id limit ${limit}`.execute(db)
  return rows.map(({ id, language, date, participants, ...text }) => ({
    id,
    text: activityText(text),
    lang: language,
    date,
    participants
  }))
}
