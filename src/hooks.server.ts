import { redirect } from '@sveltejs/kit'
import type { Handle, HandleServerError, ServerInit } from '@sveltejs/kit/hooks'
import { defaultLocale, isLocale, type Locale } from '#lib/i18n/catalogue.ts'
import { translate } from '#lib/i18n/translate.ts'
import { appDatabase, inHub, networkHub } from '#lib/server/database/connection.ts'
import { actingNow } from '#lib/server/domain/acting/acting-now.ts'
import { asActing } from '#lib/server/domain/acting/policy.ts'
import { visitor, withoutOffice } from '#lib/server/domain/actor.ts'
import { findHubBySlug, findNetwork } from '#lib/server/domain/hubs/store.ts'
import { type SignedIn, signedInBy } from '#lib/server/domain/people/queries.ts'
import { isTimeToNote } from '#lib/server/domain/people/rules.ts'
import { noteSeen } from '#lib/server/domain/people/session-store.ts'
import { standingOf } from '#lib/server/domain/people/standing.ts'
import { mustBeAllowedActing } from '#lib/server/http/acting.ts'
import { leadBackToToday } from '#lib/server/http/back-to-today.ts'
import { notFound } from '#lib/server/http/refusal.ts'
import { sessionCookie } from '#lib/server/http/request-hub.ts'
import { keepMatching } from '#lib/server/jobs/keep-matching.ts'
import { now } from '#lib/server/platform/clock.ts'
import { liveIndex } from '#lib/server/platform/matching/live-index.ts'
import { logError } from '#lib/server/platform/log.ts'
import { noteRequest } from '#lib/server/platform/metrics.ts'

/** Fills the matching index while nobody waits for it yet, and keeps matches current. */
export const init: ServerInit = () => {
  void liveIndex()
  keepMatching()
}

/** The front door: language, session, hub and roles, before any route runs. */
export const handle: Handle = async ({ event, resolve }) => {
  const started = performance.now()
  const locale = localeOf(event.url.pathname, event.request.headers.get('accept-language'))
  event.locals.locale = locale
  event.locals.actor = visitor(networkHub)
  event.locals.displayName = null
  event.locals.network = null
  event.locals.hub = null
  event.locals.session = null
  // The one character that PostgreSQL takes in no text: whatever is asked for with it does not exist.
  if (/%00/.test(event.url.href)) notFound(locale)
  if (event.route.id && !forMonitors.includes(event.route.id)) await enter(event)
  mustBeAllowedActing(event)

  const response = await resolve(event, {
    transformPageChunk: ({ html }) =>
      html.replace('%lang%', locale).replace('%hub%', event.locals.hub?.slug ?? 'network')
  })
  leadBackToToday(event, response)
  for (const [name, value] of Object.entries(guards)) response.headers.set(name, value)
  if (event.locals.session) response.headers.set('cache-control', 'private, no-store')
  noteRequest(event.route.id, event.request.method, response.status, performance.now() - started)
  return response
}

/** Routes that ask for nobody's session. */
const forMonitors = ['/health', '/metrics']

const guards = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  'cross-origin-opener-policy': 'same-origin'
}

async function enter(event: Parameters<Handle>[0]['event']) {
  const slug = (event.params as Record<string, string>).hub
  const token = event.cookies.get(sessionCookie)
  await inHub(appDatabase(), { hub: networkHub }, async (tx) => {
    event.locals.network = (await findNetwork(tx)) ?? null
    const hub = slug ? await findHubBySlug(tx, slug) : undefined
    if (slug && hub) event.locals.hub = { ...hub, slug }
    event.locals.actor = visitor(hub?.id ?? networkHub)
    const person = token ? await signedInBy(tx, token, now()) : undefined
    if (!person) return
    if (isTimeToNote(person.seenAt, now())) await noteSeen(tx, person.sessionId, person.personId, now())
    takeSession(event.locals, person)
  })
  const { actor, session } = event.locals
  const { personId } = actor
  if (personId) {
    const { id: sessionId, needsSecondFactor } = session!
    const who = { hub: actor.hub, personId, sessionId }
    const { standing, acting } = await inHub(
      appDatabase(),
      { hub: actor.hub, person: personId },
      async (tx) => ({
        standing: await standingOf(tx, actor.hub, personId, now()),
        // It rests on a right of the office, which waits for the second factor.
        acting: needsSecondFactor ? undefined : await actingNow(tx, who, now())
      })
    )
    const { roles: held, organisations } = standing
    const roles = needsSecondFactor ? withoutOffice(held) : held
    const self = { ...actor, roles, organisations }
    event.locals.actor = acting ? asActing(self, acting) : self
    if (roles.length < held.length) session!.isWithheld = true
  }
  if (!event.locals.network && !isOpenBeforeSetup(event.route.id)) {
    redirect(303, `/${event.locals.locale}/setup`)
  }
}

/**
 * Who has set up a second factor is nobody until it was given. Where the network asks office and operators for one, their
 * rights wait for it, too: what is withheld here no page and no deed can give away.
 */
function takeSession(locals: App.Locals, person: SignedIn) {
  const isGiven = person.secondFactorAt !== null
  const isPending = person.hasSecondFactor && !isGiven
  const needsSecondFactor = (locals.network?.requireSecondFactor ?? false) && !isGiven
  locals.session = {
    id: person.sessionId,
    personId: person.personId,
    hasGivenSecondFactor: isGiven,
    hasSecondFactor: person.hasSecondFactor,
    isPending,
    needsSecondFactor,
    isWithheld: needsSecondFactor && person.isOperator
  }
  if (isPending) return
  const isOperator = person.isOperator && !needsSecondFactor
  locals.actor = { ...locals.actor, personId: person.personId, isOperator }
  locals.displayName = person.displayName
}

/** Until the installation is set up, every address leads to the first-run page; signing in must work before it. */
function isOpenBeforeSetup(route: string | null): boolean {
  return route === null || route.endsWith('/setup') || route.includes('/sign-in')
}

function localeOf(path: string, accepted: string | null): Locale {
  const first = path.split('/')[1]
  if (isLocale(first)) return first
  const wanted = (accepted ?? '').split(',').map((entry) => entry.trim().slice(0, 2).toLowerCase())
  return wanted.find(isLocale) ?? defaultLocale
}

export const handleError: HandleServerError = (caught) => {
  // A refusal of ours brings its own sentence along.
  if (caught.kind === 'app') return caught.error
  const { locals, route } = caught.event
  const say = translate(locals.locale ?? defaultLocale)
  if (caught.kind === 'unknown') {
    logError('request.failed', caught.error, { route: route.id ?? '' })
    return { message: say('error.unexpected') }
  }
  if (caught.error.status === 413) return { message: say('error.too_large') }
  return { message: say('error.not_found'), code: 'not_found' }
}
