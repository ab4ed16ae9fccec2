import { sql } from 'kysely'
import type { Db, Tx } from '../../database/connection.ts'
import type { Side } from '../../database/schema-introductions.ts'
import type { Instant } from '../../platform/clock.ts'
import type { Actor } from '../actor.ts'
import { atNetwork } from '../at-network.ts'
import { isUnclear } from '../outcomes/rules.ts'
import { outcomesOf } from '../outcomes/store.ts'
import { inHubOf } from './in-hub-of.ts'
import { isNamed, isSubjectShown } from './policy.ts'
import { daysBetween, type IntroductionState, type Stuck, stateOf, stuckAt, waitingSides } from './rules.ts'
import { type Introduction, introductionsWhere } from './store.ts'

export interface IntroductionRow {
  id: string
  hub: number
  hubSlug: string
  /** Brokered by the hub of the list. */
  isHere: boolean
  origin: Introduction['origin']
  kind: string | null
  state: IntroductionState
  stuck: Stuck
  isUnclear: boolean
  waiting: Side[]
  /** Days since the one who owes an answer was asked, or since the hand-over. */
  days: number
  proposedAt: Instant
  handedOverAt: Instant | null
  sides: Record<Side, { organisation: string | null; title: string | null; answer: string | null }>
}

export interface IntroductionFilter {
  state?: IntroductionState | null
  stuck?: boolean
  language?: 'de' | 'en'
}

/** The office's list: what its hub brokers, and what other hubs broker with a side of this one. */
export async function introductionRows(
  tx: Tx,
  actor: Actor,
  filter: IntroductionFilter,
  now: Instant
): Promise<IntroductionRow[]> {
  const own = await rowsIn(tx, actor, actor.hub, sql`true`, filter, now)
  const elsewhere = await atNetwork(tx, actor, async () => {
    const { rows } = await sql<{ hub: number; ids: string[] }>`
      select hub_id as hub, array_agg(distinct introduction_id) as ids from introduction_side
       where side_hub_id = ${actor.hub} and hub_id <> ${actor.hub} group by hub_id order by hub_id`.execute(
      tx
    )
    return rows
  })
  const all = [...own]
  for (const { hub, ids } of elsewhere)
    all.push(...(await rowsIn(tx, actor, hub, sql`i.id = any(${ids}::uuid[])`, filter, now)))
  return all
    .filter((row) => !filter.state || row.state === filter.state)
    .filter((row) => !filter.stuck || row.stuck !== null || row.isUnclear)
    .toSorted((a, b) => b.proposedAt.getTime() - a.proposedAt.getTime())
}

async function rowsIn(
  tx: Tx,
  actor: Actor,
  hub: number,
  which: ReturnType<typeof sql>,
  filter: IntroductionFilter,
  now: Instant
): Promise<IntroductionRow[]> {
  const office = actor.hub
  return inHubOf(tx, actor, hub, async () => {
    const found = await introductionsWhere(tx, hub, which)
    const ids = found.map((one) => one.id)
    const place = await tx.selectFrom('hub').select('slug').where('id', '=', hub).executeTakeFirstOrThrow()
    const said = await outcomesOf(tx, hub, ids)
    const meeting = await idsWithMeeting(tx, hub)
    const titles = await titlesOf(tx, hub, ids, filter.language ?? 'de')
    const names = await namesOf(tx, found)
    return found.map((one) => {
      const waiting = waitingSides(one, one.sides)
      const since =
        waiting.map((side) => one.sides[side].askedAt!).toSorted()[0] ?? one.handedOverAt ?? one.proposedAt
      const part = (side: Side) => ({
        organisation: isNamed(one, side, { office })
          ? (names.get(one.sides[side].organisationId) ?? null)
          : null,
        title: isSubjectShown(one, side, { office }) ? (titles.get(`${one.id} ${side}`) ?? null) : null,
        answer: one.sides[side].answer
      })
      return {
        id: one.id,
        hub,
        hubSlug: place.slug,
        isHere: hub === office,
        origin: one.origin,
        kind: one.kind,
        state: stateOf(one, one.sides),
        stuck: stuckAt(one, one.sides, meeting.has(one.id), now),
        isUnclear: isUnclear(said.filter((outcome) => outcome.introductionId === one.id)),
        waiting,
        days: daysBetween(since, now),
        proposedAt: one.proposedAt,
        handedOverAt: one.handedOverAt,
        sides: { asking: part('asking'), asked: part('asked') }
      }
    })
  })
}

async function idsWithMeeting(db: Db, hub: number): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    select introduction_id as id from meeting
     where hub_id = ${hub} and cancelled_at is null and introduction_id is not null`.execute(db)
  return new Set(rows.map((row) => row.id))
}

async function namesOf(db: Db, found: readonly Introduction[]): Promise<Map<string, string>> {
  const ids = found.flatMap(({ sides }) => [sides.asking.organisationId, sides.asked.organisationId])
  if (ids.length === 0) return new Map()
  const rows = await db.selectFrom('organisation').select(['id', 'name']).where('id', 'in', ids).execute()
  return new Map(rows.map((row) => [row.id, row.name]))
}

/** Titles of what the sides bring in, as far as it is at home in this hub or shown to the network. */
async function titlesOf(db: Db, hub: number, ids: readonly string[], language: 'de' | 'en') {
  const [first, second] = language === 'de' ? ['de', 'en'] : ['en', 'de']
  const { rows } = await sql<{ id: string; side: Side; title: string }>`
    select s.introduction_id as id, s.side,
           coalesce(${sql.ref(`v.title_${first}`)}, ${sql.ref(`v.title_${second}`)}) as title
      from introduction_side s join listing_version v
        on v.hub_id = s.hub_id and v.listing_id = s.listing_id and v.version = s.listing_version
     where s.hub_id = ${hub} and s.side_hub_id = ${hub} and s.introduction_id = any(${[...ids]}::uuid[])`.execute(
    db
  )
  return new Map(rows.map((row) => [`${row.id} ${row.side}`, row.title]))
}

/** How many introductions of a hub wait for its office: late answers, quiet hand-overs, answers against each other. */
export async function stuckCount(tx: Tx, actor: Actor, now: Instant): Promise<number> {
  return (await rowsIn(tx, actor, actor.hub, sql`true`, {}, now)).filter(
    (row) => row.stuck !== null || row.isUnclear
  ).length
}
