import { redirect } from '@sveltejs/kit'
import { providersToOffer } from '#lib/server/domain/identity-providers/store.ts'
import { passkeySignInForm } from '#lib/server/domain/passkeys/forms.ts'
import { signInWithPasskey } from '#lib/server/domain/passkeys/sign-in-with-passkey.ts'
import { signInForm } from '#lib/server/domain/people/forms.ts'
import { requestSignIn, type SignInRequest } from '#lib/server/domain/people/request-sign-in.ts'
import { linkLifeMinutes, safeNext } from '#lib/server/domain/people/rules.ts'
import { afterSignIn } from '#lib/server/http/after-sign-in.ts'
import { refusedAsTooMany } from '#lib/server/http/attempts.ts'
import { type Deed, formAction } from '#lib/server/http/form-action.ts'
import { heldChallenge, partyOf, takesPasskeys } from '#lib/server/http/passkey-ceremony.ts'
import { inRequestHub, setSessionCookie } from '#lib/server/http/request-hub.ts'
import { readConfig } from '#lib/server/platform/config.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { locals, url } = event
  const next = safeNext(url.searchParams.get('next'))
  if (locals.session?.isPending) redirect(303, secondFactorPage(locals.locale, next))
  return {
    next,
    linkLifeMinutes,
    providers: await inRequestHub(event, providersToOffer),
    takesPasskeys: takesPasskeys(event),
    sendsMail: readConfig().smtpUrl !== undefined,
    isSetUp: locals.network !== null
  }
}

function secondFactorPage(locale: string, next: string | null) {
  return `/${locale}/sign-in/second-factor${next ? `?next=${encodeURIComponent(next)}` : ''}`
}

export const actions: Actions = {
  link: (event) => {
    const from = event.getClientAddress()
    const language = event.locals.locale
    const request: Deed<Pick<SignInRequest, 'email' | 'next'>, string> = async (tx, actor, input, at) => {
      await requestSignIn(tx, actor, { ...input, language, from }, at)
      return input.email
    }
    // The same answer whether or not the address is known: the mail alone tells, and only its reader.
    return formAction(signInForm, request, (email) => ({ sentTo: email }))(event)
  },
  passkey: async (event) => {
    const tooMany = await refusedAsTooMany(event, 'passkeyFromNetwork')
    if (tooMany) return tooMany
    const challenge = await heldChallenge(event, 'signIn')
    const party = partyOf(event)
    const userAgent = event.request.headers.get('user-agent') ?? ''
    const replaces = event.locals.session
    return formAction(
      passkeySignInForm,
      async (tx, actor, { response, next }, at) => ({
        ...(await signInWithPasskey(tx, actor, { response, challenge, party, userAgent, replaces }, at)),
        next: safeNext(next)
      }),
      ({ token, expiresAt, next }) => {
        setSessionCookie(event, token, expiresAt)
        redirect(303, next ?? afterSignIn(event.locals, 'passkey'))
      }
    )(event)
  }
}
