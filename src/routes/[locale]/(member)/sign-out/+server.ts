import { redirect } from '@sveltejs/kit'
import { endSession } from '#lib/server/domain/people/end-session.ts'
import { inRequestHub, sessionCookie } from '#lib/server/http/request-hub.ts'
import { now } from '#lib/server/platform/clock.ts'
import type { RequestHandler } from './$types'

export const POST: RequestHandler = async (event) => {
  const token = event.cookies.get(sessionCookie)
  if (token) await inRequestHub(event, (tx) => endSession(tx, event.locals.actor, { token }, now()))
  event.cookies.delete(sessionCookie, { path: '/' })
  redirect(303, `/${event.locals.locale}`)
}
