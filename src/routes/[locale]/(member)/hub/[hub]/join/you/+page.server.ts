import { redirect } from '@sveltejs/kit'
import { beginJoining } from '#lib/server/domain/joinings/begin-joining.ts'
import { beginForm } from '#lib/server/domain/joinings/forms.ts'
import { agreedVersions } from '#lib/server/domain/legal/store.ts'
import { personCard } from '#lib/server/domain/people/store.ts'
import { formAction } from '#lib/server/http/form-action.ts'
import { mustBeSignedIn } from '#lib/server/http/office.ts'
import { inRequestHub } from '#lib/server/http/request-hub.ts'
import { loadStep } from '../load-step.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const step = await loadStep(event, 'you')
  const { person, shown } = await inRequestHub(event, async (tx) => ({
    person: await personCard(tx, event.locals.actor.personId!),
    shown: await agreedVersions(tx)
  }))
  return { ...step, displayName: person!.displayName, version: person!.version, shown: shown.join(',') }
}

const begin = formAction(beginForm, beginJoining, (_result, event) =>
  redirect(303, `/${event.locals.locale}/hub/${event.locals.hub!.slug}/join/organisation`)
)

export const actions: Actions = {
  default: (event) => {
    mustBeSignedIn(event)
    return begin(event)
  }
}
