import { redirect, type RequestEvent } from '@sveltejs/kit'
import { organisationKinds } from '#lib/engines/matching/types.ts'
import { atNetwork } from '#lib/server/domain/at-network.ts'
import { knownForm, newForm } from '#lib/server/domain/joinings/forms.ts'
import { joinWithKnown } from '#lib/server/domain/joinings/join-with-known.ts'
import { joinWithNew } from '#lib/server/domain/joinings/join-with-new.ts'
import { organisationChoices } from '#lib/server/domain/joinings/queries.ts'
import { formAction } from '#lib/server/http/form-action.ts'
import { mustBeSignedIn } from '#lib/server/http/office.ts'
import { inRequestHub } from '#lib/server/http/request-hub.ts'
import { now } from '#lib/server/platform/clock.ts'
import { loadStep } from '../load-step.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const step = await loadStep(event, 'organisation')
  const words = (event.url.searchParams.get('q') ?? '').slice(0, 200)
  const choices = await inRequestHub(event, (tx) =>
    atNetwork(tx, event.locals.actor, () => organisationChoices(tx, event.locals.actor, words, now()))
  )
  return { ...step, words, choices, kinds: organisationKinds }
}

const onwards = (_result: unknown, event: RequestEvent) =>
  redirect(303, `/${event.locals.locale}/hub/${event.locals.hub!.slug}/join/exchange`)
const takeKnown = formAction(knownForm, joinWithKnown, onwards)
const takeNew = formAction(newForm, joinWithNew, onwards)

export const actions: Actions = {
  known: (event) => {
    mustBeSignedIn(event)
    return takeKnown(event)
  },
  new: (event) => {
    mustBeSignedIn(event)
    return takeNew(event)
  }
}
