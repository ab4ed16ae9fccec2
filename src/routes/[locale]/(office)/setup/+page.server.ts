import { redirect } from '@sveltejs/kit'
import { buildDemoHere } from '#lib/server/demo/build-demo.ts'
import { setUpForm } from '#lib/server/domain/hubs/forms.ts'
import { setUp } from '#lib/server/domain/hubs/set-up.ts'
import { formAction } from '#lib/server/http/form-action.ts'
import { notFound } from '#lib/server/http/refusal.ts'
import { now } from '#lib/server/platform/clock.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = ({ locals, url }) => {
  if (locals.network) redirect(303, `/${locals.locale}/office`)
  return { maySetUp: locals.actor.isOperator, origin: url.origin }
}

export const actions: Actions = {
  create: formAction(setUpForm, setUp, (_result, event) => redirect(303, `/${event.locals.locale}/office`)),
  demo: async ({ locals, url }) => {
    if (!locals.actor.isOperator || locals.network) notFound(locals.locale)
    await buildDemoHere(url.origin, now())
    redirect(303, `/${locals.locale}`)
  }
}
