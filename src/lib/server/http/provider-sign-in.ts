import { error, redirect, type RequestEvent } from '@sveltejs/kit'
import { translate } from '#lib/i18n/translate.ts'
import type { ErrorCode } from '../domain/errors.ts'
import { providerRequestMinutes } from '../domain/identity-providers/rules.ts'
import { signInWithProvider } from '../domain/identity-providers/sign-in-with-provider.ts'
import {
  findProvider,
  insertProviderRequest,
  type Provider,
  takeProviderRequest
} from '../domain/identity-providers/store.ts'
import { minutesAfter, safeNext } from '../domain/people/rules.ts'
import { hashOf } from '../domain/people/tokens.ts'
import { now } from '../platform/clock.ts'
import { newToken } from '../platform/identifiers.ts'
import { logError } from '../platform/log.ts'
import { claimsFrom, departureTo } from '../platform/openid.ts'
import { afterSignIn } from './after-sign-in.ts'
import { answered, notFound } from './refusal.ts'
import { inRequestHub, setSessionCookie } from './request-hub.ts'
import { statusOf } from './status.ts'

/** Binds the way there and back to one browser: nobody can have somebody else arrive with their code. */
const cookie = 'hubwerk_provider'

export const callbackOf = (baseUrl: string, locale: string) =>
  `${baseUrl}/${locale}/sign-in/provider/callback`

/** Sends the browser to the provider. Its answer is awaited outside of any transaction. */
export async function leaveFor(event: RequestEvent, providerId: string): Promise<never> {
  const { locale, network } = event.locals
  const provider = await inRequestHub(event, (tx) => findProvider(tx, providerId))
  if (!provider || !network) notFound(locale)
  const departure = await departureTo(provider, callbackOf(network.baseUrl, locale)).catch(
    (caught: unknown) => unreachable(event, provider, caught)
  )
  const browser = newToken()
  const expires = minutesAfter(now(), providerRequestMinutes)
  await inRequestHub(event, (tx) =>
    insertProviderRequest(tx, {
      stateHash: hashOf(departure.state),
      browserHash: hashOf(browser),
      providerId,
      codeVerifier: departure.codeVerifier,
      nonce: departure.nonce,
      next: safeNext(event.url.searchParams.get('next')),
      expiresAt: expires
    })
  )
  const secure = event.url.protocol === 'https:'
  event.cookies.set(cookie, browser, { path: '/', httpOnly: true, sameSite: 'lax', secure, expires })
  redirect(303, departure.url.href, { external: [departure.url.origin] })
}

/** Takes the browser that comes back. */
export async function arriveFrom(event: RequestEvent): Promise<never> {
  const { locale, network } = event.locals
  const state = event.url.searchParams.get('state') ?? ''
  const browser = event.cookies.get(cookie) ?? ''
  event.cookies.delete(cookie, { path: '/' })
  const request = await inRequestHub(event, (tx) =>
    takeProviderRequest(tx, hashOf(state), hashOf(browser), now())
  )
  if (!request || !network) refuse(event, 'link.used_or_expired')
  const provider = await inRequestHub(event, (tx) => findProvider(tx, request.providerId))
  if (!provider) notFound(locale)
  const callback = new URL(callbackOf(network.baseUrl, locale) + event.url.search)
  const claims = await claimsFrom(provider, callback, { ...request, state }).catch((caught: unknown) =>
    unreachable(event, provider, caught)
  )
  const userAgent = event.request.headers.get('user-agent') ?? ''
  const session = await answered(event, () =>
    inRequestHub(event, (tx) =>
      signInWithProvider(tx, event.locals.actor, { provider, claims, language: locale, userAgent }, now())
    )
  )
  setSessionCookie(event, session.token, session.expiresAt)
  redirect(303, request.next ?? afterSignIn(event.locals, 'provider'))
}

/** The provider does not answer, or answers what cannot be believed. Why, the log says by code. */
function unreachable(event: RequestEvent, provider: Provider, caught: unknown): never {
  logError('provider.refused', caught, { provider: provider.id })
  refuse(event, 'provider.refused', { provider: provider.name })
}

function refuse(event: RequestEvent, code: ErrorCode, params: Record<string, string> = {}): never {
  throw error(statusOf[code], { message: translate(event.locals.locale)(`error.${code}`, params), code })
}
