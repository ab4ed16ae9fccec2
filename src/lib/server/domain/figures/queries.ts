import { sql } from 'kysely'
import type { Db } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import { chainFigures, type ChainFigure, type FigureKey, type Slice } from './definitions.ts'
import { figureRowsSql, membersSql } from './rows.ts'

export async function figureCount(db: Db, hub: number, key: FigureKey, slice: Slice): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from (${figureRowsSql(key, hub, slice)}) listed`.execute(db)
  return rows[0]!.count
}

export interface Figures {
  chain: Record<ChainFigure, number>
  responses: { count: number; medianDays: number | null }
  members: { introduced: number; all: number }
}

/** All figures of a hub in one slice. */
export async function figuresOf(db: Db, hub: number, slice: Slice): Promise<Figures> {
  const chain = {} as Record<ChainFigure, number>
  for (const key of chainFigures) chain[key] = await figureCount(db, hub, key, slice)
  const response = await sql<{ count: number; median: number | null }>`
    select count(*)::int as count, percentile_cont(0.5) within group (order by days) as median
      from (${figureRowsSql('responses', hub, slice)}) listed`.execute(db)
  const members = await sql<{ all: number }>`
    select count(*)::int as all from (${membersSql(hub, slice.topic)}) m`.execute(db)
  const { count, median } = response.rows[0]!
  return {
    chain,
    responses: { count, medianDays: median },
    members: {
      introduced: await figureCount(db, hub, 'introducedMembers', slice),
      all: members.rows[0]!.all
    }
  }
}

export type Grouping = 'kind' | 'topic' | 'quarter'
export type GroupedFigures = { value: string; counts: Record<ChainFigure, number> }[]

/** The chain's figures by kind, topic or quarter (by the clocks of the zone); what counts for two topics stands under both. */
export async function groupedFigures(
  db: Db,
  hub: number,
  slice: Slice,
  grouping: Grouping,
  zone: string
): Promise<GroupedFigures> {
  const groups = new Map<string, Record<ChainFigure, number>>()
  const value = {
    kind: sql`listed.kind`,
    topic: sql`topic`,
    quarter: sql`to_char(listed.at at time zone ${zone}, 'YYYY-"Q"Q')`
  }[grouping]
  const spread = grouping === 'topic' ? sql`cross join lateral unnest(listed.topics) topic` : sql``
  for (const key of chainFigures) {
    const { rows } = await sql<{ value: string | null; count: number }>`
      select ${value} as value, count(*)::int as count from (${figureRowsSql(key, hub, slice)}) listed ${spread}
       group by 1`.execute(db)
    for (const row of rows) {
      if (row.value === null) continue
      const counts = groups.get(row.value) ?? emptyChain()
      counts[key] = row.count
      groups.set(row.value, counts)
    }
  }
  return [...groups].map(([name, counts]) => ({ value: name, counts }))
}

const emptyChain = () =>
  Object.fromEntries(chainFigures.map((key) => [key, 0])) as Record<ChainFigure, number>

export interface FigureRow {
  id: string
  at: Instant
  kind: string | null
  days: number | null
  introductionId: string | null
  needId: string | null
  /** Of the need; of the introduction what was asked about. */
  titleDe: string | null
  titleEn: string | null
  /** Of the need, the member, or the sides that are at home here. */
  organisations: string[]
}

export const rowsOnPage = 100

/** What a figure counts, the newest first. */
export async function figureRows(
  db: Db,
  hub: number,
  key: FigureKey,
  slice: Slice,
  page = 1
): Promise<FigureRow[]> {
  const title = (language: string) => sql`coalesce(
    (select t.title from need_text t where t.hub_id = ${hub} and t.id = listed.need_id and t.language = ${language}),
    (select ${sql.ref(`v.title_${language}`)} from introduction_side s join listing_version v
        on v.hub_id = s.hub_id and v.listing_id = s.listing_id and v.version = s.listing_version
      where s.hub_id = ${hub} and s.introduction_id = listed.introduction_id and s.side_hub_id = ${hub}
      order by v.noun limit 1))`
  const { rows } = await sql<FigureRow>`
    select listed.id, listed.at, listed.kind, listed.days, listed.introduction_id as "introductionId",
           listed.need_id as "needId", ${title('de')} as "titleDe", ${title('en')} as "titleEn",
           array(select o.name from organisation o where o.id = listed.organisation_id
              or o.id = (select n.organisation_id from need n where n.hub_id = ${hub} and n.id = listed.need_id)
              or o.id in (select s.organisation_id from introduction_side s
                           where s.hub_id = ${hub} and s.introduction_id = listed.introduction_id
                             and (s.side_hub_id = ${hub} or s.shows = 'organisation'))
             order by o.name collate name_order) as organisations
      from (${figureRowsSql(key, hub, slice)}) listed
     order by listed.at desc, listed.id limit ${rowsOnPage} offset ${(page - 1) * rowsOnPage}`.execute(db)
  return rows
}
