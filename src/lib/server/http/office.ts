import { error, redirect } from '@sveltejs/kit'
import { translate } from '#lib/i18n/translate.ts'
import { isOffice, isOfficeLead } from '../domain/actor.ts'
import type { ErrorCode } from '../domain/errors.ts'
import { mayOpenActing } from './acting.ts'
import { notFound } from './refusal.ts'
import { statusOf } from './status.ts'

interface Asked {
  locals: App.Locals
  request: Request
  route: { id: string | null }
  url: URL
}

/**
 * Pages of a hub's office: who is not signed in is asked to; who owes a second factor is led to it; for everybody else they
 * do not exist. What is sent without a session is refused and not redirected, so that nobody takes the sign-in page for an
 * answer.
 */
export function mustBeOffice(event: Asked): void {
  mustBeSignedIn(event)
  const { actor, hub, locale, session } = event.locals
  if (hub && session?.isWithheld) askFor(event, 'second_factor_needed', '/account/second-factor')
  if (!hub || !isOffice(actor)) notFound(locale)
}

/** Pages of whoever answers for the office; for the rest of it, too, they do not exist. */
export function mustBeLead(event: Asked): void {
  mustBeOffice(event)
  if (!isOfficeLead(event.locals.actor)) notFound(event.locals.locale)
}

/** Pages for operators of the installation. */
export function mustBeOperator(event: Asked): void {
  mustBeSignedIn(event)
  const { actor, locale, session } = event.locals
  if (session?.isWithheld) askFor(event, 'second_factor_needed', '/account/second-factor')
  if (!actor.isOperator) notFound(locale)
}

/** Pages of a hub's members and office; for everybody else they do not exist. */
export function mustBeMember(event: Asked): void {
  mustBeSignedIn(event)
  const { actor, hub, locale } = event.locals
  if (!hub || !(isOffice(actor) || actor.roles.length > 0)) notFound(locale)
}

/** Pages of whoever is signed in; who acts for a member gets those of them that are named for it. */
export function mustBeSignedIn(event: Asked): void {
  const { actor, session } = event.locals
  mayOpenActing(event)
  if (actor.personId) return
  askFor(event, 'sign_in_needed', session?.isPending ? '/sign-in/second-factor' : '/sign-in')
}

function askFor({ locals: { locale }, request, url }: Asked, code: ErrorCode, path: string): never {
  if (request.method === 'GET') {
    const next = encodeURIComponent(url.pathname + url.search)
    redirect(303, `/${locale}${path}?next=${next}`)
  }
  throw error(statusOf[code], { message: translate(locale)(`error.${code}`), code })
}
