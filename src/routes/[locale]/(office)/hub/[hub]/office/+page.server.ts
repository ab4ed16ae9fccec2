import { waitingCounts } from '#lib/server/domain/memberships/queries.ts'
import { mailCounts } from '#lib/server/domain/mail/store.ts'
import { isOfficeLead } from '#lib/server/domain/actor.ts'
import { mustBeOffice } from '#lib/server/http/office.ts'
import { inRequestHub } from '#lib/server/http/request-hub.ts'
import type { PageServerLoad } from './$types'

/** Today: what waits in this office, each a click from done. */
export const load: PageServerLoad = async (event) => {
  mustBeOffice(event)
  const { actor } = event.locals
  return inRequestHub(event, async (tx) => {
    const mails = await mailCounts(tx, actor.hub)
    const waiting = await waitingCounts(tx, actor.hub)
    return {
      waiting: { ...waiting, mails: (mails.unclear ?? 0) + (mails.refused ?? 0) + (mails.returned ?? 0) },
      isLead: isOfficeLead(actor)
    }
  })
}
