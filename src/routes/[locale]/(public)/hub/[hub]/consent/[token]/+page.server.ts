import * as v from 'valibot'
import { redirect } from '@sveltejs/kit'
import { confirmConsent } from '#lib/server/domain/consents/confirm-consent.ts'
import { consentOfLink } from '#lib/server/domain/consents/links.ts'
import { withdrawByLink } from '#lib/server/domain/consents/withdraw-consent.ts'
import { DomainError } from '#lib/server/domain/errors.ts'
import { formAction } from '#lib/server/http/form-action.ts'
import { notFound } from '#lib/server/http/refusal.ts'
import { now } from '#lib/server/platform/clock.ts'
import type { Actions, PageServerLoad } from './$types'

/** Opening the link changes nothing (mail scanners open links); its button does. */
export const load: PageServerLoad = async ({ locals, params, url }) => ({
  confirms: linkOr404(locals, params.token).confirms,
  isDone: url.searchParams.has('done')
})

function linkOr404(locals: App.Locals, token: string) {
  try {
    return consentOfLink(locals.actor, token, now())
  } catch (thrown) {
    if (thrown instanceof DomainError) notFound(locals.locale)
    throw thrown
  }
}

const done = (_result: unknown, { url }: { url: URL }) => redirect(303, `${url.pathname}?done=1`)

export const actions: Actions = {
  confirm: (event) =>
    formAction(
      v.object({}),
      (tx, actor, _input, at) => confirmConsent(tx, actor, { token: event.params.token }, at),
      done
    )(event),
  withdraw: (event) =>
    formAction(
      v.object({}),
      (tx, actor, _input, at) => withdrawByLink(tx, actor, { token: event.params.token, via: 'link' }, at),
      done
    )(event)
}
