import { actionsOf } from '#lib/server/domain/bulk-actions/store.ts'
import { mustBeOffice } from '#lib/server/http/office.ts'
import { inRequestHub } from '#lib/server/http/request-hub.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  mustBeOffice(event)
  return { bulk: await inRequestHub(event, (tx) => actionsOf(tx, event.locals.actor.hub)) }
}
