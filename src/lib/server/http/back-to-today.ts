import type { RequestEvent } from '@sveltejs/kit'

/**
 * Who came to a page of the office from Today (`?from=today&next=<thing>`) goes back there when the work is done, to the next
 * thing: a form's answer leads there instead of to the page it was sent from.
 */
export function leadBackToToday(event: RequestEvent, response: Response): void {
  const { hub, locale } = event.locals
  if (event.request.method !== 'POST' || response.status !== 303 || !hub) return
  const office = `/${locale}/hub/${hub.slug}/office`
  const from = refererOf(event)
  if (!from?.pathname.startsWith(`${office}/`) || from.searchParams.get('from') !== 'today') return
  if (!(response.headers.get('location') ?? '').startsWith(office)) return
  response.headers.set('location', todayAt(office, from.searchParams))
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
