import * as v from 'valibot'
import { redirect } from '@sveltejs/kit'
import { DomainError } from '#lib/server/domain/errors.ts'
import { digestChoiceOf } from '#lib/server/domain/matches/digest-store.ts'
import { digestFrequencies } from '#lib/server/domain/matches/forms.ts'
import { changeDigestByLink, readerOfLink } from '#lib/server/domain/matches/change-digest-by-link.ts'
import { formAction } from '#lib/server/http/form-action.ts'
import { notFound } from '#lib/server/http/refusal.ts'
import { inRequestHub } from '#lib/server/http/request-hub.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { actor, hub, locale } = event.locals
  if (!hub) notFound(locale)
  const personId = readerOr404(event)
  return inRequestHub(event, async (tx) => ({ choice: await digestChoiceOf(tx, actor.hub, personId) }))
}

function readerOr404({ locals, params }: { locals: App.Locals; params: { token: string } }): string {
  try {
    return readerOfLink(locals.actor, params.token)
  } catch (thrown) {
    if (thrown instanceof DomainError) notFound(locals.locale)
    throw thrown
  }
}

const form = v.object({ frequency: v.picklist(digestFrequencies, 'form.required') })

export const actions: Actions = {
  default: (event) =>
    formAction(
      form,
      (tx, actor, { frequency }, at) =>
        changeDigestByLink(tx, actor, { token: event.params.token, frequency }, at),
      () => redirect(303, `${event.url.pathname}?saved=1`)
    )(event)
}
