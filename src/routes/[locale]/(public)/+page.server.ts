import { networkFront } from '#lib/server/domain/hubs/front.ts'
import { audienceOf } from '#lib/server/domain/audience.ts'
import { inRequestHub } from '#lib/server/http/request-hub.ts'
import { now } from '#lib/server/platform/clock.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = (event) => {
  const { actor, locale } = event.locals
  return inRequestHub(event, (tx) => networkFront(tx, audienceOf(actor, now()), locale))
}
