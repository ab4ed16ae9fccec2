import { exchangeKinds } from '#lib/server/domain/listings/kinds.ts'
import { listingsOfHub, officeAsk } from '#lib/server/domain/listings/office-queries.ts'
import { mustBeOffice } from '#lib/server/http/office.ts'
import { inRequestHub } from '#lib/server/http/request-hub.ts'
import { now } from '#lib/server/platform/clock.ts'
import { exported } from '../../../../../../listing-writing/export.ts'
import type { RequestHandler } from './$types'

/** What the list is narrowed to, all of it. */
export const GET: RequestHandler = async (event) => {
  mustBeOffice(event)
  const ask = { ...officeAsk(event.url.searchParams, exchangeKinds), page: 0 }
  const { listings } = await inRequestHub(event, (tx) =>
    listingsOfHub(tx, event.locals.actor.hub, ask, now())
  )
  return exported(event, listings, 'csv')
}
