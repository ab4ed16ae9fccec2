import { listedHubs } from '#lib/server/domain/privacy-requests/own-queries.ts'
import { happeningsOf } from '#lib/server/domain/sensitive-looks/queries.ts'
import { mustBeSignedIn } from '#lib/server/http/office.ts'
import { inRequestHub } from '#lib/server/http/request-hub.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  mustBeSignedIn(event)
  const { actor } = event.locals
  return inRequestHub(event, async (tx) => {
    const hubs = await listedHubs(tx)
    return { offices: hubs, happenings: await happeningsOf(tx, actor, [0, ...hubs.map((one) => one.id)]) }
  })
}
