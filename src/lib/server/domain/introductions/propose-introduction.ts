import { sql } from 'kysely'
import type { Tx } from '../../database/connection.ts'
import type { Shows } from '../../database/schema-introductions.ts'
import type { Instant } from '../../platform/clock.ts'
import { isId } from '../../platform/identifiers.ts'
import { type Actor, belongsTo } from '../actor.ts'
import { atNetwork } from '../at-network.ts'
import { DomainError } from '../errors.ts'
import { ownerOf } from '../listings/owner.ts'
import { listingStands } from '../organisations/shown.ts'
import { listingShownTo, type ShownListing } from '../listings/shown.ts'
import { isPerson } from '../people/person-now.ts'
import { homeOf } from './home-queries.ts'
import { inHubOf } from './in-hub-of.ts'
import { placeOf } from './mail-side.ts'
import { insertProposal, type ProposedSide } from './insert-proposal.ts'
import { daysAfter, proposalsADay } from './rules.ts'

export interface ProposalInput {
  listingId: string
  /** Whose proposal it is. */
  organisationId: string
  /** The own offer or need it is about. */
  ownListingId: string | null
  note: string
  shows: Shows
}

/**
 * Somebody who saw a listing wants to meet whoever is behind it. The proposal counts as their own yes. It is entered in the hub
 * of the need, or of what was asked about where there is no need. @returns the hub, its slug and the id.
 */
export async function proposeIntroduction(tx: Tx, actor: Actor, input: ProposalInput, now: Instant) {
  if (!actor.personId) throw new DomainError('sign_in_needed')
  if (!belongsTo(actor, input.organisationId)) throw new DomainError('forbidden')
  const listing = await listingFor(tx, actor, input.listingId, now)
  if (!listing) throw new DomainError('not_found')
  const own = input.ownListingId ? await ownListing(tx, actor, input, now) : null
  const broker = listing.noun === 'need' || own?.noun !== 'need' ? listing.hub.id : own.sideHub
  const asked = await inHubOf(tx, actor, listing.hub.id, () => askedSide(tx, listing))
  const asking: ProposedSide = {
    sideHub: own?.sideHub ?? (await homeOf(tx, actor, input.organisationId, listing.hub.id)),
    organisationId: input.organisationId,
    listingId: own?.listingId ?? null,
    listingVersion: own?.listingVersion ?? null,
    preferred: actor.personId,
    // Who brings in nothing has nothing to show but who they are.
    shows: own ? input.shows : 'organisation'
  }
  const kind = own?.noun === 'need' && listing.noun === 'offer' ? own.kind : listing.kind
  const { note } = input
  const sides = { asking, asked }
  const facts = { origin: 'member' as const, matchId: null, kind, askMode: 'inTurn' as const, isOwn: true }
  const id = await inHubOf(tx, actor, broker, async (there) => {
    await mustBeWithinLimit(tx, there, now)
    const entered = await insertProposal(tx, there, { ...facts, note, sides }, now)
    return entered
  })
  const { slug } = await placeOf(tx, broker)
  return { hub: broker, slug, id }
}

/** Where somebody stands it is shown, or it is shown to the whole network. */
export async function listingFor(
  tx: Tx,
  actor: Actor,
  listingId: string,
  now: Instant
): Promise<ShownListing | undefined> {
  if (!isId(listingId)) return undefined
  const here = await listingShownTo(tx, actor, actor.hub, listingId, now)
  if (here) return here
  const home = await atNetwork(tx, actor, async () => {
    const { rows } = await sql<{
      hub: number
    }>`select hub_id as hub from listing where id = ${listingId}`.execute(tx)
    return rows[0]?.hub
  })
  if (home === undefined) return undefined
  return atNetwork(tx, actor, () => listingShownTo(tx, { ...actor, hub: 0 }, home, listingId, now))
}

async function askedSide(tx: Tx, listing: ShownListing): Promise<ProposedSide> {
  const owner = await ownerOf(tx, listing.hub.id, listing.id)
  if (!owner) throw new DomainError('not_found')
  return {
    sideHub: listing.hub.id,
    organisationId: owner.organisationId,
    listingId: listing.id,
    listingVersion: listing.version,
    preferred: owner.contactPersonId,
    shows: listing.organisation ? 'organisation' : 'listing'
  }
}

interface OwnSubject {
  noun: 'offer' | 'need'
  kind: string
  sideHub: number
  listingId: string
  listingVersion: number
}

/** An own offer or need that is on view in the actor's hub. */
async function ownListing(tx: Tx, actor: Actor, input: ProposalInput, now: Instant): Promise<OwnSubject> {
  const found = await ownListings(tx, actor, input.organisationId, now)
  const own = found.find((one) => one.listingId === input.ownListingId)
  if (!own) throw new DomainError('not_found')
  return own
}

export interface OwnListing extends OwnSubject {
  visibility: string
  titles: { de: string | null; en: string | null }
}

/** Offers and needs of an organisation that are on view in the actor's hub, its anonymous ones, too. */
export async function ownListings(
  tx: Tx,
  actor: Actor,
  organisationId: string,
  now: Instant
): Promise<OwnListing[]> {
  const today = now.toISOString().slice(0, 10)
  const of = (noun: 'offer' | 'need') => sql`
    select l.noun, l.kind, l.hub_id as "sideHub", l.id as "listingId", l.version as "listingVersion", l.visibility,
           json_build_object('de', l.title_de, 'en', l.title_en) as titles
      from ${sql.table(noun)} r join organisation o on o.id = r.organisation_id
      join listing l on l.hub_id = r.hub_id and l.id = r.listing_id
     where r.hub_id = ${actor.hub} and coalesce(o.merged_into, o.id) = ${organisationId}
       and ${listingStands(today)}`
  const { rows } = await sql<OwnListing>`${of('need')} union all ${of('offer')}`.execute(tx)
  return rows
}

export async function mustBeWithinLimit(tx: Tx, actor: Actor, now: Instant) {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from introduction
     where hub_id = ${actor.hub} and ${isPerson('proposed_by', actor.personId!)} and proposed_at > ${daysAfter(now, -1)}`.execute(
    tx
  )
  if (rows[0]!.count >= proposalsADay)
    throw new DomainError('introduction.too_many', { limit: proposalsADay })
}
