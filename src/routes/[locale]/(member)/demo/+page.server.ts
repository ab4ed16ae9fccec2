import { redirect } from '@sveltejs/kit'
import * as v from 'valibot'
import { castList } from '#lib/server/demo/cast-list.ts'
import { enterAs } from '#lib/server/demo/enter-as.ts'
import { formAction } from '#lib/server/http/form-action.ts'
import { notFound } from '#lib/server/http/refusal.ts'
import { inRequestHub, setSessionCookie } from '#lib/server/http/request-hub.ts'
import { now } from '#lib/server/platform/clock.ts'
import type { Actions, PageServerLoad } from './$types'

/** Who of the demo's cast one can enter as. Everywhere else this page does not exist. */
export const load: PageServerLoad = async (event) => {
  if (!event.locals.network?.isDemo) notFound(event.locals.locale)
  return { groups: await inRequestHub(event, (tx) => castList(tx, now())) }
}

export const actions: Actions = {
  default: (event) => {
    const { locale, network, session } = event.locals
    if (!network?.isDemo) notFound(locale)
    const userAgent = event.request.headers.get('user-agent') ?? ''
    return formAction(
      v.object({ personId: v.pipe(v.string(), v.uuid()) }),
      (tx, actor, { personId }, at) => enterAs(tx, actor, { personId, userAgent, replaces: session }, at),
      ({ token, expiresAt }) => {
        setSessionCookie(event, token, expiresAt)
        redirect(303, `/${locale}/my`)
      }
    )(event)
  }
}
