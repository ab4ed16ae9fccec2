import { redirect } from '@sveltejs/kit'
import * as v from 'valibot'
import { id } from '#lib/server/domain/introductions/forms.ts'
import { nudgeSide } from '#lib/server/domain/introductions/nudge-side.ts'
import { introductionRows } from '#lib/server/domain/introductions/office-queries.ts'
import { introductionStates } from '#lib/server/domain/introductions/rules.ts'
import { formAction } from '#lib/server/http/form-action.ts'
import { mustBeOffice } from '#lib/server/http/office.ts'
import { inRequestHub } from '#lib/server/http/request-hub.ts'
import { now } from '#lib/server/platform/clock.ts'
import type { Actions, PageServerLoad } from './$types'

/** Everything this office brokers, and where it is stuck. */
export const load: PageServerLoad = async (event) => {
  mustBeOffice(event)
  const { actor, locale } = event.locals
  const asked = event.url.searchParams
  const state = introductionStates.find((one) => one === asked.get('state')) ?? null
  const stuck = asked.has('stuck')
  return inRequestHub(event, async (tx) => {
    const all = await introductionRows(tx, actor, { language: locale }, now())
    const counts = Object.fromEntries(
      introductionStates.map((one) => [one, all.filter((row) => row.state === one).length])
    )
    const stuckRows = all.filter((row) => row.stuck !== null || row.isUnclear)
    const rows = (stuck ? stuckRows : all).filter((row) => !state || row.state === state)
    return {
      rows,
      counts,
      stuckCount: stuckRows.length,
      count: all.length,
      states: introductionStates,
      state,
      stuck
    }
  })
}

const nudge = formAction(v.object({ introductionId: id }), nudgeSide, (_result, event) =>
  redirect(303, event.url.pathname)
)

export const actions: Actions = {
  nudge: (event) => {
    mustBeOffice(event)
    return nudge(event)
  }
}
