import { redirect } from '@sveltejs/kit'
import * as v from 'valibot'
import { endSessions } from '#lib/server/domain/people/end-sessions.ts'
import { sessionForm } from '#lib/server/domain/people/forms.ts'
import { sessionsOf } from '#lib/server/domain/people/session-store.ts'
import { formAction } from '#lib/server/http/form-action.ts'
import { mustBeSignedIn } from '#lib/server/http/office.ts'
import { inRequestHub } from '#lib/server/http/request-hub.ts'
import { now } from '#lib/server/platform/clock.ts'
import { deviceOf } from './device.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  mustBeSignedIn(event)
  const { actor, session } = event.locals
  const sessions = await inRequestHub(event, (tx) => sessionsOf(tx, actor.personId!, now()))
  return {
    sessions: sessions.map(({ userAgent, ...one }) => ({
      ...one,
      ...deviceOf(userAgent),
      isThis: one.id === session!.id
    }))
  }
}

const end = formAction(sessionForm, endSessions, (_, { url }) => redirect(303, url.pathname))

export const actions: Actions = {
  end: (event) => {
    mustBeSignedIn(event)
    return end(event)
  },
  others: (event) => {
    mustBeSignedIn(event)
    return formAction(
      v.object({}),
      (tx, actor, _input, at) => endSessions(tx, actor, { except: event.locals.session!.id }, at),
      () => redirect(303, event.url.pathname)
    )(event)
  }
}
