import { mustBeWithin } from '#lib/server/http/attempts.ts'
import { leaveFor } from '#lib/server/http/provider-sign-in.ts'
import { notFound } from '#lib/server/http/refusal.ts'
import type { RequestHandler } from './$types'

/** A link and not a form: browsers follow no form to another site, by our own policy. */
export const GET: RequestHandler = async (event) => {
  if (!/^[0-9a-f-]{36}$/.test(event.params.provider)) notFound(event.locals.locale)
  await mustBeWithin(event, 'providerFromNetwork')
  return leaveFor(event, event.params.provider)
}
