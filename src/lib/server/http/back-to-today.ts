import type { RequestEvent } from '@sveltejs/kit'

/** Where a refused form keeps the way back: for its own page alone, and not for long. */
const keptWay = 'today'
const keptSeconds = 30 * 60

/**
 * Who came to a page of the office from Today (`?from=today&next=<thing>`) goes back there when the work is done, to the next
 * thing: a form's answer leads there instead of to the page it was sent from. An answer that says `step` was one step of
 * several: then the page stays, with the way back. So it does where a form was refused.
 */
export function leadBackToToday(event: RequestEvent, response: Response): void {
  const { hub, locale } = event.locals
  if (event.request.method !== 'POST' || !hub) return
  const office = `/${locale}/hub/${hub.slug}/office`
  const from = refererOf(event)
  if (!from?.pathname.startsWith(`${office}/`)) return
  const asked = wayOf(event, from)
  if (!asked) return
  if (response.status >= 400 && response.status < 500)
    return keepWay(response, from, String(asked), keptSeconds)
  const location = response.headers.get('location') ?? ''
  if (response.status !== 303 || !location.startsWith(office)) return
  keepWay(response, from, '', 0)
  const answer = new URL(location, event.url).searchParams
  if (!answer.has('step')) return response.headers.set('location', todayAt(office, asked))
  asked.set('saved', '1')
  response.headers.set('location', `${from.pathname}?${asked}`)
}

/** What Today said when it led here, by the page's address or, behind a refused form, by what was kept. */
function wayOf(event: RequestEvent, from: URL): URLSearchParams | null {
  const isFromToday = (asked: URLSearchParams) => asked.get('from') === 'today'
  if (isFromToday(from.searchParams)) return from.searchParams
  const kept = new URLSearchParams(event.cookies.get(keptWay) ?? '')
  return from.pathname === event.url.pathname && isFromToday(kept) ? kept : null
}

function keepWay(response: Response, { pathname }: URL, asked: string, seconds: number) {
  const value = `${keptWay}=${encodeURIComponent(asked)}`
  response.headers.append(
    'set-cookie',
    `${value}; Path=${pathname}; Max-Age=${seconds}; HttpOnly; SameSite=Lax`
  )
}

function refererOf(event: RequestEvent): URL | null {
  const referer = event.request.headers.get('referer')
  const url = referer && URL.canParse(referer) ? new URL(referer) : null
  return url?.host === event.url.host ? url : null
}

/** Today, as it was looked at, with the next thing under the keyboard. */
export function todayAt(office: string, asked: URLSearchParams): string {
  const next = asked.get('next') ?? ''
  const place = /^[a-zA-Z]+-[0-9a-zA-Z-]+$/.test(next) ? `#${next}` : '#today'
  return `${office}${asked.has('mine') ? '?mine' : ''}${place}`
}
