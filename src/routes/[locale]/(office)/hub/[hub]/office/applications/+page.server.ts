import { redirect } from '@sveltejs/kit'
import { decideApplication } from '#lib/server/domain/memberships/decide-application.ts'
import { decisionForm } from '#lib/server/domain/memberships/forms.ts'
import { applicationsWaiting } from '#lib/server/domain/memberships/queries.ts'
import { levels } from '#lib/server/domain/memberships/rules.ts'
import { formAction } from '#lib/server/http/form-action.ts'
import { mustBeOffice } from '#lib/server/http/office.ts'
import { inRequestHub } from '#lib/server/http/request-hub.ts'
import { now } from '#lib/server/platform/clock.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  mustBeOffice(event)
  const applications = await inRequestHub(event, (tx) => applicationsWaiting(tx, event.locals.actor.hub))
  return { applications, levels, today: now().toISOString().slice(0, 10) }
}

const decide = formAction(decisionForm, decideApplication, (_result, event) =>
  redirect(303, event.url.pathname)
)

export const actions: Actions = {
  decide: (event) => {
    mustBeOffice(event)
    return decide(event)
  }
}
