import type { RequestEvent } from '@sveltejs/kit'
import type { MessageKey } from '#lib/i18n/catalogue.ts'
import { translate } from '#lib/i18n/translate.ts'
import { atomFeed, jsonFeed, publicListings } from '#lib/server/domain/listings/feed.ts'
import { notFound } from '#lib/server/http/refusal.ts'
import { inRequestHub } from '#lib/server/http/request-hub.ts'
import { now } from '#lib/server/platform/clock.ts'

const newest = (dates: readonly (Date | string)[], otherwise: Date): Date =>
  dates.length > 0 ? new Date(Math.max(...dates.map((date) => new Date(date).getTime()))) : otherwise

/**
 * What every visitor may read, for feed readers: the same for everybody, signed in or not. Of the hub in the address, or of
 * the network.
 */
export async function feedAnswer(event: RequestEvent, format: 'atom' | 'json'): Promise<Response> {
  const { hub, locale, network, actor } = event.locals
  if (event.params.hub && !hub) notFound(locale)
  const t = translate(locale)
  const listings = await inRequestHub(event, (tx) => publicListings(tx, actor.hub, now()))
  const base = network?.baseUrl ?? event.url.origin
  const path = `/${locale}${hub ? `/hub/${hub.slug}` : ''}/offers-and-needs`
  const words = {
    title: `${t('browse.title')}, ${hub?.name ?? network?.name ?? ''}`,
    language: locale,
    pageUrl: base + path,
    feedUrl: `${base}${path}/feed.${format}`,
    updated: newest(
      listings.map((one) => one.changedAt),
      new Date(0)
    ),
    noun: (noun: 'offer' | 'need') => t(`listing.noun.${noun}`),
    kind: (kind: string) => t(`exchangeKind.${kind}` as MessageKey),
    urlOf: (one: { id: string; hub: { slug: string } }) =>
      `${base}/${locale}/hub/${one.hub.slug}/offers-and-needs/${one.id}`
  }
  const headers = { 'cache-control': 'public, max-age=300' }
  if (format === 'json') {
    const type = 'application/feed+json; charset=utf-8'
    return new Response(JSON.stringify(jsonFeed(listings, words)), {
      headers: { ...headers, 'content-type': type }
    })
  }
  const type = 'application/atom+xml; charset=utf-8'
  return new Response(atomFeed(listings, words), { headers: { ...headers, 'content-type': type } })
}
