import { redirect } from '@sveltejs/kit'
import * as v from 'valibot'
import { decideClaim } from '#lib/server/domain/affiliations/decide-claim.ts'
import { claimsWaiting } from '#lib/server/domain/affiliations/queries.ts'
import { formAction } from '#lib/server/http/form-action.ts'
import { mustBeOffice } from '#lib/server/http/office.ts'
import { inRequestHub } from '#lib/server/http/request-hub.ts'
import type { Actions, PageServerLoad } from './$types'

const shown = 100

export const load: PageServerLoad = async (event) => {
  mustBeOffice(event)
  return { claims: await inRequestHub(event, (tx) => claimsWaiting(tx, event.locals.actor.hub, shown)) }
}

const decide = formAction(
  v.object({
    claimId: v.pipe(v.string('form.required'), v.uuid('form.required')),
    outcome: v.picklist(['confirmed', 'refused'], 'form.required')
  }),
  decideClaim,
  (_result, event) => redirect(303, event.url.pathname)
)

export const actions: Actions = {
  decide: (event) => {
    mustBeOffice(event)
    return decide(event)
  }
}
