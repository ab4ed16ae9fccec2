import { error, redirect } from '@sveltejs/kit'
import { translate } from '#lib/i18n/translate.ts'
import { statusOf } from './status.ts'

/**
 * Pages for who is signed in. Whoever is not is asked to and comes back afterwards; what is sent without a session is
 * refused, so that nobody takes the sign-in page for an answer.
 */
export function mustBeSignedIn(event: { locals: App.Locals; request: Request; url: URL }): string {
  const { actor, locale } = event.locals
  if (actor.personId) return actor.personId
  if (event.request.method === 'GET' || event.request.method === 'HEAD')
    redirect(303, `/${locale}/sign-in?next=${encodeURIComponent(event.url.pathname)}`)
  const code = 'sign_in_needed'
  throw error(statusOf[code], { message: translate(locale)(`error.${code}`), code })
}
