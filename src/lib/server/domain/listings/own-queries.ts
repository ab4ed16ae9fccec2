import { sql } from 'kysely'
import type { Db } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import type { Actor } from '../actor.ts'
import { type ListingState, stateOf } from './lifecycle.ts'
import { mayLookAfter, ownMembers, ownPeoples } from './policy.ts'
import { type ExchangeRecord, findRecord, recordRows } from './record-store.ts'

export interface OwnListing extends ExchangeRecord {
  state: ListingState
  /** Whether others see it now, if only in a former version. */
  isOnView: boolean
  /** What the office wrote when it returned it. */
  comment: string | null
}

type Row = ExchangeRecord & { comment: string | null; isWithdrawn: boolean | null }

/** Columns beside the record: what is on view of it, and what the last check said. */
const standing = sql`
  (select l.is_withdrawn from listing l where l.hub_id = h.hub and l.id = r."listingId") as "isWithdrawn",
  (select c.comment from listing_check c where c.hub_id = h.hub and coalesce(c.offer_id, c.need_id) = r.id
      and c.outcome = 'returned' order by c.at desc limit 1) as comment`

function withState({ isWithdrawn, ...row }: Row, now: Instant): OwnListing {
  const state = stateOf(row, now)
  const isPast = row.expiresOn !== null && row.expiresOn < now.toISOString().slice(0, 10)
  return { ...row, state, isOnView: isWithdrawn === false && !isPast }
}

/** What the actor's organisations offer and need in this hub: what needs something done first, then the newest. */
export async function ownListings(db: Db, actor: Actor, now: Instant): Promise<OwnListing[]> {
  const own = ownMembers(actor)
  if (own.length === 0) return []
  const { rows } = await sql<Row>`
    select r.*, ${standing} from ${recordRows(actor.hub, sql`o.id = any(${own}::uuid[]) and (r.visibility <> 'private' or o.id = any(${ownPeoples(actor)}::uuid[]))`)} r, (select ${actor.hub}::int as hub) h
     order by case r.status when 'returned' then 0 when 'draft' then 1 when 'waiting' then 2 when 'published' then 3 else 4 end,
              r."changedAt" desc, r.id`.execute(db)
  return rows.map((row) => withState(row, now))
}

/** One of them, for its owner or the office; undefined for everybody else. */
export async function listingToEdit(
  db: Db,
  actor: Actor,
  id: string,
  now: Instant
): Promise<OwnListing | undefined> {
  const record = await findRecord(db, actor.hub, id)
  if (!record || !mayLookAfter(actor, record)) return undefined
  const { rows } = await sql<Pick<Row, 'comment' | 'isWithdrawn'>>`
    select ${standing} from (select ${record.listingId}::uuid as "listingId", ${id}::uuid as id) r,
           (select ${actor.hub}::int as hub) h`.execute(db)
  return withState({ ...record, ...rows[0]! }, now)
}

/** The member organisations somebody may write for here: their own. */
export async function organisationsToWriteFor(db: Db, actor: Actor) {
  const own = ownMembers(actor)
  if (own.length === 0) return []
  return db
    .selectFrom('organisation')
    .select(['id', 'name', 'kind'])
    .where('id', 'in', own)
    .orderBy('name')
    .execute()
}

/** Hubs in which an organisation of theirs is a member, as far as the network shows it; read at the network. */
export async function hubsToWriteIn(db: Db, actor: Actor, now: Instant) {
  const own = actor.organisations.map((one) => one.id)
  if (own.length === 0) return []
  const today = now.toISOString().slice(0, 10)
  const { rows } = await sql<{ slug: string; name: string }>`
    select h.slug, h.name from hub h where exists (
      select 1 from membership m join organisation o on o.id = m.organisation_id
       where m.hub_id = h.id and m.status = 'active' and coalesce(o.merged_into, o.id) = any(${own}::uuid[])
         and (m.valid_from is null or m.valid_from <= ${today}::date)
         and (m.valid_to is null or m.valid_to >= ${today}::date))
     order by h.name`.execute(db)
  return rows
}
