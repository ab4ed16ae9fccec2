import { looksIn } from '#lib/server/domain/sensitive-looks/queries.ts'
import { mustBeOffice } from '#lib/server/http/office.ts'
import { inRequestHub } from '#lib/server/http/request-hub.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  mustBeOffice(event)
  return { looks: await inRequestHub(event, (tx) => looksIn(tx, event.locals.actor.hub)) }
}
