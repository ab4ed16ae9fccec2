import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../database/connection.ts'
import type { ListingNoun } from '../../database/schema-exchange.ts'
import type { Instant } from '../../platform/clock.ts'
import type { Actor } from '../actor.ts'
import { findListings, type FoundList, type FoundListing } from '../search/queries.ts'
import { searchWords } from '../search/words.ts'
import { vocabulary, withNarrower } from '../topics/vocabulary.ts'
import { exchangeKinds } from './kinds.ts'
import { listingAudience } from './listing-audience.ts'

export const listingsOnBrowsePage = 20
const mostPages = 50

export interface BrowseQuestion {
  text: string
  noun: ListingNoun | null
  kind: string | null
  /** Id of a concept; what is below it counts, too. */
  topic: string | null
  page: number
}

/** Reads the question from an address; what nobody could have chosen is left out. */
export function browseQuestion(search: URLSearchParams): BrowseQuestion {
  const page = Number.parseInt(search.get('page') ?? '1') || 1
  const topic = search.get('topic')
  return {
    text: (search.get('q') ?? '').replaceAll('\0', '').trim().replace(/\s+/g, ' ').slice(0, 200),
    noun: (['offer', 'need'] as const).find((one) => one === search.get('noun')) ?? null,
    kind: exchangeKinds.find((one) => one === search.get('kind')) ?? null,
    topic: topic && vocabulary().concepts.has(topic) ? topic : null,
    page: Math.min(mostPages, Math.max(1, page))
  }
}

/** Offers and needs that this actor may see, newest first: of the actor's hub, or at the network of all. */
export async function browseListings(
  db: Tx,
  actor: Actor,
  question: BrowseQuestion,
  locale: 'de' | 'en',
  now: Instant
): Promise<FoundList<FoundListing>> {
  const audience = await listingAudience(db, actor, now)
  const { text, noun, kind, topic, page } = question
  const window = { limit: listingsOnBrowsePage, offset: (page - 1) * listingsOnBrowsePage }
  const only = sql`${kind ? sql`l.kind = ${kind}` : sql`true`} and ${topic ? isAbout(topic) : sql`true`}`
  return findListings(db, audience, noun, searchWords(text), locale, window, only)
}

/** Holds a name of the topic, or of one below it, in either language. */
function isAbout(topic: string): RawBuilder<unknown> {
  const names = (language: 'de' | 'en') => [
    ...new Set(
      withNarrower(topic).flatMap((id) => {
        const concept = vocabulary().concepts.get(id)
        return concept ? [concept.labels[language], ...concept.synonyms[language]] : []
      })
    )
  ]
  const either = (configuration: string, language: 'de' | 'en') => sql`(
    select string_agg('(' || phrase || ')', ' | ')::tsquery from (
      select phraseto_tsquery(${sql.lit(configuration)}, name)::text as phrase
        from unnest(${names(language)}::text[]) name) asked where phrase <> '')`
  return sql`(l.words @@ ${either('german_words', 'de')} or l.words @@ ${either('english_words', 'en')})`
}
