import { sql } from 'kysely'
import type { Db } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import { type Found, mostOfAKind, silentDays } from './things.ts'

/**
 * Members that were heard of and then no more: nobody of them signed in, answered or talked with the office for a while. The
 * longest silent first; who was never heard of is not silent but new.
 */
export async function silentMembers(db: Db, hub: number, now: Instant): Promise<Found[]> {
  const { rows } = await sql<Found>`
    select o.id::text as id, heard.at as since, o.id as "organisationId", o.name as organisation, o.slug,
           null as who, null as words, heard.at::date::text as day, '{}'::jsonb as facts, null::uuid as "assigneeId"
      from (select coalesce(named.merged_into, named.id) as organisation_id, max(sign.at) as at
              from (select organisation_id, happened_at as at from contact_entry
                     where hub_id = ${hub} and organisation_id is not null
                    union all
                    select s.organisation_id, a.at from introduction_answer a
                      join introduction_side s on s.hub_id = a.hub_id and s.introduction_id = a.introduction_id and s.side = a.side
                     where a.hub_id = ${hub}
                    union all
                    select a.organisation_id, s.seen_at from session s join affiliation a on a.person_id = s.person_id
                     where upper_inf(a.valid_during)) sign
              join organisation named on named.id = sign.organisation_id group by 1) heard
      join organisation o on o.id = heard.organisation_id
      join membership m on m.hub_id = ${hub} and m.organisation_id = o.id and m.status = 'active'
       and (m.valid_to is null or m.valid_to >= ${now}::date)
     where heard.at < ${now}::timestamptz - make_interval(days => ${silentDays})
     order by heard.at limit ${mostOfAKind}`.execute(db)
  return rows
}
