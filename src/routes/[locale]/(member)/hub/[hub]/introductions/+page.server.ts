import { ownIntroductions } from '#lib/server/domain/introductions/queries.ts'
import { mustBeSignedIn } from '#lib/server/http/office.ts'
import { notFound } from '#lib/server/http/refusal.ts'
import { inRequestHub } from '#lib/server/http/request-hub.ts'
import type { PageServerLoad } from './$types'

/** All introductions of the reader's organisations, in whichever hub they stand. */
export const load: PageServerLoad = async (event) => {
  if (!event.locals.hub) notFound(event.locals.locale)
  mustBeSignedIn(event)
  const introductions = await inRequestHub(event, (tx) => ownIntroductions(tx, event.locals.actor))
  return { introductions, hasOrganisation: event.locals.actor.organisations.length > 0 }
}
