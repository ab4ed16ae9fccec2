import { redirect, type RequestEvent } from '@sveltejs/kit'
import { matchToPropose } from '#lib/server/domain/introductions/arrangement-queries.ts'
import { matchProposalForm, proposalForm } from '#lib/server/domain/introductions/forms.ts'
import {
  listingFor,
  ownListings,
  proposeIntroduction
} from '#lib/server/domain/introductions/propose-introduction.ts'
import { proposeFromMatch } from '#lib/server/domain/introductions/propose-from-match.ts'
import { organisationsNamed } from '#lib/server/domain/introductions/queries.ts'
import { formAction } from '#lib/server/http/form-action.ts'
import { mustBeSignedIn } from '#lib/server/http/office.ts'
import { notFound } from '#lib/server/http/refusal.ts'
import { inRequestHub } from '#lib/server/http/request-hub.ts'
import { now } from '#lib/server/platform/clock.ts'
import type { Actions, PageServerLoad } from './$types'

/** Who asks to be introduced chooses what it is about and what to show of themselves. */
export const load: PageServerLoad = async (event) => {
  const { actor, hub, locale } = event.locals
  if (!hub) notFound(locale)
  mustBeSignedIn(event)
  const matchId = event.url.searchParams.get('match')
  return inRequestHub(event, async (tx) => {
    if (matchId) {
      const match = await matchToPropose(tx, actor, matchId, locale)
      if (!match) notFound(locale)
      return { match: { id: matchId, ...match }, listing: null, own: [] }
    }
    const listing = await listingFor(tx, actor, event.url.searchParams.get('listing') ?? '', now())
    if (!listing) notFound(locale)
    const organisations = await organisationsNamed(
      tx,
      actor.organisations.map((one) => one.id)
    )
    const own = []
    for (const { id, name } of organisations)
      own.push({ id, name, listings: await ownListings(tx, actor, id, now()) })
    return { match: null, listing, own }
  })
}

const goOn = ({ slug, id }: { slug: string; id: string }, event: RequestEvent) =>
  redirect(303, `/${event.locals.locale}/hub/${slug}/introductions/${id}`)
const propose = formAction(proposalForm, proposeIntroduction, goOn)
const fromMatch = formAction(matchProposalForm, proposeFromMatch, goOn)

function mustStandHere(event: RequestEvent): void {
  if (!event.locals.hub) notFound(event.locals.locale)
  mustBeSignedIn(event)
}

export const actions: Actions = {
  listing: (event) => {
    mustStandHere(event)
    return propose(event)
  },
  match: (event) => {
    mustStandHere(event)
    return fromMatch(event)
  }
}
