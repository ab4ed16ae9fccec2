import { sql } from 'kysely'
import type { Locale } from '#lib/i18n/catalogue.ts'
import type { Tx } from '../../database/connection.ts'
import type { MatchSide } from '../../database/schema-matches.ts'
import type { Instant } from '../../platform/clock.ts'
import { isId } from '../../platform/identifiers.ts'
import { type Actor, isOffice } from '../actor.ts'
import { atNetwork } from '../at-network.ts'
import { pairById, pairsAcrossFor, pairsOfOwners, type StoredPair } from './pair-store.ts'
import { type ShownPair, shownPairs } from './shown-pair-queries.ts'

const most = 60

/** The matches of the organisations that the reader speaks for in this hub, best first. */
export async function matchesFor(tx: Tx, actor: Actor, locale: Locale, now: Instant): Promise<ShownPair[]> {
  const mine = actor.organisations.filter((one) => one.isMember).map((one) => one.id)
  if (mine.length === 0) return []
  const seen = (await pairsOfOwners(tx, actor.hub, mine, now, most)).filter(isSeen)
  const offers = await ownOfferListings(tx, actor.hub, mine)
  const across = await atNetwork(tx, actor, () => pairsAcrossFor(tx, offers, most))
  const all = [...seen, ...across.map((pair) => ({ ...pair, side: 'offer' as const }))]
  return (await shownPairs(tx, actor, all, locale, now)).sort((a, b) => b.score - a.score)
}

/** What one weekly round suggests to the reader's organisations, best first; without the texts that reasons quote. */
export async function suggestionsFor(
  tx: Tx,
  actor: Actor,
  roundId: string,
  locale: Locale,
  now: Instant
): Promise<ShownPair[]> {
  const mine = actor.organisations.filter((one) => one.isMember).map((one) => one.id)
  const pairs = (await pairsOfOwners(tx, actor.hub, mine, now, most, roundId)).filter(isSeen)
  return shownPairs(tx, actor, pairs, locale, now, { withQuotes: false })
}

/** What is only found is shown to nobody: its owner makes the first step. */
const isSeen = (pair: StoredPair & { side: MatchSide }): boolean =>
  pair.side === 'need' ? !pair.isOfferHidden : !pair.isNeedHidden

/** One match as its reader may see it, from whichever hub it stands in; missing for everybody else. */
export async function matchFor(
  tx: Tx,
  actor: Actor,
  matchId: string,
  locale: Locale,
  now: Instant
): Promise<ShownPair | undefined> {
  if (!isId(matchId)) return undefined
  if (isOffice(actor)) {
    const pair = await pairById(tx, actor.hub, matchId, now)
    if (pair) return (await shownPairs(tx, actor, [{ ...pair, side: null }], locale, now))[0]
  }
  return (await matchesFor(tx, actor, locale, now)).find((pair) => pair.id === matchId)
}

/** Listings of the organisations' own offers in a hub, named or not. */
async function ownOfferListings(tx: Tx, hub: number, owners: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select r.listing_id as id from offer r join organisation o on o.id = r.organisation_id
     where r.hub_id = ${hub} and r.status = 'published' and r.listing_id is not null
       and coalesce(o.merged_into, o.id) = any(${[...owners]}::uuid[])`.execute(tx)
  return rows.map((row) => row.id)
}
