import { redirect } from '@sveltejs/kit'
import { changeDigest } from '#lib/server/domain/matches/change-digest.ts'
import { dismissMatch } from '#lib/server/domain/matches/dismiss-match.ts'
import { digestForm, dismissalForm } from '#lib/server/domain/matches/forms.ts'
import { digestChoiceOf } from '#lib/server/domain/matches/digest-store.ts'
import { matchesFor } from '#lib/server/domain/matches/queries.ts'
import { formAction } from '#lib/server/http/form-action.ts'
import { mustBeMember } from '#lib/server/http/office.ts'
import { inRequestHub } from '#lib/server/http/request-hub.ts'
import { now } from '#lib/server/platform/clock.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  mustBeMember(event)
  const { actor, locale } = event.locals
  return inRequestHub(event, async (tx) => ({
    pairs: await matchesFor(tx, actor, locale, now()),
    digest: await digestChoiceOf(tx, actor.hub, actor.personId!)
  }))
}

const dismiss = formAction(dismissalForm, dismissMatch, (_result, event) =>
  redirect(303, `${event.url.pathname}?put-aside=1`)
)
const digest = formAction(digestForm, changeDigest, (_result, event) =>
  redirect(303, `${event.url.pathname}?saved=1#digest`)
)

export const actions: Actions = {
  dismiss: (event) => {
    mustBeMember(event)
    return dismiss(event)
  },
  digest: (event) => {
    mustBeMember(event)
    return digest(event)
  }
}
