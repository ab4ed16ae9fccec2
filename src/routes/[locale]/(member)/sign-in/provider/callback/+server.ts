import { mustBeWithin } from '#lib/server/http/attempts.ts'
import { arriveFrom } from '#lib/server/http/provider-sign-in.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = async (event) => {
  await mustBeWithin(event, 'providerFromNetwork')
  return arriveFrom(event)
}
