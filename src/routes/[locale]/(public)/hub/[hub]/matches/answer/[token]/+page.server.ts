import { redirect } from '@sveltejs/kit'
import * as v from 'valibot'
import { DomainError } from '#lib/server/domain/errors.ts'
import { answerByLink } from '#lib/server/domain/matches/answer-by-link.ts'
import { dismissalReasons } from '#lib/server/domain/matches/forms.ts'
import { matchOfLink } from '#lib/server/domain/matches/link-queries.ts'
import { formAction } from '#lib/server/http/form-action.ts'
import { notFound } from '#lib/server/http/refusal.ts'
import { inRequestHub } from '#lib/server/http/request-hub.ts'
import { now } from '#lib/server/platform/clock.ts'
import type { Actions, PageServerLoad } from './$types'

/** The question a mail asked, for whoever holds its link. Looking changes nothing: mail programs look, too. */
export const load: PageServerLoad = async (event) => {
  const { actor, hub, locale } = event.locals
  if (!hub) notFound(locale)
  const done = event.url.searchParams.get('done')
  if (done) return { pair: null, done: done === 'introduce' ? ('introduce' as const) : ('aside' as const) }
  try {
    const { pair } = await inRequestHub(event, (tx) =>
      matchOfLink(tx, actor, event.params.token, locale, now())
    )
    return { pair, done: null }
  } catch (thrown) {
    if (thrown instanceof DomainError) return { pair: null, done: 'gone' as const }
    throw thrown
  }
}

const form = v.object({ answer: v.picklist(['introduce', ...dismissalReasons], 'form.required') })

export const actions: Actions = {
  default: (event) =>
    formAction(
      form,
      (tx, actor, { answer }, at) => answerByLink(tx, actor, { token: event.params.token, answer }, at),
      (answer) => redirect(303, `${event.url.pathname}?done=${answer}`)
    )(event)
}
