import { mustBeWithin } from '#lib/server/http/attempts.ts'
import { leaveFor } from '#lib/server/http/provider-sign-in.ts'
import { notFound } from '#lib/server/http/refusal.ts'
import { isId } from '#lib/server/platform/identifiers.ts'
import type { PageServerLoad } from './$types'

/** A link and not a form: browsers follow no form to another site, by our own policy. */
export const load: PageServerLoad = async (event) => {
  if (!isId(event.params.provider)) notFound(event.locals.locale)
  await mustBeWithin(event, 'providerFromNetwork')
  return leaveFor(event, event.params.provider)
}
