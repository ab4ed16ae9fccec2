import { sql } from 'kysely'
import type { Db, Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'

export interface Round {
  id: string
  /** Its Monday, 'YYYY-MM-DD'. */
  week: string
  plannedAt: Instant | null
  finishedAt: Instant | null
  figures: Record<string, number>
}

export async function roundOfWeek(db: Db, hub: number, week: string): Promise<Round | undefined> {
  const { rows } = await sql<Round>`
    select id, week, planned_at as "plannedAt", finished_at as "finishedAt", figures
      from matching_round where hub_id = ${hub} and week = ${week}::date`.execute(db)
  return rows[0]
}

export async function lastRounds(db: Db, hub: number, limit: number): Promise<Round[]> {
  const { rows } = await sql<Round>`
    select id, week, planned_at as "plannedAt", finished_at as "finishedAt", figures
      from matching_round where hub_id = ${hub} order by week desc limit ${limit}`.execute(db)
  return rows
}

/** Of two that plan one week, one gets it. @returns false for the other. */
export async function insertRound(
  tx: Tx,
  hub: number,
  round: { id: string; week: string; figures: Record<string, number> },
  at: Instant
) {
  const done = await tx
    .insertInto('matching_round')
    .values({
      hub_id: hub,
      id: round.id,
      week: round.week,
      started_at: at,
      planned_at: at,
      finished_at: null,
      figures: JSON.stringify(round.figures)
    })
    .onConflict((conflict) => conflict.columns(['hub_id', 'week']).doNothing())
    .executeTakeFirst()
  return Number(done.numInsertedOrUpdatedRows ?? 0) > 0
}

export async function finishRound(tx: Tx, hub: number, id: string, at: Instant): Promise<boolean> {
  const done = await tx
    .updateTable('matching_round')
    .set({ finished_at: at })
    .where('hub_id', '=', hub)
    .where('id', '=', id)
    .where('finished_at', 'is', null)
    .executeTakeFirst()
  return done.numUpdatedRows > 0n
}

/** Pairs that an earlier round suggested, and how often each party was suggested since `since`. */
export async function suggestedBefore(db: Db, hub: number, since: Instant) {
  const { rows } = await sql<{ needListingId: string; party: string; isRecent: boolean }>`
    select m.need_listing_id as "needListingId",
           coalesce(o.merged_into::text, o.id::text, m.offer_listing_id::text) as party, r.started_at >= ${since} as "isRecent"
      from match m join matching_round r on r.hub_id = m.hub_id and r.id = m.round_id
      left join listing l on l.hub_id = m.hub_id and l.id = m.offer_listing_id
      left join organisation o on o.id = coalesce(m.organisation_id, l.organisation_id)
     where m.hub_id = ${hub}`.execute(db)
  const pairs = new Set(rows.map((row) => `${row.needListingId}\n${row.party}`))
  const appearances = new Map<string, number>()
  for (const row of rows) if (row.isRecent) appearances.set(row.party, (appearances.get(row.party) ?? 0) + 1)
  return { pairs, appearances }
}
