import type { MatchingIndex } from '#lib/engines/matching/matching-index.ts'
import type { Match, QueryInput, Reason } from '#lib/engines/matching/types.ts'
import type { Details } from '../../database/schema-exchange.ts'
import type { Instant } from '../../platform/clock.ts'
import type { LiveIndex } from '../../platform/matching/live-index.ts'
import type { IndexedListing } from './index-store.ts'
import {
  byWorth,
  type Candidate,
  detailsAgree,
  type Dismissal,
  mayMeet,
  organisationsFor,
  worthAfter,
  worthOfOffer,
  worthOfOrganisation
} from './rules.ts'

/** A need that looks for its counterpart. */
export interface AskingNeed {
  id: string
  listingId: string
  version: number
  hub: number
  kind: string
  details: Details
  isOpenToNetwork: boolean
  ownerId: string
  /** Its owner, under all names it ever had: never suggested to itself. */
  owners: readonly string[]
  /** Listings of the same owner in its hub, named or not. */
  ownListings: readonly string[]
  language: 'de' | 'en'
  text: string
}

export interface Pair extends Candidate {
  offerHub: number | null
  isAcrossHubs: boolean
  reasons: Reason[]
}

export interface PairsFound {
  pairs: Pair[]
  engine: string
  vocabulary: string
  weights: string
}

/** How far down each ranking candidates are taken before they are compared. */
const depth = 40

/**
 * Offers, and organisations of `members`, that fit a need, best first and `most` at most; faint ones are left out. The same
 * input gives the same answer. Reasons are worked out for what is returned only.
 */
export function findPairs(
  live: LiveIndex,
  need: AskingNeed,
  known: {
    members: readonly string[]
    dismissals: readonly Dismissal[]
    most: number
    withReasons?: boolean
  },
  now: Instant
): PairsFound {
  const query: QueryInput = { id: need.listingId, text: need.text, lang: need.language }
  const { offers, listings } = live.exchange
  const asked = offers.match({ ...query, exclude: [...need.ownListings] }, { top: depth })
  const fromOffers = asked.ranking.flatMap((match) => offerPair(match, listings.get(match.id), need))
  const offering = new Set(fromOffers.map((pair) => pair.organisationId))
  const owners = organisationQuery(query, need, known.members)
  const fromOrganisations = live.index
    .match(owners, { top: depth })
    .ranking.flatMap((match) => (offering.has(match.id) ? [] : organisationPair(match)))
  const pairs = [...fromOffers, ...fromOrganisations]
    .filter((pair) => pair.confidence !== 'low')
    .map((pair) => ({ ...pair, worth: worthAfter(pair, known.dismissals, now) }))
    .filter((pair) => pair.worth > 0)
    .sort(byWorth)
    .slice(0, known.most)
  if (known.withReasons !== false) addReasons(live, query, owners, pairs)
  const { engine, vocabulary, weights } = asked
  return { pairs, engine, vocabulary, weights }
}

function organisationQuery(query: QueryInput, need: AskingNeed, members: readonly string[]): QueryInput {
  const kind = organisationsFor(need.kind)
  return {
    ...query,
    exclude: [...need.owners],
    filter: { ids: [...members], ...(kind ? { kind } : {}) }
  }
}

function offerPair(match: Match, offer: IndexedListing | undefined, need: AskingNeed): Pair[] {
  if (!offer || !mayMeet(need.kind, offer.kind) || !detailsAgree(need.details, offer.details)) return []
  const isAcrossHubs = offer.hub !== need.hub
  if (isAcrossHubs && !(offer.isOpenToNetwork && need.isOpenToNetwork)) return []
  if (offer.organisation && need.owners.includes(offer.organisation.id)) return []
  return [
    {
      offerListingId: offer.id,
      organisationId: offer.organisation?.id ?? null,
      organisationKind: offer.organisation?.kind ?? null,
      city: offer.organisation?.city ?? null,
      kind: offer.kind,
      offerHub: offer.hub,
      isAcrossHubs,
      worth: worthOfOffer(match.score, offer.kind === need.kind),
      confidence: match.confidence ?? 'low',
      reasons: []
    }
  ]
}

function organisationPair(match: Match): Pair[] {
  return [
    {
      offerListingId: null,
      organisationId: match.id,
      organisationKind: null,
      city: null,
      kind: null,
      offerHub: null,
      isAcrossHubs: false,
      worth: worthOfOrganisation(match.score),
      confidence: match.confidence ?? 'low',
      reasons: []
    }
  ]
}

/** Works out the reasons of chosen pairs of a need. */
export function explainPairs(live: LiveIndex, need: AskingNeed, members: readonly string[], pairs: Pair[]) {
  const query: QueryInput = { id: need.listingId, text: need.text, lang: need.language }
  addReasons(live, query, organisationQuery(query, need, members), pairs)
}

function addReasons(live: LiveIndex, query: QueryInput, owners: QueryInput, pairs: Pair[]) {
  const offered = pairs.filter((pair) => pair.offerListingId !== null)
  const others = pairs.filter((pair) => pair.offerListingId === null)
  fill(live.exchange.offers, { ...query }, offered, (pair) => pair.offerListingId!)
  fill(live.index, owners, others, (pair) => pair.organisationId!)
}

function fill(index: MatchingIndex, query: QueryInput, pairs: readonly Pair[], idOf: (pair: Pair) => string) {
  if (pairs.length === 0) return
  const filter = { ...query.filter, ids: pairs.map(idOf) }
  const { ranking } = index.match({ ...query, filter }, { top: pairs.length, reasons: true })
  const byId = new Map(ranking.map((match) => [match.id, match.reasons ?? []]))
  for (const pair of pairs) pair.reasons = byId.get(idOf(pair)) ?? []
}
