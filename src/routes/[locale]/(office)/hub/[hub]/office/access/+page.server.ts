import { redirect } from '@sveltejs/kit'
import { grantsOf } from '#lib/server/domain/people/access-store.ts'
import { accessForm } from '#lib/server/domain/people/forms.ts'
import { restoreAccess } from '#lib/server/domain/people/restore-access.ts'
import { addressGrantHours } from '#lib/server/domain/people/rules.ts'
import { formAction } from '#lib/server/http/form-action.ts'
import { mustBeOffice } from '#lib/server/http/office.ts'
import { inRequestHub } from '#lib/server/http/request-hub.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  mustBeOffice(event)
  const { actor } = event.locals
  return {
    hours: addressGrantHours,
    mayRestore: actor.isOperator || actor.roles.includes('officeLead'),
    grants: await inRequestHub(event, (tx) => grantsOf(tx, actor.hub))
  }
}

const restore = formAction(accessForm, restoreAccess, (_, { url }) => redirect(303, url.pathname))

export const actions: Actions = {
  default: (event) => {
    mustBeOffice(event)
    return restore(event)
  }
}
