import type { RequestEvent } from '@sveltejs/kit'
import { appDatabase, inHub, type Tx } from '../database/connection.ts'

/** The one transaction of a request, in the hub of its address and in the name of who asks. */
export function inRequestHub<T>(event: { locals: App.Locals }, work: (tx: Tx) => Promise<T>): Promise<T> {
  const { hub, personId } = event.locals.actor
  return inHub(appDatabase(), { hub, person: personId }, work)
}

export const sessionCookie = 'hubwerk_session'

export function setSessionCookie(event: RequestEvent, token: string, expires: Date) {
  event.cookies.set(sessionCookie, token, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: event.url.protocol === 'https:',
    expires
  })
}
