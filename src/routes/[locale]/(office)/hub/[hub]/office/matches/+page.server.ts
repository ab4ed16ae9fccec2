import { redirect } from '@sveltejs/kit'
import { matchBoard } from '#lib/server/domain/matches/board-queries.ts'
import { dismissMatch } from '#lib/server/domain/matches/dismiss-match.ts'
import { dismissalForm } from '#lib/server/domain/matches/forms.ts'
import { formAction } from '#lib/server/http/form-action.ts'
import { mustBeOffice } from '#lib/server/http/office.ts'
import { inRequestHub } from '#lib/server/http/request-hub.ts'
import { now } from '#lib/server/platform/clock.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  mustBeOffice(event)
  const { actor, locale } = event.locals
  return inRequestHub(event, (tx) => matchBoard(tx, actor, locale, now()))
}

const dismiss = formAction(dismissalForm, dismissMatch, (_result, event) =>
  redirect(303, `${event.url.pathname}?put-aside=1`)
)

export const actions: Actions = {
  dismiss: (event) => {
    mustBeOffice(event)
    return dismiss(event)
  }
}
