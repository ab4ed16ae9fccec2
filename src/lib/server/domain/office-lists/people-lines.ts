import { sql } from 'kysely'
import type { Db } from '../../database/connection.ts'
import type { GrantedRole } from '../../database/schema.ts'
import { consentedAddresses } from '../consents/queries.ts'
import { standingOrganisations } from '../contacts/known.ts'
import { personsUnder } from '../people/person-now.ts'
import { inOrder } from './organisation-lines.ts'
import type { Reader } from './organisation-rows.ts'

export interface PersonLine {
  id: string
  isContact: boolean
  name: string
  address: string | null
  phone: string | null
  organisations: { slug: string; name: string }[]
  roles: GrantedRole[]
  /** What the hub noted as a contact's position. */
  position: string | null
  language: 'de' | 'en'
  tags: string[]
  /** Day of the last entry in the contact log. */
  contact: string | null
  /** Agreed to the hub's news at this address. */
  consent: 'given' | 'missing'
}

export interface RowName {
  id: string
  isContact: boolean
}

/** What the lines of some people show, in their order. */
export async function peopleLines(db: Db, reader: Reader, shown: readonly RowName[]): Promise<PersonLine[]> {
  const idsOf = (isContact: boolean) => shown.flatMap((one) => (one.isContact === isContact ? [one.id] : []))
  const [persons, contacts] = [idsOf(false), idsOf(true)]
  const rows = [
    ...(persons.length > 0 ? await personLines(db, reader, persons) : []),
    ...(contacts.length > 0 ? await contactLines(db, reader, contacts) : [])
  ]
  const addresses = rows.flatMap((row) => row.address ?? [])
  const consents = await consentedAddresses(db, reader.hub, 'hubNews', addresses)
  return inOrder(
    shown.map((one) => one.id),
    rows.map((row) => ({
      ...row,
      consent: consents.has(row.address?.toLowerCase() ?? '') ? 'given' : 'missing'
    }))
  )
}

async function personLines(db: Db, { hub, today }: Reader, ids: readonly string[]) {
  // Materialized: inlined, it would be computed anew for each line.
  const { rows } = await sql<Omit<PersonLine, 'consent'>>`
    with standing as materialized (${standingOrganisations(hub)})
    select p.id, false as "isContact", p.display_name as name, null as position, p.language,
           (select address from person_email e where e.person_id = p.id and e.is_primary) as address,
           (select max(c.phone) from hub_contact c where c.hub_id = ${hub} and c.person_id = any(own.ids)) as phone,
           coalesce((select json_agg(distinct jsonb_build_object('slug', o.slug, 'name', o.name))
              from affiliation a join standing on standing.id = a.organisation_id
              join organisation o on o.id = standing.current
             where a.person_id = any(own.ids) and a.valid_during @> ${today}::date), '[]') as organisations,
           array(select distinct g.role from role_grant g where g.hub_id = ${hub}
              and g.person_id = any(own.ids) and g.valid_during @> ${today}::date order by 1) as roles,
           array(select distinct tag.name from tagging t join tag on tag.hub_id = t.hub_id and tag.id = t.tag_id
              where t.hub_id = ${hub} and t.person_id = any(own.ids) order by 1) as tags,
           (select max(e.happened_at)::date::text from contact_entry e
             where e.hub_id = ${hub} and e.person_id = any(own.ids)) as contact
      from person p cross join lateral (select ${personsUnder(sql`p.id`)} as ids) own
     where p.id = any(${ids}::uuid[])`.execute(db)
  return rows
}

async function contactLines(db: Db, { hub }: Reader, ids: readonly string[]) {
  const { rows } = await sql<Omit<PersonLine, 'consent'>>`
    select c.id, true as "isContact", c.name, c.role as position, c.email as address, c.phone,
           (select h.default_language from hub h where h.id = c.hub_id) as language,
           coalesce((select json_agg(json_build_object('slug', o.slug, 'name', o.name)) from organisation named
              join organisation o on o.id = coalesce(named.merged_into, named.id) where named.id = c.organisation_id), '[]')
             as organisations,
           '{}'::text[] as roles,
           array(select distinct tag.name from tagging t join tag on tag.hub_id = t.hub_id and tag.id = t.tag_id
              where t.hub_id = ${hub} and t.contact_id = any(own.ids) order by 1) as tags,
           (select max(e.happened_at)::date::text from contact_entry e
             where e.hub_id = ${hub} and e.contact_id = any(own.ids)) as contact
      from hub_contact c cross join lateral (select array(select c.id union all
             select part.id from hub_contact part where part.hub_id = ${hub} and part.merged_into = c.id) as ids) own
     where c.hub_id = ${hub} and c.id = any(${ids}::uuid[])`.execute(db)
  return rows
}
