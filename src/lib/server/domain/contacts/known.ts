import { type RawBuilder, sql } from 'kysely'

/** The hub's organisations: every id that one of them has or had (`id`), and the one it bears now (`current`). */
export const standingOrganisations = (hub: number): RawBuilder<unknown> => sql`
  select kept.id, kept.id as current from (${keptOrganisations(hub)}) kept
  union all
  select part.id, part.merged_into from organisation part
   where part.merged_into in (select id from (${keptOrganisations(hub)}) kept)`

const keptOrganisations = (hub: number) => sql`
  select distinct coalesce(o.merged_into, o.id) as id from membership m join organisation o on o.id = m.organisation_id
   where m.hub_id = ${hub} and m.status <> 'ended'`

/** Whether a contact `c`, or one it is one with, has been confirmed by an account. One set for all rows of a list. */
export const isLinked = (hub: number): RawBuilder<boolean> => sql<boolean>`(coalesce(c.merged_into, c.id) in (
  select coalesce(part.merged_into, part.id) from hub_contact part
   where part.hub_id = ${hub} and part.person_id is not null))`

/** Ids of the people a hub knows: with a role here at any time, of its organisations today, or a confirmed contact. */
export const knownPersons = (hub: number, today: string): RawBuilder<unknown> => sql`
  select coalesce(n.merged_into, n.id) as id from person n where n.id in (
    select g.person_id from role_grant g where g.hub_id = ${hub}
    union all
    select c.person_id from hub_contact c where c.hub_id = ${hub} and c.person_id is not null
    union all
    select a.person_id from affiliation a where a.valid_during @> ${today}::date
       and a.organisation_id in (select id from (${standingOrganisations(hub)}) standing))`
