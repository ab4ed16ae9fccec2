import { redirect } from '@sveltejs/kit'
import * as v from 'valibot'
import { endActing } from '#lib/server/domain/acting/end-acting.ts'
import { formAction } from '#lib/server/http/form-action.ts'
import { mustBeSignedIn } from '#lib/server/http/office.ts'
import type { Actions, PageServerLoad } from './$types'

/** For whom somebody of the office acts just now, and what that allows. Whoever acts for nobody, or no longer, is led on. */
export const load: PageServerLoad = (event) => {
  mustBeSignedIn(event)
  if (!event.locals.actor.acting) redirect(303, `/${event.locals.locale}/my`)
}

const end = formAction(v.object({}), endActing, ({ hubSlug, slug }, event) =>
  redirect(303, `/${event.locals.locale}/hub/${hubSlug}/office/organisations/${slug}/desk`)
)

export const actions: Actions = {
  // Where the time was over before the button was pressed, the page behind the refusal leads on.
  end: (event) => {
    mustBeSignedIn(event)
    return end(event)
  }
}
