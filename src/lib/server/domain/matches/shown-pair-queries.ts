import { sql } from 'kysely'
import type { Reason, Span } from '#lib/engines/matching/types.ts'
import type { Locale } from '#lib/i18n/catalogue.ts'
import type { Db, Tx } from '../../database/connection.ts'
import type { MatchSide } from '../../database/schema-matches.ts'
import type { Instant } from '../../platform/clock.ts'
import type { Actor } from '../actor.ts'
import { atNetwork } from '../at-network.ts'
import type { Audience } from '../audience.ts'
import { listingAudience } from '../listings/listing-audience.ts'
import { shownColumns, type ShownListing } from '../listings/shown.ts'
import { quotedTexts, textsOf } from '../matching/partner-search.ts'
import { listingText } from '../matching/store.ts'
import { allNamesOf, listingShown } from '../organisations/shown.ts'
import { topicLabel } from '../topics/vocabulary.ts'
import type { StoredPair } from './pair-store.ts'

type Party = { slug: string; name: string; kind: string | null; city: string | null }
type Texts = Record<string, { title?: string; text: string; language?: string }>

/** A match as its reader sees it: what is theirs, what the other side shows, and why the two fit. Plain data. */
export interface ShownPair {
  id: string
  /** Hub in which the match stands. */
  hub: { id: number; slug: string; name: string }
  /** The reader's side; null for the office, which sees both. */
  side: MatchSide | null
  need: PairText
  /** Null where an organisation was found without an offer. */
  offer: PairText | null
  /** The other side's organisation; null where it stays unnamed. */
  other: Party | null
  score: number
  confidence: string
  /** The weekly round that suggested it last. */
  roundId: string | null
  foundAt: Instant
  reasons: (Reason & { conceptLabel?: string })[]
  /** Every text that a reason quotes, and the need that was asked with. */
  asked: string
  texts: Texts
}

interface PairText {
  listingId: string
  /** Slug of the hub that its page stands in. */
  hub: string
  title: string
  kind: string
  language: 'de' | 'en'
  owner: Party | null
}

type PairRead = Omit<StoredPair, 'needOwnerId' | 'offerOwnerId'>

/**
 * Words for stored matches, as far as the reader may see the other side: a pair whose counterpart is not shown to them is
 * left out. Own listings are always seen by their owners.
 */
export async function shownPairs(
  tx: Tx,
  actor: Actor,
  pairs: readonly (PairRead & { side: MatchSide | null })[],
  locale: Locale,
  now: Instant,
  { withQuotes = true }: { withQuotes?: boolean } = {}
): Promise<ShownPair[]> {
  if (pairs.length === 0) return []
  const audience = await listingAudience(tx, actor, now)
  const listings = await listingsFor(tx, actor, audience, pairs)
  const found = pairs.flatMap((pair) => pair.organisationId ?? [])
  const organisations: Awaited<ReturnType<typeof partiesOf>> =
    found.length > 0 ? await atNetwork(tx, actor, () => partiesOf(tx, found, audience.today)) : new Map()
  const quoting = pairs.flatMap(({ organisationId: id, reasons }) => (id ? [{ id, reasons }] : []))
  const quoted: Awaited<ReturnType<typeof quotedTexts>> =
    withQuotes && quoting.length > 0 ? await atNetwork(tx, actor, () => quotedTexts(tx, quoting)) : new Map()
  return pairs.flatMap((pair): ShownPair[] => {
    const need = listings.get(pair.needListingId)
    const offer = pair.offerListingId ? listings.get(pair.offerListingId) : undefined
    const found = pair.organisationId ? organisations.get(pair.organisationId) : undefined
    if (!need || (pair.offerListingId ? !offer : !found)) return []
    const texts: Texts = found
      ? textsOf({ id: pair.organisationId!, reasons: pair.reasons }, found.name, quoted)
      : offerTexts(offer!)
    const asked = textIn(need, pair.language)
    return [
      {
        id: pair.id,
        hub: need.hub,
        side: pair.side,
        need: pairText(need, locale),
        offer: offer ? pairText(offer, locale) : null,
        other: found ?? (pair.side === 'offer' ? need.organisation : (offer?.organisation ?? null)),
        score: pair.score,
        confidence: pair.confidence,
        roundId: pair.roundId,
        foundAt: pair.foundAt,
        reasons: trueReasons(pair.reasons, asked, texts).map((reason) => ({
          ...reason,
          conceptLabel: reason.concept ? topicLabel(reason.concept, locale) : undefined
        })),
        asked,
        texts
      }
    ]
  })
}

/** Both sides' listings: the reader's own hub as its audience sees it (its own ones in full), other hubs' as the network does. */
async function listingsFor(
  tx: Tx,
  actor: Actor,
  audience: Audience,
  pairs: readonly (PairRead & { side: MatchSide | null })[]
) {
  const own = new Set(
    pairs.flatMap((pair) =>
      pair.side === 'need'
        ? [pair.needListingId]
        : pair.side === 'offer'
          ? [pair.offerListingId!]
          : [pair.needListingId, pair.offerListingId].filter((id) => id !== null)
    )
  )
  const all = [
    ...new Set(pairs.flatMap((pair) => [pair.needListingId, pair.offerListingId].filter((id) => id !== null)))
  ]
  const here = await readListings(tx, audience, all, [...own], actor.hub)
  const missing = all.filter((id) => !here.has(id))
  if (missing.length === 0) return here
  const isMember = audience.visibilities.includes('network')
  const network: Audience = {
    ...audience,
    hub: null,
    visibilities: isMember ? ['public', 'network'] : ['public']
  }
  const there = await atNetwork(tx, actor, () => readListings(tx, network, missing, [], null))
  return new Map([...here, ...there])
}

async function readListings(
  db: Db,
  audience: Audience,
  ids: readonly string[],
  own: readonly string[],
  hub: number | null
) {
  if (ids.length === 0) return new Map<string, ShownListing>()
  const inHub = hub === null ? sql`l.hub_id = l.home_hub_id` : sql`l.hub_id = ${hub}`
  const { rows } = await sql<ShownListing>`
    select ${shownColumns(audience)} from listing l join hub h on h.id = l.home_hub_id
     where ${inHub} and l.id = any(${[...ids]}::uuid[])
       and (${listingShown(audience)} or (l.id = any(${[...own]}::uuid[]) and not l.is_withdrawn))`.execute(
    db
  )
  return new Map(rows.map((row) => [row.id, row]))
}

/** Organisations that are still members of some hub: nobody else is to be had. */
async function partiesOf(db: Db, ids: readonly string[], today: string): Promise<Map<string, Party>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<Party & { id: string }>`
    select o.id, o.slug, o.name, o.kind, o.city from organisation o
     where o.id = any(${[...new Set(ids)]}::uuid[]) and exists (
       select from membership m where m.organisation_id = any(${allNamesOf(sql`o.id`)}) and m.status = 'active'
          and (m.valid_to is null or m.valid_to >= ${today}::date))`.execute(db)
  return new Map(rows.map(({ id, ...party }) => [id, party]))
}

function pairText(listing: ShownListing, locale: Locale): PairText {
  const text = listing.texts.find((one) => one.language === locale) ?? listing.texts[0]!
  return {
    listingId: listing.id,
    hub: listing.hub.slug,
    title: text.title,
    kind: listing.kind,
    language: text.language,
    owner: listing.organisation
  }
}

function textIn(listing: ShownListing, language: 'de' | 'en'): string {
  const text = listing.texts.find((one) => one.language === language) ?? listing.texts[0]!
  return listingText(text)
}

const offerTexts = (offer: ShownListing): Texts =>
  Object.fromEntries(
    offer.texts.map((text) => [
      `offer:${offer.id}-${text.language}`,
      { title: text.title, text: listingText(text), language: text.language }
    ])
  )

/** A text may have changed since it was compared; until that is done again, words that stand elsewhere now are not marked. */
function trueReasons(reasons: readonly Reason[], asked: string, texts: Texts): Reason[] {
  const stands = (text: string) => (span: Span) => text.slice(span.start, span.end) === span.text
  return reasons.map((reason) => ({
    ...reason,
    query: reason.query.filter(stands(asked)),
    evidence: reason.evidence.map((one) => {
      const key = one.sourceId ? `${one.source}:${one.sourceId}` : one.source
      return { ...one, spans: one.spans.filter(stands(texts[key]?.text ?? '')) }
    })
  }))
}
