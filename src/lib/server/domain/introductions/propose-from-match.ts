import type { Tx } from '../../database/connection.ts'
import type { Shows } from '../../database/schema-introductions.ts'
import type { Instant } from '../../platform/clock.ts'
import { type Actor, belongsTo } from '../actor.ts'
import { DomainError } from '../errors.ts'
import { sideFor } from './arrange-introduction.ts'
import { insertProposal, type Proposal } from './insert-proposal.ts'
import { placeOf } from './mail-side.ts'
import { sidesOfMatch } from './match-queries.ts'
import { mustBeWithinLimit } from './propose-introduction.ts'

/**
 * Somebody of one side of a match wants to meet the other: their side asks, whichever of the two it is. It stands where the
 * match stands, which is where the actor is. @returns the hub's slug and the id.
 */
export async function proposeFromMatch(
  tx: Tx,
  actor: Actor,
  input: { matchId: string; note: string; shows: Shows },
  now: Instant
) {
  if (!actor.personId) throw new DomainError('sign_in_needed')
  const found = await sidesOfMatch(tx, actor.hub, input.matchId)
  if (!found) throw new DomainError('not_found')
  const both = [
    await sideFor(tx, actor, found.asking, 'match', now),
    await sideFor(tx, actor, found.asked, 'match', now)
  ]
  const own = both.find((one) => belongsTo(actor, one.side.organisationId))
  const other = both.find((one) => one !== own)
  if (!own || !other) throw new DomainError('not_found')
  await mustBeWithinLimit(tx, actor, now)
  const { matchId, note } = input
  const shows = own.side.listingId ? input.shows : 'organisation'
  const proposal: Proposal = {
    origin: 'match',
    matchId,
    kind: both.find((one) => one.noun === 'need')?.kind ?? other.kind ?? own.kind,
    askMode: 'inTurn',
    note,
    sides: { asking: { ...own.side, preferred: actor.personId, shows }, asked: other.side },
    isOwn: true
  }
  const id = await insertProposal(tx, actor, proposal, now)
  const { slug } = await placeOf(tx, actor.hub)
  return { hub: actor.hub, slug, id }
}
