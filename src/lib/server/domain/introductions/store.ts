import { type RawBuilder, sql } from 'kysely'
import type { Db, Tx } from '../../database/connection.ts'
import type {
  AskMode,
  DeclineReason,
  IntroductionOrigin,
  Shows,
  Side,
  WithdrawnBecause
} from '../../database/schema-introductions.ts'
import type { Instant } from '../../platform/clock.ts'
import type { IntroductionFacts } from './rules.ts'

export interface SideRow {
  side: Side
  sideHub: number
  organisationId: string
  listingId: string | null
  listingVersion: number | null
  personId: string | null
  hubContactId: string | null
  shows: Shows
  askedAt: Instant | null
  remindedAt: Instant | null
  nudgedAt: Instant | null
  answer: 'accepted' | 'declined' | null
  answeredAt: Instant | null
  /** For the own side and its office only. */
  reason: DeclineReason | null
  reasonText: string
  contactPersonId: string | null
  phone: string | null
  message: string
}

export interface Introduction extends IntroductionFacts {
  hub: number
  id: string
  origin: IntroductionOrigin
  matchId: string | null
  kind: string | null
  askMode: AskMode
  note: string
  proposedBy: string | null
  proposedAt: Instant
  correlationId: string
  sides: Record<Side, SideRow>
}

/** Introductions of a hub with both sides, the newest first. `which` sees the introduction as `i`. */
export async function introductionsWhere(
  db: Db,
  hub: number,
  which: RawBuilder<unknown>,
  { limit = 1000, isLocked = false } = {}
): Promise<Introduction[]> {
  const { rows } = await sql<Omit<Introduction, 'sides'>>`
    select i.hub_id as hub, i.id, i.origin, i.match_id as "matchId", i.kind, i.ask_mode as "askMode", i.note,
           i.proposed_by as "proposedBy", i.proposed_at as "proposedAt", i.correlation_id as "correlationId",
           i.accepted_at as "acceptedAt", i.declined_at as "declinedAt", i.expired_at as "expiredAt",
           i.withdrawn_at as "withdrawnAt", i.withdrawn_because as "withdrawnBecause",
           i.handed_over_at as "handedOverAt", i.first_met_at as "firstMetAt", i.agreed_at as "agreedAt",
           i.closed_at as "closedAt"
      from introduction i where i.hub_id = ${hub} and (${which})
     order by i.proposed_at desc, i.id desc limit ${limit} ${isLocked ? sql`for update` : sql``}`.execute(db)
  if (rows.length === 0) return []
  const sides = await sidesOf(
    db,
    hub,
    rows.map((row) => row.id)
  )
  return rows.map((row) => ({ ...row, sides: sides.get(row.id)! }))
}

async function sidesOf(db: Db, hub: number, ids: readonly string[]) {
  const { rows } = await sql<SideRow & { introductionId: string }>`
    select s.introduction_id as "introductionId", s.side, s.side_hub_id as "sideHub",
           coalesce(o.merged_into, o.id) as "organisationId", s.listing_id as "listingId", s.listing_version as "listingVersion",
           s.person_id as "personId",
           s.hub_contact_id as "hubContactId", s.shows, s.asked_at as "askedAt", s.reminded_at as "remindedAt",
           s.nudged_at as "nudgedAt", a.answer, a.at as "answeredAt", a.reason,
           coalesce(a.reason_text, '') as "reasonText", a.contact_person_id as "contactPersonId", a.phone,
           coalesce(a.message, '') as message
      from introduction_side s join organisation o on o.id = s.organisation_id left join introduction_answer a
        on a.hub_id = s.hub_id and a.introduction_id = s.introduction_id and a.side = s.side
     where s.hub_id = ${hub} and s.introduction_id = any(${[...ids]}::uuid[])`.execute(db)
  const found = new Map<string, Record<Side, SideRow>>()
  for (const { introductionId, ...side } of rows)
    found.set(introductionId, { ...found.get(introductionId)!, [side.side]: side })
  return found
}

export const findIntroduction = async (db: Db, hub: number, id: string): Promise<Introduction | undefined> =>
  (await introductionsWhere(db, hub, sql`i.id = ${id}`))[0]

/** Held until the transaction ends: of two answers at once, the second sees what the first one did. */
export async function lockIntroduction(tx: Tx, hub: number, id: string): Promise<Introduction | undefined> {
  // Locked first and read then: a row that waited for its lock would still carry the sides of before.
  await sql`select 1 from introduction where hub_id = ${hub} and id = ${id} for update`.execute(tx)
  return findIntroduction(tx, hub, id)
}

export interface NewIntroduction {
  id: string
  origin: IntroductionOrigin
  matchId: string | null
  kind: string | null
  askMode: AskMode
  note: string
  proposedBy: string | null
  correlationId: string
  sides: Record<
    Side,
    Pick<
      SideRow,
      'sideHub' | 'organisationId' | 'listingId' | 'listingVersion' | 'personId' | 'hubContactId' | 'shows'
    >
  >
}

export async function insertIntroduction(tx: Tx, hub: number, one: NewIntroduction, at: Instant) {
  await tx
    .insertInto('introduction')
    .values({
      hub_id: hub,
      id: one.id,
      origin: one.origin,
      match_id: one.matchId,
      kind: one.kind,
      ask_mode: one.askMode,
      note: one.note,
      proposed_by: one.proposedBy,
      proposed_at: at,
      withdrawn_because: null,
      correlation_id: one.correlationId
    })
    .execute()
  await tx
    .insertInto('introduction_side')
    .values(
      (['asking', 'asked'] as const).map((side) => ({
        hub_id: hub,
        introduction_id: one.id,
        side,
        side_hub_id: one.sides[side].sideHub,
        organisation_id: one.sides[side].organisationId,
        listing_id: one.sides[side].listingId,
        listing_version: one.sides[side].listingVersion,
        person_id: one.sides[side].personId,
        hub_contact_id: one.sides[side].hubContactId,
        shows: one.sides[side].shows
      }))
    )
    .execute()
}

type FactColumn =
  | 'accepted_at'
  | 'declined_at'
  | 'expired_at'
  | 'withdrawn_at'
  | 'handed_over_at'
  | 'first_met_at'
  | 'agreed_at'
  | 'closed_at'

export async function setFacts(
  tx: Tx,
  { hub, id }: Pick<Introduction, 'hub' | 'id'>,
  facts: Partial<Record<FactColumn, Instant>> & { withdrawn_because?: WithdrawnBecause }
) {
  if (Object.keys(facts).length === 0) return
  await tx.updateTable('introduction').set(facts).where('hub_id', '=', hub).where('id', '=', id).execute()
}

export async function setSideFacts(
  tx: Tx,
  { hub, id }: Pick<Introduction, 'hub' | 'id'>,
  side: Side,
  facts: Partial<Record<'asked_at' | 'reminded_at' | 'nudged_at', Instant>> & { person_id?: string }
) {
  await tx
    .updateTable('introduction_side')
    .set(facts)
    .where('hub_id', '=', hub)
    .where('introduction_id', '=', id)
    .where('side', '=', side)
    .execute()
}
