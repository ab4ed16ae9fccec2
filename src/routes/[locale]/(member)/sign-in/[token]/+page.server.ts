import { isActionFailure, redirect } from '@sveltejs/kit'
import * as v from 'valibot'
import { openLink } from '#lib/server/domain/people/link-store.ts'
import { startSession } from '#lib/server/domain/people/start-session.ts'
import { hashOf } from '#lib/server/domain/people/tokens.ts'
import { mustBeWithin, refusedAsTooMany } from '#lib/server/http/attempts.ts'
import { formAction } from '#lib/server/http/form-action.ts'
import { inRequestHub, setSessionCookie } from '#lib/server/http/request-hub.ts'
import { afterSignIn } from '#lib/server/http/after-sign-in.ts'
import { now } from '#lib/server/platform/clock.ts'
import type { Actions, PageServerLoad } from './$types'

const kinds = ['signIn', 'join', 'console'] as const

/** Opening the link changes nothing: mail scanners open links. Only the button uses it. */
export const load: PageServerLoad = async (event) => {
  const link = await inRequestHub(event, (tx) => openLink(tx, hashOf(event.params.token), now()))
  const kind = kinds.find((one) => one === link?.purpose)
  // A form that was refused shows this page, too; its guess is counted already.
  if (!kind && event.request.method === 'GET') await mustBeWithin(event, 'guessFromNetwork')
  return { kind: kind ?? null, address: kind === 'join' ? (link?.address ?? null) : null }
}

export const actions: Actions = {
  default: async (event) => {
    const linkToken = event.params.token
    const userAgent = event.request.headers.get('user-agent') ?? ''
    const answer = await formAction(
      v.object({}),
      (tx, actor, _input, at) => startSession(tx, actor, { linkToken, userAgent }, at),
      ({ token, expiresAt, method, next }) => {
        setSessionCookie(event, token, expiresAt)
        redirect(303, next ?? afterSignIn(event.locals, method))
      }
    )(event)
    if (!isActionFailure(answer)) return answer
    return (await refusedAsTooMany(event, 'guessFromNetwork')) ?? answer
  }
}
