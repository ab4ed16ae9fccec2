import { error, redirect } from '@sveltejs/kit'
import { translate } from '#lib/i18n/translate.ts'
import { isOffice } from '../domain/actor.ts'
import { notFound } from './refusal.ts'
import { statusOf } from './status.ts'

/**
 * Pages of a hub's office: who is not signed in is asked to; for everybody else they do not exist. What is sent without a
 * session is refused and not redirected, so that nobody takes the sign-in page for an answer.
 */
export function mustBeOffice(event: { locals: App.Locals; request: Request }): void {
  const { actor, hub, locale } = event.locals
  if (!actor.personId) {
    if (event.request.method === 'GET') redirect(303, `/${locale}/sign-in`)
    const code = 'sign_in_needed'
    throw error(statusOf[code], { message: translate(locale)(`error.${code}`), code })
  }
  if (!hub || !isOffice(actor)) notFound(locale)
}
