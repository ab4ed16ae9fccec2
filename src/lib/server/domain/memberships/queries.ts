import { personsUnder } from '../people/person-now.ts'
import { sql } from 'kysely'
import type { Db } from '../../database/connection.ts'
import type { OrganisationKind } from '../../database/schema.ts'
import type { Instant } from '../../platform/clock.ts'
import { type Draft, draftsFor } from '../listings/draft-store.ts'

export interface ApplicationToDecide {
  id: string
  organisationId: string
  slug: string
  organisation: string
  kind: OrganisationKind | null
  city: string | null
  website: string | null
  person: string
  addresses: string[]
  level: string
  message: string
  createdAt: Instant
  /** The applicant's request to speak for the organisation still waits: taking it in confirms it. */
  isClaimOpen: boolean
  /** Organisations of like name that the hub knows already. */
  alike: { slug: string; name: string }[]
  drafts: Draft[]
}

/** A page of a morning; the next ones follow when these are settled. */
const shown = 20

/** Applications that wait for the office, the oldest first, with what helps to decide them. */
export async function applicationsWaiting(db: Db, hub: number): Promise<ApplicationToDecide[]> {
  const { rows } = await sql<Omit<ApplicationToDecide, 'drafts'>>`
    select a.id, o.id as "organisationId", o.slug, o.name as organisation, o.kind, o.city, o.website, a.level,
           a.message, a.created_at as "createdAt", p.display_name as person,
           array(select address from person_email e where e.person_id = any(${personsUnder(sql`p.id`)}) and e.confirmed_at is not null
                  order by e.is_primary and e.person_id = p.id desc, address) as addresses,
           exists (select 1 from claim c where c.person_id = any(${personsUnder(sql`p.id`)}) and c.status = 'open'
                      and c.organisation_id in (a.organisation_id, o.id)) as "isClaimOpen",
           coalesce((select json_agg(json_build_object('slug', other.slug, 'name', other.name))
              from (select x.slug, x.name from organisation x join membership m
                        on m.organisation_id = x.id and m.hub_id = a.hub_id
                     where x.id <> o.id and x.merged_into is null and x.name_key % o.name_key
                     order by similarity(x.name_key, o.name_key) desc limit 3) other), '[]') as alike
      from membership_application a
      join organisation named on named.id = a.organisation_id
      join organisation o on o.id = coalesce(named.merged_into, named.id)
      join person asked on asked.id = a.person_id
      join person p on p.id = coalesce(asked.merged_into, asked.id)
     where a.hub_id = ${hub} and a.closed_at is null
     order by a.created_at limit ${shown}`.execute(db)
  const all: ApplicationToDecide[] = []
  for (const row of rows) all.push({ ...row, drafts: await draftsFor(db, hub, row.organisationId) })
  return all
}

/** How much waits in a hub's office. */
export async function waitingCounts(db: Db, hub: number) {
  const { rows } = await sql<{ applications: number; claims: number; duplicates: number; proposals: number }>`
    select (select count(*)::int from membership_application where hub_id = ${hub} and closed_at is null) as applications,
           (select count(*)::int from claim where asked_hub = ${hub} and status = 'open') as claims,
           (select count(*)::int from duplicate where hub_id = ${hub} and status = 'open') as duplicates,
           (select count(*)::int from change_proposal where hub_id = ${hub} and status = 'open') as proposals`.execute(
    db
  )
  return rows[0]!
}
