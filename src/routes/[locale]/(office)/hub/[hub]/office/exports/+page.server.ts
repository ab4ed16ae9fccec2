import { isOfficeLead } from '#lib/server/domain/actor.ts'
import { exportsOf } from '#lib/server/domain/office-lists/export-store.ts'
import { mustBeOffice } from '#lib/server/http/office.ts'
import { inRequestHub } from '#lib/server/http/request-hub.ts'
import { now } from '#lib/server/platform/clock.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  mustBeOffice(event)
  const { actor } = event.locals
  const exports = await inRequestHub(event, (tx) => exportsOf(tx, actor.hub, now()))
  return { exports, isLead: isOfficeLead(actor) }
}
