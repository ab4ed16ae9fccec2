import { sql } from 'kysely'
import type { Db, Tx } from '../../database/connection.ts'
import type { DismissalReason } from '../../database/schema-matches.ts'
import type { Instant } from '../../platform/clock.ts'
import { newId } from '../../platform/identifiers.ts'
import { listingStands } from '../organisations/shown.ts'
import type { AskingNeed, Pair, PairsFound } from './find-pairs.ts'
import type { Dismissal } from './rules.ts'

/** Listings of a hub that changed since they were last compared with the others, oldest change first. */
export async function listingsToLookAt(db: Db, hub: number, now: Instant, limit: number) {
  const of = (noun: 'offer' | 'need') => sql`
    select l.id, ${sql.lit(noun)} as noun, r.changed_at
      from listing l join ${sql.table(noun)} r on r.hub_id = l.hub_id and r.listing_id = l.id
      left join listing_look k on k.hub_id = l.hub_id and k.id = l.id
     where l.hub_id = ${hub} and l.noun = ${sql.lit(noun)} and ${listingStands(dayOf(now))}
       and (k.looked_at is null or k.looked_at < r.changed_at)`
  const { rows } = await sql<{ id: string; noun: 'offer' | 'need' }>`
    select id, noun from (${of('need')} union all ${of('offer')}) pending order by changed_at, id limit ${limit}`.execute(
    db
  )
  return rows
}

export async function noteLook(tx: Tx, hub: number, listingIds: readonly string[], at: Instant) {
  if (listingIds.length === 0) return
  await tx
    .insertInto('listing_look')
    .values(listingIds.map((id) => ({ hub_id: hub, id, looked_at: at })))
    .onConflict((conflict) => conflict.columns(['hub_id', 'id']).doUpdateSet({ looked_at: at }))
    .execute()
}

/** The needs of a hub that stand today, as they ask: all, or those of the given listings. */
export async function askingNeeds(
  db: Db,
  hub: number,
  now: Instant,
  listingIds: readonly string[] | null = null
): Promise<AskingNeed[]> {
  const some = listingIds ? sql`and l.id = any(${[...listingIds]}::uuid[])` : sql``
  const { rows } = await sql<Omit<AskingNeed, 'text'> & { title: string; body: string }>`
    with owned as (
      select r.id, r.listing_id, r.hub_id, coalesce(o.merged_into, o.id) as owner, array(
               select coalesce(o.merged_into, o.id) union select part.id from organisation part
                where part.merged_into = coalesce(o.merged_into, o.id) or part.id = o.id) as owners
        from need r join organisation o on o.id = r.organisation_id where r.hub_id = ${hub}
    )
    select owned.id, l.id as "listingId", l.version, l.hub_id as hub, l.kind, l.details,
           (l.visibility in ('public','network') or l.is_released) as "isOpenToNetwork", owned.owner as "ownerId", owned.owners,
           array(select mine.listing_id from offer mine where mine.hub_id = l.hub_id
                    and mine.listing_id is not null and mine.organisation_id = any(owned.owners)) as "ownListings",
           case when l.title_de is not null then 'de' else 'en' end as language,
           coalesce(l.title_de, l.title_en) as title,
           coalesce(case when l.title_de is not null then l.body_de else l.body_en end, '') as body
      from listing l join owned on owned.hub_id = l.hub_id and owned.listing_id = l.id
     where l.hub_id = ${hub} and l.noun = 'need' ${some} and ${listingStands(dayOf(now))}
     order by owned.id`.execute(db)
  return rows.map(({ title, body, ...need }) => ({ ...need, text: `${title}\n${body}` }))
}

/** Everything the owners of needs (all, or these) were told does not fit, in one hub. */
export async function dismissalsOf(
  db: Db,
  hub: number
): Promise<Map<string, (Omit<Dismissal, 'isSameNeed'> & { needId: string })[]>> {
  const { rows } = await sql<Omit<Dismissal, 'isSameNeed'> & { needId: string; ownerId: string }>`
    select m.need_id as "needId", coalesce(owner.merged_into, owner.id) as "ownerId",
           m.offer_listing_id as "offerListingId", coalesce(other.merged_into, other.id) as "organisationId",
           other.kind as "organisationKind", other.city,
           case when d.side = 'need' then d.reason else 'other' end as reason, d.at
      from match_dismissal d
      join match m on m.hub_id = d.hub_id and m.id = d.match_id
      join need r on r.hub_id = m.hub_id and r.id = m.need_id
      join organisation owner on owner.id = r.organisation_id
      left join listing l on l.hub_id = m.hub_id and l.id = m.offer_listing_id
      left join organisation other on other.id = coalesce(m.organisation_id, l.organisation_id)
     where d.hub_id = ${hub} order by d.id`.execute(db)
  const byOwner = new Map<string, (Omit<Dismissal, 'isSameNeed'> & { needId: string })[]>()
  for (const { ownerId, ...row } of rows) byOwner.set(ownerId, [...(byOwner.get(ownerId) ?? []), row])
  return byOwner
}

/** Writes the pairs of one need; what is known already is brought up to date. */
export async function savePairs(
  tx: Tx,
  need: AskingNeed,
  found: PairsFound,
  versions: ReadonlyMap<string, OfferVersion>,
  roundId: string | null,
  now: Instant
) {
  if (found.pairs.length === 0) return
  await tx
    .insertInto('match')
    .values(found.pairs.map((pair) => rowOf(need, pair, found, versions, roundId, now)))
    .onConflict((conflict) =>
      conflict.constraint('match_pair').doUpdateSet((given) => ({
        need_version: given.ref('excluded.need_version'),
        asked_language: given.ref('excluded.asked_language'),
        offer_version: given.ref('excluded.offer_version'),
        is_across_hubs: given.ref('excluded.is_across_hubs'),
        engine: given.ref('excluded.engine'),
        vocabulary: given.ref('excluded.vocabulary'),
        weights: given.ref('excluded.weights'),
        score: given.ref('excluded.score'),
        confidence: given.ref('excluded.confidence'),
        reasons: given.ref('excluded.reasons'),
        changed_at: given.ref('excluded.changed_at'),
        // Looking again does not take a match out of the round that suggested it.
        round_id: given.fn.coalesce('excluded.round_id', 'match.round_id')
      }))
    )
    .execute()
}

export interface OfferVersion {
  /** Null where the offer is at home in another hub. */
  recordId: string | null
  version: number
}

function rowOf(
  need: AskingNeed,
  pair: Pair,
  stamp: PairsFound,
  versions: ReadonlyMap<string, OfferVersion>,
  roundId: string | null,
  now: Instant
) {
  const offer = pair.offerListingId ? versions.get(pair.offerListingId) : undefined
  return {
    hub_id: need.hub,
    id: newId(now),
    need_id: need.id,
    need_listing_id: need.listingId,
    need_version: need.version,
    asked_language: need.language,
    offer_id: offer?.recordId ?? null,
    offer_listing_id: pair.offerListingId,
    offer_hub_id: pair.offerHub,
    offer_version: offer?.version ?? null,
    // With a listing the owner is told by the listing, or not at all.
    organisation_id: pair.offerListingId ? null : pair.organisationId,
    is_across_hubs: pair.isAcrossHubs,
    engine: stamp.engine,
    vocabulary: stamp.vocabulary,
    weights: stamp.weights,
    score: pair.worth,
    confidence: pair.confidence,
    reasons: JSON.stringify(pair.reasons),
    round_id: roundId,
    found_at: now,
    changed_at: now
  }
}

export async function insertDismissal(
  tx: Tx,
  hub: number,
  row: {
    matchId: string
    side: 'need' | 'offer' | 'office'
    reason: DismissalReason
    personId: string | null
  },
  at: Instant
): Promise<boolean> {
  const { matchId, side, reason, personId } = row
  const done = await tx
    .insertInto('match_dismissal')
    .values({ hub_id: hub, id: newId(at), match_id: matchId, side, reason, person_id: personId, at })
    .onConflict((conflict) => conflict.columns(['hub_id', 'match_id', 'side']).doNothing())
    .executeTakeFirst()
  return Number(done.numInsertedOrUpdatedRows ?? 0) > 0
}

export const dayOf = (at: Instant): string => at.toISOString().slice(0, 10)
