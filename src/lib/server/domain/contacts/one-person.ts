import { sql } from 'kysely'
import type { Db } from '../../database/connection.ts'
import type { AffiliationRole } from '../../database/schema-belonging.ts'
import type { GrantedRole } from '../../database/schema.ts'
import type { Instant } from '../../platform/clock.ts'
import { isId } from '../../platform/identifiers.ts'
import { personsUnder } from '../people/person-now.ts'
import { isLinked, knownPersons, standingOrganisations } from './known.ts'

export interface PersonInHub {
  id: string
  name: string
  /** Null for a contact who has no account, or has not said that it is theirs. */
  account: {
    addresses: { address: string; isPrimary: boolean; isUndeliverable: boolean }[]
    affiliations: Affiliation[]
    roles: RoleHeld[]
  } | null
  /** What this hub noted; no other hub sees it. */
  notes: ContactNote[]
}

export interface Affiliation {
  slug: string
  organisation: string
  role: AffiliationRole
  title: string
  since: string | null
  until: string | null
}

export interface RoleHeld {
  role: GrantedRole
  since: string | null
  /** Last day. */
  until: string | null
}

export interface ContactNote {
  id: string
  name: string
  email: string | null
  phone: string | null
  role: string | null
  note: string
  organisation: string | null
  slug: string | null
}

/** Somebody this hub knows, by the id of the person or of a contact without account; undefined for everybody else. */
export async function personKnownTo(
  db: Db,
  hub: number,
  id: string,
  now: Instant
): Promise<PersonInHub | undefined> {
  if (!isId(id)) return undefined
  const today = now.toISOString().slice(0, 10)
  const { rows } = await sql<{ id: string; name: string }>`
    select p.id, p.display_name as name from person p
     where p.id = (select coalesce(merged_into, id) from person where id = ${id})
       and p.id in (select id from (${knownPersons(hub, today)}) known)`.execute(db)
  const person = rows[0]
  if (!person) return contactOnly(db, hub, id)
  const notes = await notesOn(
    db,
    hub,
    sql`coalesce(c.merged_into, c.id) in (select coalesce(x.merged_into, x.id) from hub_contact x
    where x.hub_id = ${hub} and x.person_id = any(${personsUnder(sql`${person.id}::uuid`)}))`
  )
  return { ...person, account: await accountOf(db, hub, person.id), notes }
}

async function contactOnly(db: Db, hub: number, id: string): Promise<PersonInHub | undefined> {
  const notes = await notesOn(
    db,
    hub,
    sql`coalesce(c.merged_into, c.id) =
    (select coalesce(x.merged_into, x.id) from hub_contact x where x.hub_id = ${hub} and x.id = ${id})
    and not ${isLinked(hub)}`
  )
  return notes[0] && { id, name: notes[0].name, account: null, notes }
}

async function accountOf(db: Db, hub: number, personId: string) {
  const persons = personsUnder(sql`${personId}::uuid`)
  const addresses = await sql<{ address: string; isPrimary: boolean; isUndeliverable: boolean }>`
    select address, is_primary and person_id = ${personId} as "isPrimary",
           undeliverable_at is not null as "isUndeliverable"
      from person_email where person_id = any(${persons}) and confirmed_at is not null
     order by 2 desc, address`.execute(db)
  const affiliations = await sql<Affiliation>`
    select o.slug, o.name as organisation, a.role, a.title, ${period(sql`a.valid_during`)}
      from affiliation a join (${standingOrganisations(hub)}) standing on standing.id = a.organisation_id
      join organisation o on o.id = standing.current
     where a.person_id = any(${persons}) and not isempty(a.valid_during)
     order by upper_inf(a.valid_during) desc, lower(a.valid_during) desc, o.name collate name_order`.execute(
    db
  )
  const roles = await sql<RoleHeld>`
    select g.role, ${period(sql`g.valid_during`)} from role_grant g
     where g.hub_id = ${hub} and g.person_id = any(${persons}) and not isempty(g.valid_during)
     order by upper_inf(g.valid_during) desc, lower(g.valid_during) desc, g.role`.execute(db)
  return { addresses: addresses.rows, affiliations: affiliations.rows, roles: roles.rows }
}

/** First and last day; a range holds the day after its last one. */
const period = (range: ReturnType<typeof sql>) => sql`
  nullif(lower(${range}), '-infinity')::text as since,
  (nullif(upper(${range}), 'infinity') - 1)::text as until`

async function notesOn(db: Db, hub: number, which: ReturnType<typeof sql>): Promise<ContactNote[]> {
  const { rows } = await sql<ContactNote>`
    select c.id, c.name, c.email, c.phone, c.role, c.note, o.name as organisation, o.slug from hub_contact c
      left join organisation named on named.id = c.organisation_id
      left join organisation o on o.id = coalesce(named.merged_into, named.id)
     where c.hub_id = ${hub} and ${which} order by c.merged_into is not null, c.name_key, c.id`.execute(db)
  return rows
}
