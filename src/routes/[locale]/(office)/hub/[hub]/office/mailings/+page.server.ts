import { groupMailsOf } from '#lib/server/domain/group-mails/store.ts'
import { mustBeOffice } from '#lib/server/http/office.ts'
import { inRequestHub } from '#lib/server/http/request-hub.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  mustBeOffice(event)
  return { mailings: await inRequestHub(event, (tx) => groupMailsOf(tx, event.locals.actor.hub)) }
}
