import { type RawBuilder, sql } from 'kysely'
import type { FigureKey, Slice } from './definitions.ts'

/**
 * One question a figure: each gives `id`, `at` (when it became true), `kind`, `topics`, `need_id` or `introduction_id` or
 * `organisation_id`, and `days` where the figure measures time. Topics are those of the organisations of this hub that it
 * is about.
 */
export function figureRowsSql(key: FigureKey, hub: number, slice: Slice): RawBuilder<unknown> {
  const { from, to } = slice.period
  return sql`select * from (${questions[key](hub, slice)}) counted
    where (${from}::timestamptz is null or counted.at >= ${from}) and (${to}::timestamptz is null or counted.at < ${to})
      and (${slice.kind}::text is null or counted.kind = ${slice.kind})
      and (${slice.topic}::text is null or ${slice.topic} = any(counted.topics))`
}

const topicsOf = (organisation: RawBuilder<unknown>) =>
  sql`array(select t.concept from organisation_topic t where t.organisation_id = ${organisation})`

const needRow = (at: RawBuilder<unknown>) => sql`
  n.id, ${at} as at, n.kind, ${topicsOf(sql`n.organisation_id`)} as topics, n.id as need_id,
  null::uuid as introduction_id, null::uuid as organisation_id, null::float as days`

const introductionRow = (at: RawBuilder<unknown>, days = sql`null::float`) => sql`
  i.id, ${at} as at, i.kind,
  array(select distinct t.concept from introduction_side s join organisation_topic t
           on t.organisation_id = s.organisation_id
         where s.hub_id = i.hub_id and s.introduction_id = i.id and s.side_hub_id = i.hub_id) as topics,
  null::uuid as need_id, i.id as introduction_id, null::uuid as organisation_id, ${days} as days`

const introductionsWith = (column: string) => (hub: number) => sql`
  select ${introductionRow(sql.ref(`i.${column}`))} from introduction i
   where i.hub_id = ${hub} and ${sql.ref(`i.${column}`)} is not null`

const questions: Record<FigureKey, (hub: number, slice: Slice) => RawBuilder<unknown>> = {
  needs: (hub) => sql`
    select ${needRow(sql`n.published_at`)} from need n where n.hub_id = ${hub} and n.published_at is not null`,

  matched: (hub) => sql`
    select ${needRow(sql`first.at`)} from need n
      join (select m.hub_id, m.need_id, min(m.found_at) as at from match m
             where m.hub_id = ${hub} and m.need_id is not null group by m.hub_id, m.need_id) first
        on first.hub_id = n.hub_id and first.need_id = n.id
     where n.hub_id = ${hub}`,

  asked: (hub) => sql`
    select ${introductionRow(sql`first.at`)} from introduction i
      join (select s.hub_id, s.introduction_id, min(s.asked_at) as at from introduction_side s
             where s.hub_id = ${hub} and s.asked_at is not null group by s.hub_id, s.introduction_id) first
        on first.hub_id = i.hub_id and first.introduction_id = i.id
     where i.hub_id = ${hub}`,

  accepted: introductionsWith('accepted_at'),
  met: introductionsWith('first_met_at'),
  agreed: introductionsWith('agreed_at'),

  responses: (hub) => sql`
    select ${introductionRow(sql`first.answered_at`, sql`extract(epoch from first.answered_at - first.asked_at)::float / 86400`)}
      from introduction i
      join (select s.hub_id, s.introduction_id, min(s.asked_at) as asked_at, min(a.at) as answered_at
              from introduction_side s left join introduction_answer a on a.hub_id = s.hub_id
               and a.introduction_id = s.introduction_id and a.side = s.side and a.via <> 'proposal'
             where s.hub_id = ${hub} and s.asked_at is not null group by s.hub_id, s.introduction_id) first
        on first.hub_id = i.hub_id and first.introduction_id = i.id
     where i.hub_id = ${hub} and first.answered_at is not null`,

  introducedMembers: (hub, { period, kind, topic }) => sql`
    select m.organisation_id as id, min(i.accepted_at) as at, ${kind}::text as kind,
           ${topicsOf(sql`m.organisation_id`)} as topics, null::uuid as need_id, null::uuid as introduction_id,
           m.organisation_id, null::float as days
      from (${membersSql(hub, topic)}) m
      join introduction_side s on s.hub_id = ${hub} and s.organisation_id = m.organisation_id
      join introduction i on i.hub_id = s.hub_id and i.id = s.introduction_id
     where i.hub_id = ${hub} and i.accepted_at is not null and (${kind}::text is null or i.kind = ${kind})
       and (${period.from}::timestamptz is null or i.accepted_at >= ${period.from})
       and (${period.to}::timestamptz is null or i.accepted_at < ${period.to})
     group by m.organisation_id`
}

/** The hub's members, or those of one topic: what a share of members is a share of. */
export const membersSql = (hub: number, topic: string | null): RawBuilder<unknown> => sql`
  select m.organisation_id from membership m where m.hub_id = ${hub} and m.status = 'active'
     and (${topic}::text is null or ${topic} = any(${topicsOf(sql`m.organisation_id`)}))`
