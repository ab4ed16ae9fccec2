import { redirect } from '@sveltejs/kit'
import { proposalForm } from '#lib/server/domain/introductions/forms.ts'
import {
  listingFor,
  ownListings,
  proposeIntroduction
} from '#lib/server/domain/introductions/propose-introduction.ts'
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
  return inRequestHub(event, async (tx) => {
    const listing = await listingFor(tx, actor, event.url.searchParams.get('listing') ?? '', now())
    if (!listing) notFound(locale)
    const organisations = await organisationsNamed(
      tx,
      actor.organisations.map((one) => one.id)
    )
    const own = []
    for (const { id, name } of organisations)
      own.push({ id, name, listings: await ownListings(tx, actor, id, now()) })
    return { listing, own }
  })
}

const propose = formAction(proposalForm, proposeIntroduction, ({ slug, id }, event) =>
  redirect(303, `/${event.locals.locale}/hub/${slug}/introductions/${id}`)
)

export const actions: Actions = {
  default: (event) => {
    if (!event.locals.hub) notFound(event.locals.locale)
    mustBeSignedIn(event)
    return propose(event)
  }
}
