import { sql } from 'kysely'
import type { Locale } from '#lib/i18n/catalogue.ts'
import { translate } from '#lib/i18n/translate.ts'
import type { Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import type { Actor } from '../actor.ts'
import { listingAudience } from '../listings/listing-audience.ts'
import { findListings } from '../search/queries.ts'
import { searchWords } from '../search/words.ts'
import { searchesOf } from './search-store.ts'
import { watchedBy } from './watch-queries.ts'

const mostHits = 5
/** Found newest first, so what is new stands at the beginning. */
const newest = { limit: 20, offset: 0 }

/** A paragraph for each saved search that found something since. */
export async function newsOfSearches(
  tx: Tx,
  actor: Actor,
  since: Instant,
  locale: Locale,
  base: string,
  now: Instant
) {
  const audience = await listingAudience(tx, actor, now)
  const say = translate(locale)
  const news: string[] = []
  const searches = await searchesOf(tx, actor.hub, actor.personId!)
  // Who joined two accounts may have kept the same search in both.
  const distinct = new Map(searches.map((one) => [`${one.noun} ${one.text}`, one]))
  for (const { text, noun } of distinct.values()) {
    const found = []
    for (const one of noun ? [noun] : (['need', 'offer'] as const)) {
      const { rows } = await findListings(tx, audience, one, searchWords(text), locale, newest)
      const fresh = await changedSince(
        tx,
        rows.map((row) => row.id),
        since
      )
      found.push(...rows.filter((row) => fresh.has(row.id)))
    }
    if (found.length === 0) continue
    const lines = found.slice(0, mostHits).map((row) => {
      const title = row.title.map((part) => part.text).join('')
      return `${title}\n${base}/offers-and-needs/${row.id}`
    })
    news.push([say('digest.search', { text }), ...lines].join('\n'))
  }
  return news
}

/** A line for each watched offer or need that changed, or went. */
export async function newsOfWatched(
  tx: Tx,
  actor: Actor,
  since: Instant,
  locale: Locale,
  base: string,
  now: Instant
) {
  const say = translate(locale)
  const watched = await watchedBy(tx, actor, locale, now)
  return watched.flatMap(({ listingId, title, changedAt, addedAt }) => {
    if (title === null) return []
    if (changedAt <= since || changedAt <= addedAt) return []
    return [`${say('digest.watched', { title })}\n${base}/offers-and-needs/${listingId}`]
  })
}

async function changedSince(tx: Tx, ids: readonly string[], since: Instant): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const { rows } = await sql<{ id: string }>`
    select id from listing where id = any(${[...ids]}::uuid[]) and changed_at > ${since}`.execute(tx)
  return new Set(rows.map((row) => row.id))
}
