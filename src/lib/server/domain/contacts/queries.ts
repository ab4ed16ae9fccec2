import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../../database/connection.ts'
import type { GrantedRole } from '../../database/schema.ts'
import { nameKey } from '../organisations/names.ts'
import { isLinked, knownPersons, standingOrganisations } from './known.ts'

/** `contact` = noted by the hub and nobody's account yet. */
export type PeopleRole = GrantedRole | 'contact'

export interface PeopleAsk {
  role: PeopleRole | null
  /** Id of an organisation. */
  organisation: string | null
}

/** What somebody typed, as it is looked for. */
export interface Search {
  from: string
  /** First text behind all that begin with it. */
  to: string
  /** Ids, under all their names, of the hub's organisations that are named so. */
  organisations: string[]
}

/** Words: beginning of a name, a family name, an address, its domain; or part of an organisation's name. */
export async function searchOf(db: Db, hub: number, words: string): Promise<Search | null> {
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

/** Conditions on a person `p` of this hub. */
export function personConditions(hub: number, ask: PeopleAsk, search: Search | null, today: string) {
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
  return conditions
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

/** Conditions on a contact `c` of this hub that is nobody's account yet. */
export function contactConditions(hub: number, ask: PeopleAsk, search: Search | null) {
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
  return conditions
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
