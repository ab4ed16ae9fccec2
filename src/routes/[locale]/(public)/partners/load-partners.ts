import { setTimeout as after } from 'node:timers/promises'
import type { ServerLoadEvent } from '@sveltejs/kit'
import { audienceOf } from '#lib/server/domain/audience.ts'
import { hubCards } from '#lib/server/domain/hubs/queries.ts'
import { answerFor } from '#lib/server/domain/matching/partner-answer.ts'
import { findPartners } from '#lib/server/domain/matching/partner-search.ts'
import { organisationKinds } from '#lib/engines/matching/types.ts'
import { placesShown } from '#lib/server/domain/organisations/places.ts'
import { inRequestHub } from '#lib/server/http/request-hub.ts'
import { now } from '#lib/server/platform/clock.ts'
import { liveIndex } from '#lib/server/platform/matching/live-index.ts'
import { longestAsk } from './limits.ts'

/** Matches shown on one page; further down nobody reads, and a better text helps more than a longer list. */
const shown = 12
/** How long a page waits for an index that is still being filled. */
const patienceMilliseconds = 2500

/** "Find partners" in the network or in one hub: the address holds the question, so it can be passed on. */
export async function loadPartners(event: ServerLoadEvent) {
  const { actor, locale } = event.locals
  const question = questionIn(event.url.searchParams)
  const hub = actor.hub === 0 ? null : actor.hub
  const places = await inRequestHub(event, (tx) => placesShown(tx, audienceOf(actor, now())))
  const base = { ...question, places, kinds: organisationKinds, longest: longestAsk }
  if (!question.text) return { ...base, isReady: true, results: [] }
  const live = await Promise.race([liveIndex(), after(patienceMilliseconds, null)])
  if (!live) return { ...base, isReady: false, results: [] }
  // Read at the network: an organisation of this hub may be quoted with what it published in another.
  const atNetwork = { locals: { ...event.locals, actor: { ...actor, hub: 0 } } }
  const results = await inRequestHub(atNetwork, async (tx) => {
    const { text, chosenKinds, chosenPlace } = question
    const asked = { text, hub, kinds: chosenKinds, places: chosenPlace ? [chosenPlace] : [], top: shown }
    const found = await findPartners(tx, live, asked)
    const cards = await hubCards(tx)
    return found.map((one) => answerFor(one, cards, locale))
  })
  return { ...base, isReady: true, results }
}

export type PartnersData = Awaited<ReturnType<typeof loadPartners>>

function questionIn(search: URLSearchParams) {
  const given = (search.get('q') ?? '').trim()
  return {
    text: given.slice(0, longestAsk),
    over: Math.max(0, given.length - longestAsk),
    chosenKinds: organisationKinds.filter((kind) => search.getAll('kind').includes(kind)),
    chosenPlace: search.get('place') ?? ''
  }
}
