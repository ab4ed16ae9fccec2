import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../../database/connection.ts'
import type { GrantedRole } from '../../database/schema.ts'
import type { Instant } from '../../platform/clock.ts'
import { nameKey } from '../organisations/names.ts'
import { personsUnder } from '../people/person-now.ts'
import { isLinked, knownPersons, standingOrganisations } from './known.ts'

/** `contact` = noted by the hub and nobody's account yet. */
export const peopleRoles = ['office', 'officeLead', 'juror', 'mentor', 'funder', 'contact'] as const
export type PeopleRole = (typeof peopleRoles)[number]

export interface PeopleAsk {
  /** Beginning of a name, a family name, an address, its domain; or part of an organisation's name. */
  words: string
  role: PeopleRole | null
  /** Id of an organisation. */
  organisation: string | null
  /** From 1. */
  page: number
}

export interface PersonLine {
  id: string
  isContact: boolean
  name: string
  address: string | null
  organisations: { slug: string; name: string }[]
  roles: GrantedRole[]
  /** What the hub noted as a contact's position. */
  position: string | null
}

export const peopleOnPage = 50
/** Nobody reads on after this many; who looks for somebody types a name. */
export const mostPeople = 1000

export interface PeopleFound {
  people: PersonLine[]
  /** At most `mostPeople`. */
  count: number
  isMore: boolean
}

/** Whom a hub knows, by name: people with a role here, of its organisations, or noted as a contact. */
export async function peopleKnownTo(db: Db, hub: number, ask: PeopleAsk, now: Instant): Promise<PeopleFound> {
  const today = now.toISOString().slice(0, 10)
  const search = await searchOf(db, hub, ask.words)
  const parts = [
    ...(ask.role === 'contact' ? [] : [personsOf(hub, ask, search, today)]),
    ...(ask.role === null || ask.role === 'contact' ? [contactsOf(hub, ask, search)] : [])
  ]
  const { rows } = await sql<{ id: string; isContact: boolean }>`
    select id, "isContact" from (${sql.join(parts, sql` union all `)}) found
     order by name_key, id limit ${mostPeople + 1}`.execute(db)
  const count = Math.min(rows.length, mostPeople)
  const shown = rows.slice(0, count).slice((ask.page - 1) * peopleOnPage, ask.page * peopleOnPage)
  return { people: await linesOf(db, hub, shown, today), count, isMore: rows.length > mostPeople }
}

interface Search {
  from: string
  /** First text behind all that begin with it. */
  to: string
  /** Ids, under all their names, of the hub's organisations that are named so. */
  organisations: string[]
}

async function searchOf(db: Db, hub: number, words: string): Promise<Search | null> {
  const plain = words.trim().replace(/\s+/g, ' ')
  if (!plain) return null
  const { rows } = await sql<{ key: string }>`select folded(${plain}) as key`.execute(db)
  const from = rows[0]!.key
  const organisation = nameKey(plain)
  const named = organisation.length < 3 ? [] : await organisationsNamed(db, hub, organisation)
  return { from, to: `${from}\u{10ffff}`, organisations: named }
}

const begins = (column: RawBuilder<unknown>, { from, to }: Search) =>
  sql`${column} >= ${from} collate "C" and ${column} < ${to} collate "C"`

/** The hub's organisations that are named so; that somebody belongs to others is not for this hub to find out. */
async function organisationsNamed(db: Db, hub: number, key: string): Promise<string[]> {
  // Asked beforehand and once: as a part of the question itself it was computed anew for people and for contacts, and hid
  // from the planner that only a few organisations are meant.
  const { rows } = await sql<{ id: string }>`
    select standing.id from (${standingOrganisations(hub)}) standing join organisation named on named.id = standing.current
     where named.name_key like ${`%${key}%`}`.execute(db)
  return rows.map((row) => row.id)
}

function personsOf(hub: number, ask: PeopleAsk, search: Search | null, today: string) {
  const conditions = [
    sql`p.merged_into is null`,
    sql`p.id in (select id from (${knownPersons(hub, today)}) known)`
  ]
  if (ask.role)
    conditions.push(sql`p.id in (select coalesce(n.merged_into, n.id) from role_grant g
    join person n on n.id = g.person_id where g.hub_id = ${hub} and g.role = ${ask.role}
     and g.valid_during @> ${today}::date)`)
  if (ask.organisation)
    conditions.push(sql`p.id in (select coalesce(n.merged_into, n.id) from affiliation a
    join person n on n.id = a.person_id where a.valid_during @> ${today}::date and a.organisation_id in
      (select id from (${standingOrganisations(hub)}) standing where current = ${ask.organisation}))`)
  if (search) conditions.push(personFound(search, today))
  return sql`(select p.id, false as "isContact", p.name_key from person p
    where ${sql.join(conditions, sql` and `)} order by p.name_key, p.id limit ${mostPeople + 1})`
}

function personFound(search: Search, today: string) {
  const ways = [
    sql`select id from person where ${begins(sql`name_key`, search)}`,
    sql`select id from person where ${begins(sql`family_key`, search)}`,
    sql`select person_id from person_email where confirmed_at is not null
         and ${begins(sql`address collate "C"`, search)}`,
    sql`select person_id from person_email where confirmed_at is not null
         and ${begins(sql`(split_part(address, '@', 2) collate "C")`, search)}`
  ]
  if (search.organisations.length > 0)
    ways.push(sql`select a.person_id from affiliation a where a.valid_during @> ${today}::date
      and a.organisation_id = any(${search.organisations}::uuid[])`)
  return sql`p.id in (select coalesce(n.merged_into, n.id) from person n
    where n.id in (${sql.join(ways, sql` union all `)}))`
}

function contactsOf(hub: number, ask: PeopleAsk, search: Search | null) {
  const conditions = [sql`c.hub_id = ${hub}`, sql`c.merged_into is null`, sql`not ${isLinked(hub)}`]
  if (ask.organisation)
    conditions.push(sql`c.organisation_id in
    (select id from organisation where id = ${ask.organisation} or merged_into = ${ask.organisation})`)
  if (search) {
    const ways = ['name_key', 'family_key', 'email_key', 'domain_key'].map(
      (column) =>
        sql`select coalesce(merged_into, id) from hub_contact where hub_id = ${hub} and ${begins(sql.ref(column), search)}`
    )
    if (search.organisations.length > 0)
      ways.push(sql`select coalesce(merged_into, id) from hub_contact where hub_id = ${hub}
        and organisation_id = any(${search.organisations}::uuid[])`)
    conditions.push(sql`c.id in (${sql.join(ways, sql` union all `)})`)
  }
  return sql`(select c.id, true as "isContact", c.name_key from hub_contact c
    where ${sql.join(conditions, sql` and `)} order by c.name_key, c.id limit ${mostPeople + 1})`
}

/** What a line shows, for one page of ids. */
async function linesOf(
  db: Db,
  hub: number,
  shown: readonly { id: string; isContact: boolean }[],
  today: string
): Promise<PersonLine[]> {
  if (shown.length === 0) return []
  const idsOf = (isContact: boolean) =>
    shown.filter((one) => one.isContact === isContact).map((one) => one.id)
  const { rows } = await sql<PersonLine>`
    with standing as (${standingOrganisations(hub)})
    select p.id, false as "isContact", p.display_name as name, null as position,
           (select address from person_email e where e.person_id = p.id and e.is_primary) as address,
           coalesce((select json_agg(distinct jsonb_build_object('slug', o.slug, 'name', o.name))
              from affiliation a join standing on standing.id = a.organisation_id
              join organisation o on o.id = standing.current
             where a.person_id = any(${personsUnder(sql`p.id`)}) and a.valid_during @> ${today}::date), '[]') as organisations,
           array(select distinct g.role from role_grant g where g.hub_id = ${hub}
              and g.person_id = any(${personsUnder(sql`p.id`)}) and g.valid_during @> ${today}::date order by 1) as roles
      from person p where p.id = any(${idsOf(false)}::uuid[])
    union all
    select c.id, true, c.name, c.role, c.email,
           coalesce((select json_agg(json_build_object('slug', o.slug, 'name', o.name)) from organisation named
              join organisation o on o.id = coalesce(named.merged_into, named.id) where named.id = c.organisation_id), '[]'),
           '{}'::text[]
      from hub_contact c where c.hub_id = ${hub} and c.id = any(${idsOf(true)}::uuid[])`.execute(db)
  const byId = new Map(rows.map((row) => [row.id, row]))
  return shown.flatMap((one) => byId.get(one.id) ?? [])
}

/** An organisation of this hub by the name in its address, for the filter of the list. */
export async function organisationAsked(db: Db, hub: number, slug: string) {
  const { rows } = await sql<{ id: string; slug: string; name: string }>`
    select o.id, o.slug, o.name from organisation asked
      join organisation o on o.id = coalesce(asked.merged_into, asked.id)
     where asked.slug = ${slug} and o.id in (select current from (${standingOrganisations(hub)}) standing)`.execute(
    db
  )
  return rows[0]
}
