import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../../database/connection.ts'
import {
  contactConditions,
  organisationAsked,
  type PeopleRole,
  personConditions,
  searchOf
} from '../contacts/queries.ts'
import type { Filter, ListAsk, SortName } from './ask.ts'
import { membersFrom, organisationConditions, type Reader } from './organisation-rows.ts'

/** Every row of the list of people, in up to two queries: an id, whether it is a contact's, and the key it is sorted by. */
export async function peopleRows(db: Db, reader: Reader, ask: ListAsk): Promise<RawBuilder<unknown>[]> {
  const { filter } = ask
  const search = await searchOf(db, reader.hub, filter.q ?? '')
  const organisation = filter.organisation
    ? ((await organisationAsked(db, reader.hub, filter.organisation))?.id ?? noOrganisation)
    : null
  const role = (filter.role as PeopleRole | undefined) ?? null
  const asked = { role, organisation }
  const persons = [
    ...personConditions(reader.hub, asked, search, reader.today),
    ...notedConditions(reader, filter, personNoted)
  ]
  const contacts = [
    ...contactConditions(reader.hub, asked, search),
    ...notedConditions(reader, filter, contactNoted)
  ]
  const fromPersons = sql`select p.id, false as is_contact, ${sortKey(ask.sort, 'p')} as key from person p
    where ${sql.join(persons, sql` and `)}`
  const fromContacts = sql`select c.id, true as is_contact, ${sortKey(ask.sort, 'c')} as key from hub_contact c
    where ${sql.join(contacts, sql` and `)}`
  if (role === 'contact') return [fromContacts]
  return role ? [fromPersons] : [fromPersons, fromContacts]
}

/** Stands for a hub's organisation that there is not. */
const noOrganisation = '00000000-0000-0000-0000-000000000000'

function sortKey(sort: SortName, table: 'p' | 'c'): RawBuilder<string> {
  if (sort === 'family') return sql<string>`${sql.ref(`${table}.family_key`)}`
  if (sort !== 'changed') return sql<string>`${sql.ref(`${table}.name_key`)}`
  const at = sql.ref(table === 'p' ? 'p.created_at' : 'c.changed_at')
  return sql<string>`to_char(${at} at time zone 'UTC', 'YYYYMMDDHH24MISSUS') collate "C"`
}

/** How persons and contacts are reached from what was noted of them, and from organisations. */
interface Noted {
  /** Condition: noted in rows of the hub's table `of`, which satisfy `where`. */
  isIn: (
    hub: number,
    of: 'tagging' | 'contact_entry' | 'consents',
    where: RawBuilder<unknown>
  ) => RawBuilder<unknown>
  isOf: (reader: Reader, organisations: RawBuilder<unknown>) => RawBuilder<unknown>
  language: (language: string) => RawBuilder<unknown>
  /** Condition: agreed to the hub's news, themselves or under an address of theirs. */
  hasConsent: (hub: number) => RawBuilder<unknown>
}

/** Whose consents hold: of persons under the ids they were given by, of addresses, and of addresses that became a person's. */
const consents = (hub: number) => sql`
  select coalesce(g.person_id, e.person_id) as person_id, coalesce(g.address, own.address) as address
    from consent_given g
    left join person_email e on e.address = g.address and e.confirmed_at is not null
    left join person_email own on own.person_id = g.person_id and own.confirmed_at is not null
   where g.hub_id = ${hub} and g.purpose = 'hubNews' and g.confirmed_at is not null
     and not exists (select from consent_withdrawn w where w.hub_id = g.hub_id and w.consent_id = g.id)`

const personNoted: Noted = {
  isIn: (hub, of, where) => sql`(p.id in (select coalesce(n.merged_into, n.id) from ${sql.table(of)} t
    join person n on n.id = t.person_id where t.hub_id = ${hub} and ${where}))`,
  isOf: ({ today }, organisations) => sql`(p.id in (select coalesce(n.merged_into, n.id) from affiliation a
    join person n on n.id = a.person_id where a.valid_during @> ${today}::date
     and a.organisation_id in (${organisations})))`,
  language: (language) => sql`p.language = ${language}`,
  hasConsent: (hub) => sql`(p.id in (select coalesce(n.merged_into, n.id) from (${consents(hub)}) agreed
    join person n on n.id = agreed.person_id))`
}

const contactNoted: Noted = {
  isIn: (hub, of, where) => sql`(c.id in (select coalesce(n.merged_into, n.id) from ${sql.table(of)} t
    join hub_contact n on n.hub_id = t.hub_id and n.id = t.contact_id where t.hub_id = ${hub} and ${where}))`,
  isOf: (_, organisations) => sql`(c.organisation_id in (${organisations}))`,
  // Nobody asked a contact yet in which language they read; the hub writes in its own.
  language: (language) => sql`(select h.default_language from hub h where h.id = c.hub_id) = ${language}`,
  hasConsent: (hub) => sql`(c.email_key in (select agreed.address from (${consents(hub)}) agreed))`
}

function notedConditions(reader: Reader, filter: Filter, noted: Noted): RawBuilder<unknown>[] {
  const { hub, today } = reader
  const all: RawBuilder<unknown>[] = []
  if (filter.tag) all.push(noted.isIn(hub, 'tagging', sql`t.tag_id = ${filter.tag}`))
  if (filter.silent)
    all.push(
      sql`not ${noted.isIn(hub, 'contact_entry', sql`t.happened_at > ${today}::date - ${Number(filter.silent)}::integer`)}`
    )
  if (filter.consent === 'given') all.push(noted.hasConsent(hub))
  if (filter.consent === 'missing') all.push(sql`${noted.hasConsent(hub)} is not true`)
  if (filter.language) all.push(noted.language(filter.language))
  const { state, kind, topic, place, charge } = filter
  if (state || kind || topic || place || charge)
    all.push(noted.isOf(reader, organisationsWith(reader, { state, kind, topic, place, charge })))
  return all
}

/** Ids, under all their names, of the hub's organisations that satisfy a filter. */
const organisationsWith = (reader: Reader, filter: Filter) => sql`
  select part.id from organisation part where coalesce(part.merged_into, part.id) in (
    select o.id from ${membersFrom} where ${sql.join(organisationConditions(reader, filter), sql` and `)})`
