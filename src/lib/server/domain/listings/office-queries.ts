import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../../database/connection.ts'
import type { ListingNoun } from '../../database/schema-exchange.ts'
import type { Instant } from '../../platform/clock.ts'
import { dayOf, type ListingState, stateOf } from './lifecycle.ts'
import { type ExchangeRecord, recordRows } from './record-store.ts'

export const listingStates = ['waiting', 'published', 'expired', 'draft', 'returned', 'withdrawn'] as const
export const listingsOnPage = 50
/** Nobody reads on beyond this; an export holds more. */
export const mostListings = 1000

export interface OfficeAsk {
  words: string
  noun: ListingNoun | null
  kind: string | null
  state: ListingState | null
  page: number
}

export type OfficeListing = ExchangeRecord & { state: ListingState }

/** Reads the question of an office's list from an address. */
export function officeAsk(search: URLSearchParams, kinds: readonly string[]): OfficeAsk {
  const page = Number.parseInt(search.get('page') ?? '1') || 1
  return {
    words: (search.get('q') ?? '').replaceAll('\0', '').slice(0, 200).trim(),
    noun: (['offer', 'need'] as const).find((one) => one === search.get('noun')) ?? null,
    kind: kinds.find((one) => one === search.get('kind')) ?? null,
    state: listingStates.find((one) => one === search.get('state')) ?? null,
    page: Math.min(mostListings / listingsOnPage, Math.max(1, page))
  }
}

/** A hub's offers and needs as its office sees them (not what is private to its organisation), newest first; all of them where `page` is 0. */
export async function listingsOfHub(
  db: Db,
  hub: number,
  ask: OfficeAsk,
  now: Instant
): Promise<{ listings: OfficeListing[]; count: number }> {
  const where = sql.join(conditions(ask, now), sql` and `)
  const window = ask.page > 0 ? sql`limit ${listingsOnPage} offset ${(ask.page - 1) * listingsOnPage}` : sql``
  const { rows } = await sql<ExchangeRecord & { whole: number }>`
    select r.*, count(*) over ()::int as whole from ${recordRows(hub, where)} r
     order by r."changedAt" desc, r.id ${window}`.execute(db)
  const listings = rows.map(({ whole: _whole, ...row }) => ({ ...row, state: stateOf(row, now) }))
  return { listings, count: rows[0]?.whole ?? 0 }
}

function conditions({ words, noun, kind, state }: OfficeAsk, now: Instant): RawBuilder<unknown>[] {
  const today = sql`${dayOf(now)}::date`
  const all: RawBuilder<unknown>[] = [sql`r.visibility <> 'private'`]
  if (noun) all.push(sql`r.tableoid = ${noun}::regclass`)
  if (kind) all.push(sql`r.kind = ${kind}`)
  if (state === 'expired') all.push(sql`r.status = 'published' and r.expires_on < ${today}`)
  else if (state === 'published')
    all.push(sql`r.status = 'published' and (r.expires_on is null or r.expires_on >= ${today})`)
  else if (state) all.push(sql`r.status = ${state}`)
  for (const word of words.split(/\s+/).filter(Boolean)) {
    const like = `%${word.replace(/[\\%_]/g, '\\$&')}%`
    all.push(sql`(o.name ilike ${like} or exists (
      select 1 from (select hub_id, id, title, body from offer_text union all select hub_id, id, title, body from need_text) t
       where t.hub_id = r.hub_id and t.id = r.id and (t.title ilike ${like} or t.body ilike ${like})))`)
  }
  return all
}

/** How many stand in which state, and how many were asked for a release. */
export async function listingCounts(
  db: Db,
  hub: number,
  now: Instant
): Promise<Record<ListingState, number>> {
  const today = dayOf(now)
  const { rows } = await sql<{ state: ListingState; count: number }>`
    select state, count(*)::int as count from (
      select case when status = 'published' and expires_on < ${today}::date then 'expired' else status end as state
        from offer where hub_id = ${hub} and visibility <> 'private'
      union all
      select case when status = 'published' and expires_on < ${today}::date then 'expired' else status end
        from need where hub_id = ${hub} and visibility <> 'private') all_of_them group by state`.execute(db)
  const counts = Object.fromEntries(listingStates.map((state) => [state, 0])) as Record<ListingState, number>
  for (const { state, count } of rows) counts[state] = count
  return counts
}

/** Members the office can write for, by name. */
export async function membersToWriteFor(db: Db, hub: number, now: Instant) {
  const today = dayOf(now)
  const { rows } = await sql<{ id: string; name: string; kind: string | null }>`
    select distinct o.id, o.name, o.kind, o.name collate name_order as place
      from membership m join organisation named on named.id = m.organisation_id
      join organisation o on o.id = coalesce(named.merged_into, named.id)
     where m.hub_id = ${hub} and m.status = 'active' and (m.valid_to is null or m.valid_to >= ${today}::date)
     order by place`.execute(db)
  return rows.map(({ id, name, kind }) => ({ id, name, kind }))
}
