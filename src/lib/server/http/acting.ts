import { error } from '@sveltejs/kit'
import { translate } from '#lib/i18n/translate.ts'
import { statusOf } from './status.ts'

const member = '/[locale]/(member)'
const hub = `${member}/hub/[hub]`
const own = `${hub}/my/offers-and-needs`

/**
 * What whoever acts for a member may open of the pages that ask who one is, with the forms on them that they may send. What is
 * not named here is refused: a page that is added later, too.
 */
const allowed: Readonly<Record<string, readonly string[]>> = {
  [`${member}/acting`]: ['end'],
  [`${member}/sign-out`]: ['default'],
  [`${member}/demo`]: ['default'],
  [own]: [],
  [`${own}/new`]: ['save', 'preview'],
  [`${own}/[listing]`]: ['save', 'preview', 'attach', 'detach', 'withdraw', 'renew'],
  [`${own}/help`]: ['default'],
  [`${hub}/matches`]: ['dismiss'],
  [`${hub}/matches/[match]`]: [],
  [`${hub}/introductions`]: [],
  [`${hub}/introductions/[introduction]`]: ['answer']
}

interface Asked {
  locals: App.Locals
  request: Request
  route: { id: string | null }
  url: URL
}

/** Refuses what is sent and not named. Before any route runs: no page and no deed has to ask. */
export function mustBeAllowedActing(event: Asked): void {
  const { method } = event.request
  if (!event.locals.actor.acting || method === 'GET' || method === 'HEAD') return
  if (!allowed[event.route.id ?? '']?.includes(actionOf(event.url))) refuse(event.locals.locale)
}

/** The same for pages of whoever is signed in; what every visitor sees stays to be seen. */
export function mayOpenActing({ locals, route }: Asked): void {
  if (locals.actor.acting && !(route.id && route.id in allowed)) refuse(locals.locale)
}

/** As the framework tells actions: the first name of the query that begins with a slash. */
function actionOf(url: URL): string {
  for (const [name] of url.searchParams) if (name.startsWith('/')) return name.slice(1)
  return 'default'
}

function refuse(locale: App.Locals['locale']): never {
  const code = 'acting.not_allowed'
  throw error(statusOf[code], { message: translate(locale)(`error.${code}`), code })
}
