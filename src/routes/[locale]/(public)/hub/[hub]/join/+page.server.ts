import { redirect } from '@sveltejs/kit'
import * as v from 'valibot'
import { email } from '#lib/server/domain/forms.ts'
import { joiningState } from '#lib/server/domain/joinings/queries.ts'
import { requestSignIn } from '#lib/server/domain/people/request-sign-in.ts'
import { formAction } from '#lib/server/http/form-action.ts'
import { notFound } from '#lib/server/http/refusal.ts'
import { inRequestHub } from '#lib/server/http/request-hub.ts'
import { now } from '#lib/server/platform/clock.ts'
import type { Actions, PageServerLoad } from './$types'

/** "Bist du bereit?": the first step is an address; whoever is signed in goes on where they stopped. */
export const load: PageServerLoad = async (event) => {
  const { actor, hub, locale } = event.locals
  if (!hub) notFound(locale)
  if (!actor.personId) return { sent: event.url.searchParams.get('sent') === 'yes' }
  const { next } = await inRequestHub(event, (tx) => joiningState(tx, actor, now()))
  redirect(303, `/${locale}/hub/${hub.slug}/join/${next}`)
}

export const actions: Actions = {
  default: (event) => {
    const { hub, locale } = event.locals
    if (!hub) notFound(locale)
    const next = `/${locale}/hub/${hub.slug}/join`
    const from = event.getClientAddress()
    const ask = formAction(
      v.object({ email }),
      (tx, actor, input, now) =>
        requestSignIn(tx, actor, { ...input, language: locale, purpose: 'join', next, from }, now),
      () => redirect(303, `${next}?sent=yes`)
    )
    return ask(event)
  }
}
