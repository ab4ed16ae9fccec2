import { redirect } from '@sveltejs/kit'
import { beginJoining } from '#lib/server/domain/joinings/begin-joining.ts'
import { beginForm } from '#lib/server/domain/joinings/forms.ts'
import { formAction } from '#lib/server/http/form-action.ts'
import { mustBeSignedIn } from '#lib/server/http/office.ts'
import { loadStep } from '../load-step.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => ({
  ...(await loadStep(event, 'you')),
  displayName: event.locals.displayName ?? ''
})

const begin = formAction(beginForm, beginJoining, (_result, event) =>
  redirect(303, `/${event.locals.locale}/hub/${event.locals.hub!.slug}/join/organisation`)
)

export const actions: Actions = {
  default: (event) => {
    mustBeSignedIn(event)
    return begin(event)
  }
}
