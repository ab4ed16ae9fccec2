import { mustBeWithin } from '#lib/server/http/attempts.ts'
import { arriveFrom } from '#lib/server/http/provider-sign-in.ts'
import type { PageServerLoad } from './$types'

/** A page, although it never shows itself: what goes wrong here is said inside the frame, in the reader's language. */
export const load: PageServerLoad = async (event) => {
  await mustBeWithin(event, 'providerFromNetwork')
  return arriveFrom(event)
}
