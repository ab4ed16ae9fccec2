import type { Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import type { LiveIndex } from '../../platform/matching/live-index.ts'
import type { Actor } from '../actor.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { listingText } from '../matching/store.ts'
import { type AskingNeed, findPairs } from './find-pairs.ts'
import { offerVersions, reachableMembers } from './reach-queries.ts'
import { askingNeeds, dismissalsOf, listingsToLookAt, noteLook, savePairs } from './store.ts'

/** Pairs kept for a need: more than anybody reads, so that some are left when others were put aside. */
const mostPairs = 12
/** Needs that a new offer is held against. */
const mostNeeds = 20
const mostAtOnce = 20

/**
 * Compares what changed in the hub since the last look with everything that stands in the exchange, and keeps the matches. A
 * new offer makes the needs it could meet look again. For the job that keeps matches current.
 * @returns how many listings were looked at; fewer than asked for means: all done.
 */
export async function lookForMatches(tx: Tx, actor: Actor, { live }: { live: LiveIndex }, now: Instant) {
  const pending = await listingsToLookAt(tx, actor.hub, now, mostAtOnce)
  if (pending.length === 0) return 0
  const ids = new Set(pending.flatMap(({ id, noun }) => (noun === 'need' ? [id] : needsFor(live, id))))
  const needs = await askingNeeds(tx, actor.hub, now, [...ids])
  const members = await reachableMembers(tx, actor, now)
  const said = await dismissalsOf(tx, actor.hub)
  let matches = 0
  for (const need of needs) {
    const found = findPairs(
      live,
      need,
      { members, dismissals: dismissalsFor(said, need), most: mostPairs },
      now
    )
    const offers = found.pairs.flatMap((pair) => pair.offerListingId ?? [])
    const versions = await offerVersions(tx, actor, offers)
    matches += (await savePairs(tx, need, found, versions, null, now)).length
  }
  await noteLook(
    tx,
    actor.hub,
    pending.map((one) => one.id),
    now
  )
  const params = { listings: pending.length, needs: needs.length, matches }
  await recordAudit(tx, actor, 'matches.found', { type: 'match', id: pending[0]!.id, params }, now)
  return pending.length
}

/** Listings of needs that an offer could meet, of any hub; the ones of this hub look again. */
function needsFor(live: LiveIndex, offerListingId: string): string[] {
  const offer = live.exchange.listings.get(offerListingId)
  const text = offer?.texts[0]
  if (!offer || !text) return []
  const query = { text: listingText(text), lang: text.language }
  return live.exchange.needs.match(query, { top: mostNeeds }).ranking.map((match) => match.id)
}

/** What was put aside for other needs of the same owner counts, too, where the reason was the other party. */
export function dismissalsFor(said: Awaited<ReturnType<typeof dismissalsOf>>, need: AskingNeed) {
  return need.owners.flatMap((owner) =>
    (said.get(owner) ?? []).map((one) => ({ ...one, isSameNeed: one.needId === need.id }))
  )
}
