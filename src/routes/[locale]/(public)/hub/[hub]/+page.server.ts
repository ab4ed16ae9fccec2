import { audienceOf } from '#lib/server/domain/audience.ts'
import { hubFront } from '#lib/server/domain/hubs/front.ts'
import { inRequestHub } from '#lib/server/http/request-hub.ts'
import { now } from '#lib/server/platform/clock.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = (event) => {
  const { actor, locale } = event.locals
  return inRequestHub(event, (tx) => hubFront(tx, audienceOf(actor, now()), actor.hub, locale))
}
