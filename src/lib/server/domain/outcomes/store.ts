import { sql } from 'kysely'
import type { Db, Tx } from '../../database/connection.ts'
import type { AgreedKind, NothingReason, OutcomeWord, Side } from '../../database/schema-introductions.ts'
import type { Instant } from '../../platform/clock.ts'

export interface Outcome {
  id: string
  introductionId: string
  side: Side
  weeks: number | null
  what: OutcomeWord
  agreedKind: AgreedKind | null
  valueFromCents: bigint | null
  valueToCents: bigint | null
  reason: NothingReason | null
  reasonText: string
  personId: string | null
  via: 'page' | 'mail' | 'office'
  at: Instant
}

export async function insertOutcome(tx: Tx, hub: number, one: Outcome) {
  await tx
    .insertInto('outcome')
    .values({
      hub_id: hub,
      id: one.id,
      introduction_id: one.introductionId,
      side: one.side,
      weeks: one.weeks,
      what: one.what,
      agreed_kind: one.agreedKind,
      value_from_cents: one.valueFromCents,
      value_to_cents: one.valueToCents,
      reason: one.reason,
      reason_text: one.reasonText,
      person_id: one.personId,
      via: one.via,
      at: one.at
    })
    .execute()
}

/** Everything that was said of some introductions, the oldest first. */
export async function outcomesOf(db: Db, hub: number, ids: readonly string[]): Promise<Outcome[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<Outcome>`
    select id, introduction_id as "introductionId", side, weeks, what, agreed_kind as "agreedKind",
           value_from_cents as "valueFromCents", value_to_cents as "valueToCents", reason,
           reason_text as "reasonText", person_id as "personId", via, at
      from outcome where hub_id = ${hub} and introduction_id = any(${[...ids]}::uuid[]) order by at, id`.execute(
    db
  )
  return rows
}

export interface Following {
  id: string
  handedOverAt: Instant
}

/** Introductions handed over within the time in which questions are asked. */
export async function followedIntroductions(db: Db, hub: number, since: Instant): Promise<Following[]> {
  const { rows } = await sql<Following>`
    select id, handed_over_at as "handedOverAt" from introduction
     where hub_id = ${hub} and handed_over_at > ${since} order by id`.execute(db)
  return rows
}

export async function askedWeeks(db: Db, hub: number, introductionId: string, side: Side): Promise<number[]> {
  const rows = await db
    .selectFrom('follow_up')
    .select('weeks')
    .where('hub_id', '=', hub)
    .where('introduction_id', '=', introductionId)
    .where('side', '=', side)
    .execute()
  return rows.map((row) => row.weeks)
}

export async function insertFollowUp(
  tx: Tx,
  hub: number,
  one: { introductionId: string; side: Side; weeks: number },
  at: Instant
) {
  await tx
    .insertInto('follow_up')
    .values({
      hub_id: hub,
      introduction_id: one.introductionId,
      side: one.side,
      weeks: one.weeks,
      asked_at: at
    })
    .execute()
}

/** Meetings that were agreed and are over by now, of introductions of which nobody has said yet that they met. */
export async function meetingsOver(
  db: Db,
  hub: number,
  now: Instant
): Promise<{ id: string; metAt: Instant }[]> {
  const { rows } = await sql<{ id: string; metAt: Instant }>`
    select i.id, min(m.starts_at + m.duration_minutes * interval '1 minute') as "metAt"
      from meeting m join introduction i on i.hub_id = m.hub_id and i.id = m.introduction_id
     where m.hub_id = ${hub} and m.cancelled_at is null and m.fixed_at is not null and i.first_met_at is null
       and m.starts_at + m.duration_minutes * interval '1 minute' <= ${now}
     group by i.id order by i.id`.execute(db)
  return rows
}
