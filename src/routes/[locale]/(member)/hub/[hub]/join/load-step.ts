import { redirect, type ServerLoadEvent } from '@sveltejs/kit'
import {
  type JoiningState,
  type JoiningStep,
  joiningState,
  joiningSteps
} from '#lib/server/domain/joinings/queries.ts'
import { mustBeSignedIn } from '#lib/server/http/office.ts'
import { notFound } from '#lib/server/http/refusal.ts'
import { inRequestHub } from '#lib/server/http/request-hub.ts'
import { now } from '#lib/server/platform/clock.ts'

/** How far the person is, for a page of one step. Steps that are still closed lead back to the one that is open. */
export async function loadStep(event: ServerLoadEvent, step: JoiningStep) {
  const { hub, locale } = event.locals
  mustBeSignedIn(event)
  if (!hub) notFound(locale)
  const state = await inRequestHub(event, (tx) => joiningState(tx, event.locals.actor, now()))
  if (placeOf(step) > placeOf(state.next)) redirect(303, `/${locale}/hub/${hub.slug}/join/${state.next}`)
  return { state, step, steps: stepsOf(state, step) }
}

const placeOf = (step: JoiningStep) => joiningSteps.indexOf(step)

function stepsOf(state: JoiningState, current: JoiningStep) {
  return joiningSteps.map((step) => ({
    step,
    state:
      step === current
        ? ('current' as const)
        : placeOf(step) < placeOf(state.next)
          ? ('done' as const)
          : ('ahead' as const),
    isOpen: placeOf(step) <= placeOf(state.next)
  }))
}
