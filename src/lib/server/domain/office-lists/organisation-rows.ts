import { type RawBuilder, sql } from 'kysely'
import { nameKey } from '../organisations/names.ts'
import { withNarrower } from '../topics/vocabulary.ts'
import type { Filter, ListAsk, MembershipState, SortName } from './ask.ts'

/** In whose name and on which day a list is read. */
export interface Reader {
  hub: number
  personId: string | null
  /** 'YYYY-MM-DD' */
  today: string
}

/** How a membership `m` stands: what has run out stands as ended. */
export const stateOn = (today: string): RawBuilder<MembershipState> => sql<MembershipState>`
  case when m.status = 'active' and m.valid_to < ${today}::date then 'ended' else m.status end`

/** Memberships `m` with the organisation `o` that theirs is now. */
export const membersFrom = sql`membership m join organisation named on named.id = m.organisation_id
  join organisation o on o.id = coalesce(named.merged_into, named.id)`

/** Every row of the list of organisations: membership's id, `is_contact`, and the key it is sorted by. */
export function organisationRows(reader: Reader, ask: ListAsk): RawBuilder<unknown> {
  return sql`select m.id, false as is_contact, ${sortKey(ask.sort)} as key from ${membersFrom}
    where ${sql.join(organisationConditions(reader, ask.filter), sql` and `)}`
}

/** Keys are texts, so that one way to page serves every order. */
function sortKey(sort: SortName): RawBuilder<string> {
  if (sort === 'city') return sql`lower(coalesce(o.city, '~')) collate "C"`
  if (sort === 'until') return sql`coalesce(m.valid_to::text, '9999') collate "C"`
  if (sort === 'changed')
    return sql`to_char(m.changed_at at time zone 'UTC', 'YYYYMMDDHH24MISSUS') collate "C"`
  return sql`o.name_key collate "C"`
}

/** Conditions on `m` and `o`; the first says which hub. */
export function organisationConditions(reader: Reader, filter: Filter): RawBuilder<unknown>[] {
  const { hub, today } = reader
  const all = [sql`m.hub_id = ${hub}`]
  const key = filter.q ? nameKey(filter.q) : ''
  if (key) all.push(sql`o.name_key like ${`%${key}%`}`)
  if (filter.state) all.push(sql`${stateOn(today)} = ${filter.state}`)
  if (filter.level) all.push(sql`m.level = ${filter.level}`)
  if (filter.visibility) all.push(sql`m.visibility = ${filter.visibility}`)
  if (filter.kind) all.push(sql`o.kind = ${filter.kind}`)
  if (filter.place) all.push(sql`lower(o.city) like ${beginning(filter.place)}`)
  if (filter.topic)
    all.push(sql`exists (select from organisation_topic ot where ot.organisation_id = o.id
      and ot.concept = any(${withNarrower(filter.topic)}::text[]))`)
  if (filter.tag)
    all.push(
      namedIn(
        sql`select t.organisation_id from tagging t where t.hub_id = ${hub} and t.tag_id = ${filter.tag}`
      )
    )
  if (filter.charge) all.push(chargeCondition(reader, filter.charge))
  if (filter.silent)
    all.push(
      sql`not ${namedIn(sql`select e.organisation_id from contact_entry e where e.hub_id = ${hub}
      and e.happened_at > ${today}::date - ${Number(filter.silent)}::integer`)}`
    )
  if (filter.ending)
    all.push(sql`m.status = 'active' and m.valid_to between ${today}::date
      and ${today}::date + ${Number(filter.ending)}::integer`)
  return all
}

/** What the hub noted under any of an organisation's names counts for it. */
const namedIn = (ids: RawBuilder<unknown>) => sql`(o.id in (
  select coalesce(part.merged_into, part.id) from organisation part where part.id in (${ids})))`

function chargeCondition({ hub, personId }: Reader, charge: string): RawBuilder<unknown> {
  const inCharge = sql`select c.organisation_id from in_charge c where c.hub_id = ${hub}`
  if (charge === 'nobody') return sql`not ${namedIn(inCharge)}`
  return namedIn(sql`${inCharge} and c.person_id = ${charge === 'me' ? personId : charge}`)
}

/** Signs that mean something to LIKE stand for themselves. */
const beginning = (text: string) => `${text.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`
