import { redirect } from '@sveltejs/kit'
import * as v from 'valibot'
import { hashOf } from '#lib/server/domain/people/tokens.ts'
import { isLinkOpen } from '#lib/server/domain/people/store.ts'
import { startSession } from '#lib/server/domain/people/start-session.ts'
import { formAction } from '#lib/server/http/form-action.ts'
import { inRequestHub, setSessionCookie } from '#lib/server/http/request-hub.ts'
import { now } from '#lib/server/platform/clock.ts'
import type { Actions, PageServerLoad, RequestEvent } from './$types'

/** Opening the link changes nothing: mail scanners open links. Only the button uses it. */
export const load: PageServerLoad = async (event) => ({
  isOpen: await inRequestHub(event, (tx) => isLinkOpen(tx, hashOf(event.params.token), now()))
})

export const actions: Actions = {
  default: (event) =>
    formAction(
      v.object({}),
      (tx, actor, _input, at) =>
        startSession(
          tx,
          actor,
          { linkToken: event.params.token, userAgent: event.request.headers.get('user-agent') ?? '' },
          at
        ),
      ({ token, expiresAt }, { locals }: RequestEvent) => {
        setSessionCookie(event, token, expiresAt)
        redirect(303, locals.network ? `/${locals.locale}/office` : `/${locals.locale}/setup`)
      }
    )(event)
}
