import { sql } from 'kysely'
import type { Db } from '../../database/connection.ts'
import type { OrganisationKind } from '../../database/schema.ts'
import { allNamesOf } from '../organisations/shown.ts'
import type { MembershipState } from './ask.ts'
import { membersFrom, type Reader, stateOn } from './organisation-rows.ts'

export interface OrganisationLine {
  /** Of the membership. */
  id: string
  name: string
  slug: string
  state: MembershipState
  level: string | null
  kind: OrganisationKind | null
  city: string | null
  country: string | null
  website: string | null
  visibility: string
  /** Concepts. */
  topics: string[]
  tags: string[]
  /** Who of the office looks after it. */
  charge: string | null
  /** Day of the last entry in the contact log. */
  contact: string | null
  from: string | null
  /** Last day. */
  until: string | null
  /** How many belong to it today. */
  people: number
}

/** What the lines of some memberships show, in their order. */
export async function organisationLines(
  db: Db,
  reader: Reader,
  ids: readonly string[]
): Promise<OrganisationLine[]> {
  const { hub, today } = reader
  const { rows } = await sql<OrganisationLine>`
    select m.id, o.name, o.slug, ${stateOn(today)} as state, m.level, o.kind, o.city, o.country, o.website, m.visibility,
           array(select ot.concept from organisation_topic ot where ot.organisation_id = o.id order by 1) as topics,
           array(select distinct tag.name from tagging t join tag on tag.hub_id = t.hub_id and tag.id = t.tag_id
              where t.hub_id = ${hub} and t.organisation_id = any(names.ids) order by 1) as tags,
           (select p.display_name from in_charge c join person named on named.id = c.person_id
              join person p on p.id = coalesce(named.merged_into, named.id)
             where c.hub_id = ${hub} and c.organisation_id = any(names.ids) limit 1) as charge,
           (select max(e.happened_at)::date::text from contact_entry e
             where e.hub_id = ${hub} and e.organisation_id = any(names.ids)) as contact,
           m.valid_from::text as "from", m.valid_to::text as until,
           (select count(distinct a.person_id)::int from affiliation a
             where a.organisation_id = any(names.ids) and a.valid_during @> ${today}::date) as people
      from ${membersFrom} cross join lateral (select ${allNamesOf(sql`o.id`)} as ids) names
     where m.hub_id = ${hub} and m.id = any(${ids}::uuid[])`.execute(db)
  return inOrder(ids, rows)
}

export function inOrder<Row extends { id: string }>(ids: readonly string[], rows: readonly Row[]): Row[] {
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}
