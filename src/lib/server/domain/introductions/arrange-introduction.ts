import type { Tx } from '../../database/connection.ts'
import type { AskMode, Shows, Side } from '../../database/schema-introductions.ts'
import type { Instant } from '../../platform/clock.ts'
import { type Actor, isOffice } from '../actor.ts'
import { standsInHub } from '../affiliations/stands-in-hub.ts'
import { DomainError } from '../errors.ts'
import { ownerOf } from '../listings/owner.ts'
import { listingStands } from '../organisations/shown.ts'
import { homeOf } from './home-queries.ts'
import { inHubOf } from './in-hub-of.ts'
import { sidesOfMatch } from './match-queries.ts'
import { insertProposal, type ProposedSide } from './insert-proposal.ts'

/** One party of an introduction that the office or the engine proposes: by what it brings in, or by itself. */
export interface ArrangedSide {
  organisationId: string | null
  listing: { hub: number; id: string } | null
}

export interface ArrangementInput {
  origin: 'match' | 'office' | 'event'
  matchId: string | null
  askMode: AskMode
  note: string
  /** Left out for a match, which knows its sides. */
  sides: { asking: ArrangedSide; asked: ArrangedSide } | null
}

/** The office brings two together: for a match, or because it knows both. Nobody has said yes yet. @returns the id. */
export async function arrangeIntroduction(tx: Tx, actor: Actor, input: ArrangementInput, now: Instant) {
  if (actor.hub === 0 || !isOffice(actor)) throw new DomainError('not_found')
  const given = input.sides ?? (input.matchId ? await sidesOfMatch(tx, actor.hub, input.matchId) : undefined)
  if (!given) throw new DomainError('not_found')
  const field = (side: Side) => (input.sides ? side : 'match')
  const asking = await sideFor(tx, actor, given.asking, field('asking'), now)
  const asked = await sideFor(tx, actor, given.asked, field('asked'), now)
  const kind = [asking, asked].toSorted((one) => (one.noun === 'need' ? -1 : 1))[0]!.kind
  const { origin, matchId, askMode, note } = input
  const sides = { asking: asking.side, asked: asked.side }
  const proposal = { origin, matchId, askMode, note, kind, sides, isOwn: false }
  const id = await insertProposal(tx, actor, proposal, now)
  return id
}

/** A side as it enters an introduction. @throws DomainError `introduction.nobody` for who is not to be had here */
export async function sideFor(tx: Tx, actor: Actor, given: ArrangedSide, field: string, now: Instant) {
  if (given.listing) return listingSide(tx, actor, given.listing, field, now)
  const { organisationId } = given
  if (!organisationId) throw new DomainError('introduction.nobody', { field })
  const isHere = await standsInHub(tx, actor.hub, organisationId, now)
  // Found for a match it may belong to another hub; chosen by hand it is one of this.
  if (!isHere && field !== 'match') throw new DomainError('introduction.nobody', { field })
  const sideHub = isHere ? actor.hub : await homeOf(tx, actor, organisationId, actor.hub)
  const side: ProposedSide = {
    sideHub,
    organisationId,
    listingId: null,
    listingVersion: null,
    preferred: null,
    shows: 'organisation'
  }
  return { side, noun: null, kind: null }
}

async function listingSide(
  tx: Tx,
  actor: Actor,
  { hub, id }: { hub: number; id: string },
  field: string,
  now: Instant
) {
  return inHubOf(tx, actor, hub, async () => {
    const owner = await ownerOf(tx, hub, id)
    const row = await tx
      .selectFrom('listing')
      .select(['kind', 'noun', 'version', 'visibility', 'is_released'])
      .where('hub_id', '=', hub)
      .where('id', '=', id)
      .where(listingStands(now.toISOString().slice(0, 10), 'listing'))
      .executeTakeFirst()
    if (!owner || !row) throw new DomainError('introduction.nobody', { field })
    // Another hub's office brokers only what that hub shows beyond itself.
    if (hub !== actor.hub && !['public', 'network'].includes(row.visibility) && !row.is_released)
      throw new DomainError('introduction.nobody', { field })
    const side: ProposedSide = {
      sideHub: hub,
      organisationId: owner.organisationId,
      listingId: id,
      listingVersion: row.version,
      preferred: owner.contactPersonId,
      shows: shownAtFirst(row.visibility)
    }
    return { side, noun: row.noun, kind: row.kind }
  })
}

function shownAtFirst(visibility: string): Shows {
  if (visibility === 'matching') return 'nothing'
  return visibility === 'anonymous' ? 'listing' : 'organisation'
}
