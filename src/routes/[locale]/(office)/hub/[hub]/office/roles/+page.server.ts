import { redirect } from '@sveltejs/kit'
import { endRole } from '#lib/server/domain/people/end-role.ts'
import { endRoleForm, roleForm } from '#lib/server/domain/people/forms.ts'
import { grantRoleByAddress } from '#lib/server/domain/people/grant-role-by-address.ts'
import { roleHolders } from '#lib/server/domain/people/role-store.ts'
import { formAction } from '#lib/server/http/form-action.ts'
import { mustBeLead } from '#lib/server/http/office.ts'
import { inRequestHub } from '#lib/server/http/request-hub.ts'
import { now } from '#lib/server/platform/clock.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  mustBeLead(event)
  const today = now().toISOString().slice(0, 10)
  return { holders: await inRequestHub(event, (tx) => roleHolders(tx, event.locals.actor.hub, today)) }
}

const grant = formAction(roleForm, grantRoleByAddress, (_result, event) => redirect(303, event.url.pathname))
const end = formAction(endRoleForm, endRole, (_result, event) => redirect(303, event.url.pathname))

export const actions: Actions = {
  grant: (event) => {
    mustBeLead(event)
    return grant(event)
  },
  end: (event) => {
    mustBeLead(event)
    return end(event)
  }
}
