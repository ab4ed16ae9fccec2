import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import { allNamesOf } from '../organisations/shown.ts'
import { codesOf, type TimelineKind, typesOf } from './kinds.ts'

export interface TimelineEntry {
  seq: string
  at: Instant
  code: string
  who: string | null
  behalf: string | null
  /** Somebody of the office did it for this organisation. */
  actedFor: string | null
  /** What or whom it was about, where it has a name. */
  name: string | null
}

/** Where a page of the timeline ends: the next one begins behind it. */
export interface TimelinePlace {
  at: Instant
  seq: string
}

export const entriesOnPage = 50

/**
 * What happened to and around an organisation in a hub, from the hub's audit trail, the newest first; at most one more than a
 * page. Of each subject only the newest entries are read, from the end of an index, so that a long history costs no more
 * than a short one. Names are looked up when it is read: the trail holds ids.
 */
export async function timelineOf(
  db: Db,
  hub: number,
  organisationId: string,
  ask: { kind: TimelineKind | null; before: TimelinePlace | null }
): Promise<TimelineEntry[]> {
  const codes = codesOf(ask.kind)
  const types = typesOf(ask.kind)
  const before = ask.before
    ? sql`and (e.at, e.seq) < (${ask.before.at}::timestamptz, ${ask.before.seq}::bigint)`
    : sql``
  const { rows } = await sql<TimelineEntry>`
    with own as materialized (select unnest(${allNamesOf(sql`${organisationId}::uuid`)}) as id),
    subject as materialized (select distinct type, id from (${subjects(hub)}) found
       ${types ? sql`where type = any(${types}::text[])` : sql``}),
    newest as materialized (
      select e.* from subject s cross join lateral (
        select * from audit_entry e
         where e.hub_id = ${hub} and e.subject_type = s.type and e.subject_id = s.id ${before}
           ${codes ? sql`and e.code = any(${codes}::text[])` : sql``}
         order by e.at desc, e.seq desc limit ${entriesOnPage + 1}) e
       order by e.at desc, e.seq desc limit ${entriesOnPage + 1})
    select e.seq::text as seq, e.at, e.code, nullif(p.display_name, '') as who,
           nullif(b.display_name, '') as behalf, bo.name as "actedFor", ${nameOf} as name
      from newest e left join person p on p.id = e.actor_id
      left join person b on b.id = e.on_behalf_of left join organisation bo on bo.id = e.for_organisation_id
     order by e.at desc, e.seq desc`.execute(db)
  return rows
}

/** Everything of the organisation that the trail can speak of. */
const subjects = (hub: number): RawBuilder<unknown> => sql`
  select 'organisation' as type, id::text from own
  union all select 'membership', m.id::text from membership m where m.hub_id = ${hub} and m.organisation_id in (select id from own)
  union all select 'membershipApplication', a.id::text from membership_application a
    where a.hub_id = ${hub} and a.organisation_id in (select id from own)
  union all select 'claim', c.id::text from claim c where c.organisation_id in (select id from own)
  union all select 'invitation', i.id::text from invitation i where i.organisation_id in (select id from own)
  union all select 'affiliation', a.id::text from affiliation a where a.organisation_id in (select id from own)
  union all select 'hubContact', c.id::text from hub_contact c where c.hub_id = ${hub} and c.organisation_id in (select id from own)
  union all select 'person', a.person_id::text from affiliation a where a.organisation_id in (select id from own)
  union all select 'offer', r.id::text from offer r where r.hub_id = ${hub} and r.organisation_id in (select id from own)
  union all select 'need', r.id::text from need r where r.hub_id = ${hub} and r.organisation_id in (select id from own)
  union all select 'introduction', s.introduction_id::text from introduction_side s
    where s.hub_id = ${hub} and s.organisation_id in (select id from own)
  union all select 'meeting', m.id::text from introduction_side s
    join meeting m on m.hub_id = s.hub_id and m.introduction_id = s.introduction_id
   where s.hub_id = ${hub} and s.organisation_id in (select id from own)
  union all select 'changeProposal', c.id::text from change_proposal c
    where c.hub_id = ${hub} and c.organisation_id in (select id from own)`

const titleOf = (table: 'offer_text' | 'need_text') => sql`
  (select t.title from ${sql.table(table)} t where t.hub_id = e.hub_id and t.id = e.subject_id::uuid order by t.language limit 1)`

/** The name that what happened is told with; null where the sentence says all. */
const nameOf = sql`case
  when e.code like 'tag.%' then (select t.name from tag t where t.hub_id = e.hub_id and t.id = (e.params->>'tag')::uuid)
  when e.code like 'task.%' then (select t.title from task t where t.hub_id = e.hub_id and t.id = (e.params->>'task')::uuid)
  when e.code like 'contactLog.%' then (select coalesce(nullif(p.display_name, ''), c.name) from contact_entry ce
    left join person p on p.id = ce.person_id left join hub_contact c on c.hub_id = ce.hub_id and c.id = ce.contact_id
   where ce.hub_id = e.hub_id and ce.id = (e.params->>'entry')::uuid)
  when e.code = 'inCharge.changed' then (select p.display_name from person p where p.id = (e.params->>'person')::uuid)
  when e.subject_type = 'hubContact' then (select c.name from hub_contact c where c.hub_id = e.hub_id and c.id = e.subject_id::uuid)
  when e.subject_type = 'person' then (select p.display_name from person p where p.id = e.subject_id::uuid)
  when e.subject_type = 'affiliation' then (select p.display_name from affiliation a join person p on p.id = a.person_id
    where a.id = e.subject_id::uuid)
  when e.subject_type = 'claim' then (select p.display_name from claim c join person p on p.id = c.person_id where c.id = e.subject_id::uuid)
  when e.subject_type = 'offer' then ${titleOf('offer_text')}
  when e.subject_type = 'need' then ${titleOf('need_text')}
  when e.code in ('organisation.merged','organisation.unmerged') then (select o.name from organisation o where o.id = (e.params->>'kept')::uuid)
  when e.subject_type = 'introduction' then (select string_agg(o.name, ' – ' order by s.side) from introduction_side s
    join organisation o on o.id = s.organisation_id where s.hub_id = e.hub_id and s.introduction_id = e.subject_id::uuid)
  end`
