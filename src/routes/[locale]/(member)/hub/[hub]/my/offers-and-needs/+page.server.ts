import { ownListings } from '#lib/server/domain/listings/own-queries.ts'
import { inRequestHub } from '#lib/server/http/request-hub.ts'
import { now } from '#lib/server/platform/clock.ts'
import { mustBeMember } from '../../../../../listing-writing/load-writing.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  mustBeMember(event)
  return inRequestHub(event, async (tx) => ({ listings: await ownListings(tx, event.locals.actor, now()) }))
}
