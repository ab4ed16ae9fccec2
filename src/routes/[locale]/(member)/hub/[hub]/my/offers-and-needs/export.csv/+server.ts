import { ownListings } from '#lib/server/domain/listings/own-queries.ts'
import { inRequestHub } from '#lib/server/http/request-hub.ts'
import { now } from '#lib/server/platform/clock.ts'
import { exported } from '../../../../../../listing-writing/export.ts'
import { mustBeMember } from '../../../../../../listing-writing/load-writing.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = async (event) => {
  mustBeMember(event)
  const listings = await inRequestHub(event, (tx) => ownListings(tx, event.locals.actor, now()))
  return exported(event, listings, 'csv')
}
