import { stuckCount } from '#lib/server/domain/introductions/office-queries.ts'
import { listingCounts } from '#lib/server/domain/listings/office-queries.ts'
import { waitingCounts } from '#lib/server/domain/memberships/queries.ts'
import { mailCounts } from '#lib/server/domain/mail/store.ts'
import { isOfficeLead } from '#lib/server/domain/actor.ts'
import { mustBeOffice } from '#lib/server/http/office.ts'
import { inRequestHub } from '#lib/server/http/request-hub.ts'
import { now } from '#lib/server/platform/clock.ts'
import type { PageServerLoad } from './$types'

/** Today: what waits in this office, each a click from done. */
export const load: PageServerLoad = async (event) => {
  mustBeOffice(event)
  const { actor } = event.locals
  return inRequestHub(event, async (tx) => {
    const mails = await mailCounts(tx, actor.hub)
    const listings = (await listingCounts(tx, actor.hub, now())).waiting
    const introductions = await stuckCount(tx, actor, now())
    const waiting = { ...(await waitingCounts(tx, actor.hub)), listings, introductions }
    return {
      waiting: { ...waiting, mails: (mails.unclear ?? 0) + (mails.refused ?? 0) + (mails.returned ?? 0) },
      isLead: isOfficeLead(actor)
    }
  })
}
