import { type RawBuilder, sql } from 'kysely'
import type { Confidence, Reason } from '#lib/engines/matching/types.ts'
import type { Db } from '../../database/connection.ts'
import type { MatchSide } from '../../database/schema-matches.ts'
import type { Instant } from '../../platform/clock.ts'
import { listingStands } from '../organisations/shown.ts'
import { dayOf } from './store.ts'

/** A stored match, with whose sides it joins. Ids of owners are for brokers; what others see goes through listings. */
export interface StoredPair {
  id: string
  /** Hub of the need, in which the match stands. */
  hub: number
  needId: string
  needListingId: string
  needVersion: number
  language: 'de' | 'en'
  needOwnerId: string
  isNeedHidden: boolean
  offerId: string | null
  offerListingId: string | null
  offerHub: number | null
  offerVersion: number | null
  /** Null for an offer of another hub. */
  offerOwnerId: string | null
  isOfferHidden: boolean
  /** Found without an offer. */
  organisationId: string | null
  score: number
  confidence: Confidence
  reasons: Reason[]
  foundAt: Instant
  /** The weekly round that suggested it last. */
  roundId: string | null
}

const columns = sql`
  m.id, m.hub_id as hub, m.need_id as "needId", m.need_listing_id as "needListingId", m.need_version as "needVersion",
  m.asked_language as language, coalesce(needer.merged_into, needer.id) as "needOwnerId",
  nl.visibility = 'matching' as "isNeedHidden", m.offer_id as "offerId", m.offer_listing_id as "offerListingId",
  m.offer_hub_id as "offerHub", m.offer_version as "offerVersion",
  coalesce(offerer.merged_into, offerer.id) as "offerOwnerId",
  coalesce(ol.visibility = 'matching', false) as "isOfferHidden",
  coalesce(found.merged_into, found.id) as "organisationId",
  m.score, m.confidence, m.reasons, m.found_at as "foundAt", m.round_id as "roundId"`

/** Nobody asked for the introduction yet: from then on it is found there. */
export const notIntroduced = sql<boolean>`not exists (
  select 1 from introduction i where i.hub_id = m.hub_id and i.match_id = m.id)`

/** Both sides still stand, and nobody put the match aside. */
const from = (today: string, source = 'match') => sql`
  from ${sql.table(source)} m
  join need r on r.hub_id = m.hub_id and r.id = m.need_id and r.status = 'published'
  join organisation needer on needer.id = r.organisation_id
  join listing nl on nl.hub_id = m.hub_id and nl.id = m.need_listing_id and ${listingStands(today, 'nl')}
  left join offer f on f.hub_id = m.hub_id and f.id = m.offer_id
  left join organisation offerer on offerer.id = f.organisation_id
  left join listing ol on ol.hub_id = m.hub_id and ol.id = m.offer_listing_id
  left join organisation found on found.id = m.organisation_id
 where not exists (select 1 from match_dismissal d where d.hub_id = m.hub_id and d.match_id = m.id)
   and (m.offer_id is null or (ol.id is not null and ${listingStands(today, 'ol')}))`

/** Matches of a hub whose need or offer belongs to one of the organisations, best first: all, or those of one round. */
export async function pairsOfOwners(
  db: Db,
  hub: number,
  owners: readonly string[],
  now: Instant,
  limit: number,
  roundId: string | null = null
): Promise<(StoredPair & { side: MatchSide })[]> {
  if (owners.length === 0) return []
  // Found first, each side by its own index, and joined then: in one breath the database would join every match of the hub.
  const names = sql`select o.id from organisation o
    where o.id = any(${[...owners]}::uuid[]) or o.merged_into = any(${[...owners]}::uuid[])`
  const inRound = roundId ? sql`and own.round_id = ${roundId}` : sql``
  const by = (side: MatchSide) => sql`
    select own.hub_id, own.id from match own
     where own.hub_id = ${hub} ${inRound} and ${sql.ref(`own.${side}_id`)} = any(array(
       select mine.id from ${sql.table(side)} mine
        where mine.hub_id = ${hub} and mine.organisation_id = any(array(${names}))))`
  const { rows } = await sql<StoredPair & { side: MatchSide }>`
    with mine as materialized (${by('need')} union ${by('offer')}),
         hit as materialized (select own.* from mine join match own on own.hub_id = mine.hub_id and own.id = mine.id)
    select ${columns}, case when needer.id in (${names}) then 'need' else 'offer' end as side
      ${from(dayOf(now), 'hit')} and m.hub_id = ${hub} and ${notIntroduced}
     order by m.score desc, m.id limit ${limit}`.execute(db)
  return rows
}

/** One match of a hub, whoever owns its sides. */
export async function pairById(
  db: Db,
  hub: number,
  id: string,
  now: Instant
): Promise<StoredPair | undefined> {
  const { rows } = await sql<StoredPair>`
    select ${columns} ${from(dayOf(now))} and m.hub_id = ${hub} and m.id = ${id}`.execute(db)
  return rows[0]
}

/** Best matches of a hub that nobody acted on yet, newest suggestions included. */
export async function bestPairs(
  db: Db,
  hub: number,
  { since, limit, untouched }: { since: Instant; limit: number; untouched: RawBuilder<boolean> },
  now: Instant
): Promise<StoredPair[]> {
  const { rows } = await sql<StoredPair>`
    select ${columns} ${from(dayOf(now))} and m.hub_id = ${hub} and m.found_at >= ${since} and ${untouched}
     order by m.score desc, m.id limit ${limit}`.execute(db)
  return rows
}

/** Matches across hubs for offers of the reader's own; read at the network, where the need's owner stands nowhere. */
export async function pairsAcrossFor(db: Db, offerListingIds: readonly string[], limit: number) {
  if (offerListingIds.length === 0) return []
  const { rows } = await sql<Omit<StoredPair, 'needOwnerId' | 'offerOwnerId'>>`
    select m.id, m.hub_id as hub, m.need_id as "needId", m.need_listing_id as "needListingId",
           m.need_version as "needVersion", m.asked_language as language, false as "isNeedHidden",
           null as "offerId", m.offer_listing_id as "offerListingId", m.offer_hub_id as "offerHub",
           m.offer_version as "offerVersion", false as "isOfferHidden", null as "organisationId",
           m.score, m.confidence, m.reasons, m.found_at as "foundAt", m.round_id as "roundId"
      from match m
     where m.is_across_hubs and m.offer_listing_id = any(${[...offerListingIds]}::uuid[])
     order by m.score desc, m.id limit ${limit}`.execute(db)
  return rows
}
