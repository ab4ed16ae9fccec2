import { redirect } from '@sveltejs/kit'
import { signInForm } from '#lib/server/domain/people/forms.ts'
import { requestSignIn, type SignInRequest } from '#lib/server/domain/people/request-sign-in.ts'
import { linkLifeMinutes, safeNext } from '#lib/server/domain/people/rules.ts'
import { type Deed, formAction } from '#lib/server/http/form-action.ts'
import { readConfig } from '#lib/server/platform/config.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = ({ locals, url }) => {
  const next = safeNext(url.searchParams.get('next'))
  if (locals.session?.isPending) redirect(303, secondFactorPage(locals.locale, next))
  return {
    next,
    linkLifeMinutes,
    sendsMail: readConfig().smtpUrl !== undefined,
    isSetUp: locals.network !== null
  }
}

function secondFactorPage(locale: string, next: string | null) {
  return `/${locale}/sign-in/second-factor${next ? `?next=${encodeURIComponent(next)}` : ''}`
}

export const actions: Actions = {
  default: (event) => {
    const from = event.getClientAddress()
    const language = event.locals.locale
    const request: Deed<Pick<SignInRequest, 'email' | 'next'>, string> = async (tx, actor, input, at) => {
      await requestSignIn(tx, actor, { ...input, language, from }, at)
      return input.email
    }
    // The same answer whether or not the address is known: the mail alone tells, and only its reader.
    return formAction(signInForm, request, (email) => ({ sentTo: email }))(event)
  }
}
