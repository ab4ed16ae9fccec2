import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import { knownPersons, standingOrganisations } from './known.ts'

export type PairKind = 'person' | 'contact'
/** `name`: of the same name in the same organisation; `contact`: one hub contact leads to both; `address`: noted under the same address. */
export type PairReason = 'name' | 'contact' | 'address'

export interface PairSide {
  id: string
  name: string
  address: string | null
  organisation: string | null
}

export interface Pair {
  kind: PairKind
  reason: PairReason
  first: PairSide
  second: PairSide
  /** When the office wrote to both; null while it has not. */
  proposedAt: Instant | null
}

/** What looks alike and nobody has said to be two: accounts the hub knows, and its own contacts. Surest and newest first. */
export async function pairsIn(db: Db, hub: number, now: Instant, limit: number): Promise<Pair[]> {
  const persons = await pairsOf(db, hub, 'person', likePersons(hub, dayOf(now)), limit)
  const contacts = await pairsOf(db, hub, 'contact', likeContacts(hub), limit)
  return [...persons, ...contacts]
}

/** Whether these two are such a pair: an office writes to nobody else. */
export async function isPair(
  db: Db,
  hub: number,
  kind: PairKind,
  ids: readonly [string, string],
  now: Instant
) {
  const [first, second] = ids
  const alike = kind === 'person' ? likePersons(hub, dayOf(now)) : likeContacts(hub)
  const { rows } = await sql<{ found: boolean }>`
    select exists (select from (${alike}) alike where first = ${first} and second = ${second}) as found`.execute(
    db
  )
  return rows[0]!.found
}

const dayOf = (now: Instant) => now.toISOString().slice(0, 10)

/**
 * Accounts of one name in one organisation of the hub, or two that one contact of the hub points to. Whoever belongs to such
 * an organisation is known to the hub; of the others that is looked up only where a contact leads to two.
 */
const likePersons = (hub: number, today: string) => {
  // As an array it is read only when a contact leads to two.
  const ofThese = sql`array(select id from (${knownPersons(hub, today)}) known)`
  return sql`
  with standing as materialized (${standingOrganisations(hub)}),
  places as materialized (select distinct p.id, p.name_key, standing.current from standing
     join affiliation a on a.organisation_id = standing.id and a.valid_during @> ${today}::date
     join person n on n.id = a.person_id join person p on p.id = coalesce(n.merged_into, n.id)
    where not p.is_operator and p.name_key <> ''),
  led as materialized (select least(x.id, y.id) as first, greatest(x.id, y.id) as second from hub_contact c
     join person_email e on e.address = c.email_key and e.confirmed_at is not null
     join person held on held.id = e.person_id join person x on x.id = coalesce(held.merged_into, held.id)
     join person linked on linked.id = c.person_id join person y on y.id = coalesce(linked.merged_into, linked.id)
    where c.hub_id = ${hub} and c.person_id is not null and e.person_id <> c.person_id and x.id <> y.id
      and not x.is_operator and not y.is_operator)
  select x.id as first, y.id as second, 'name' as reason from places x
    join places y on y.name_key = x.name_key and y.current = x.current and y.id > x.id
  union
  select first, second, 'contact' from led
   where first = any(${ofThese}) and second = any(${ofThese})`
}

/**
 * Contacts of one name in one organisation, or noted under one address; not where each is somebody else's account. What is
 * noted more than once is found first, and only for those few is looked up whose account and which organisation it is.
 */
const likeContacts = (hub: number) => {
  const own = sql`hub_id = ${hub} and merged_into is null`
  const often = (key: 'email_key' | 'name_key') => sql`
    select ${sql.ref(key)} as key from hub_contact where ${own} and ${sql.ref(key)} <> ''
     group by 1 having count(*) > 1`
  return sql`
  with often_noted as materialized (${often('email_key')}),
  often_named as materialized (${often('name_key')}),
  equal as materialized (
    select x.id as first, y.id as second, 'address' as reason from often_noted
      join hub_contact x on x.hub_id = ${hub} and x.email_key = often_noted.key
      join hub_contact y on y.hub_id = ${hub} and y.email_key = often_noted.key and y.id > x.id
     where x.merged_into is null and y.merged_into is null
    union all
    select x.id, y.id, 'name' from often_named
      join hub_contact x on x.hub_id = ${hub} and x.name_key = often_named.key
      join hub_contact y on y.hub_id = ${hub} and y.name_key = often_named.key and y.id > x.id
     where x.merged_into is null and y.merged_into is null and x.email_key is distinct from y.email_key)
  select equal.first, equal.second, equal.reason from equal
    join hub_contact x on x.hub_id = ${hub} and x.id = equal.first
    join hub_contact y on y.hub_id = ${hub} and y.id = equal.second
    left join person xp on xp.id = x.person_id left join person yp on yp.id = y.person_id
    left join organisation xo on xo.id = x.organisation_id left join organisation yo on yo.id = y.organisation_id
   where (xp.id is null or yp.id is null or coalesce(xp.merged_into, xp.id) = coalesce(yp.merged_into, yp.id))
     and (equal.reason = 'address' or coalesce(xo.merged_into, xo.id) = coalesce(yo.merged_into, yo.id))`
}

async function pairsOf(db: Db, hub: number, kind: PairKind, alike: RawBuilder<unknown>, limit: number) {
  const side = kind === 'person' ? personSide(hub) : contactSide(hub)
  const { rows } = await sql<Omit<Pair, 'kind'>>`
    select min(alike.reason) as reason, ${side(sql`alike.first`)} as first, ${side(sql`alike.second`)} as second,
           said.decided_at as "proposedAt"
      from (${alike}) alike
      left join person_pair said on said.hub_id = ${hub} and said.kind = ${kind}
       and said.first_id = alike.first and said.second_id = alike.second
     where said.decision is distinct from 'distinct'
     group by alike.first, alike.second, said.decided_at
     order by said.decided_at desc nulls first, alike.first limit ${limit}`.execute(db)
  return rows.map((row) => ({ kind, ...row, proposedAt: row.proposedAt && new Date(row.proposedAt) }))
}

type SideOf = (id: RawBuilder<unknown>) => RawBuilder<unknown>

const personSide =
  (hub: number): SideOf =>
  (id) => sql`(select json_build_object('id', p.id, 'name', p.display_name,
      'address', (select address from person_email e where e.person_id = p.id and e.is_primary),
      'organisation', (select min(o.name) from affiliation a
         join (${standingOrganisations(hub)}) standing on standing.id = a.organisation_id
         join organisation o on o.id = standing.current
        where a.person_id = p.id and upper_inf(a.valid_during))) from person p where p.id = ${id})`

const contactSide =
  (hub: number): SideOf =>
  (id) => sql`(select json_build_object('id', c.id, 'name', c.name, 'address', c.email,
      'organisation', (select o.name from organisation named
         join organisation o on o.id = coalesce(named.merged_into, named.id) where named.id = c.organisation_id))
     from hub_contact c where c.hub_id = ${hub} and c.id = ${id})`

export interface MergedContact {
  id: string
  merged: string
  kept: string
  at: Instant
}

/** Contacts that were merged and can be taken apart again, the newest first. */
export async function mergedContacts(db: Db, hub: number, limit: number): Promise<MergedContact[]> {
  const { rows } = await sql<MergedContact>`
    select r.id, coalesce(m.name || ' (' || m.email || ')', m.name) as merged, k.name as kept, r.merged_at as at
      from contact_merge r join hub_contact m on m.hub_id = r.hub_id and m.id = r.merged_id
      join hub_contact k on k.hub_id = r.hub_id and k.id = m.merged_into
     where r.hub_id = ${hub} and r.undone_at is null and r.because_of is null
     order by r.merged_at desc limit ${limit}`.execute(db)
  return rows
}
