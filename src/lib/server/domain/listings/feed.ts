import { sql } from 'kysely'
import type { Db } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import { visitor } from '../actor.ts'
import { audienceOf } from '../audience.ts'
import { listingShown } from '../organisations/shown.ts'
import { shownColumns, type ShownListing } from './shown.ts'

const mostEntries = 100

/** What every visitor may read, newest first: of one hub, or (0) of the whole network. */
export async function publicListings(db: Db, hub: number, now: Instant): Promise<ShownListing[]> {
  const audience = audienceOf(visitor(hub), now)
  const { rows } = await sql<ShownListing>`
    select ${shownColumns(audience)} from listing l join hub h on h.id = l.home_hub_id
     where ${listingShown(audience)} order by l.changed_at desc, l.id limit ${mostEntries}`.execute(db)
  return rows
}

export interface FeedWords {
  title: string
  language: 'de' | 'en'
  /** Of the list this is a feed of, and of the feed itself; absolute. */
  pageUrl: string
  feedUrl: string
  updated: Instant
  noun(noun: 'offer' | 'need'): string
  kind(kind: string): string
  urlOf(listing: ShownListing): string
}

const textIn = (listing: ShownListing, language: 'de' | 'en') =>
  listing.texts.find((one) => one.language === language) ?? listing.texts[0]!

/** The same id in every feed, language and hub: readers see an entry once. */
const entryId = (listing: ShownListing) => `urn:uuid:${listing.id}`

/** Atom (RFC 4287). */
export function atomFeed(listings: readonly ShownListing[], words: FeedWords): string {
  const entries = listings.map((listing) => {
    const { language, title, body } = textIn(listing, words.language)
    const author = listing.organisation?.name ?? listing.hub.name
    return [
      `  <entry xml:lang="${language}">`,
      `    <id>${entryId(listing)}</id>`,
      `    <title>${xml(title)}</title>`,
      `    <updated>${new Date(listing.changedAt).toISOString()}</updated>`,
      `    <author><name>${xml(author)}</name></author>`,
      `    <link rel="alternate" href="${xml(words.urlOf(listing))}"/>`,
      `    <category term="${listing.noun}" label="${xml(words.noun(listing.noun))}"/>`,
      `    <category term="${xml(listing.kind)}" label="${xml(words.kind(listing.kind))}"/>`,
      `    <content type="text">${xml(body)}</content>`,
      '  </entry>'
    ].join('\n')
  })
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${words.language}">`,
    `  <id>${xml(words.feedUrl)}</id>`,
    `  <title>${xml(words.title)}</title>`,
    `  <updated>${words.updated.toISOString()}</updated>`,
    `  <link rel="self" type="application/atom+xml" href="${xml(words.feedUrl)}"/>`,
    `  <link rel="alternate" type="text/html" href="${xml(words.pageUrl)}"/>`,
    ...entries,
    '</feed>',
    ''
  ].join('\n')
}

/** JSON Feed 1.1 (jsonfeed.org). */
export function jsonFeed(listings: readonly ShownListing[], words: FeedWords): object {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: words.title,
    home_page_url: words.pageUrl,
    feed_url: words.feedUrl,
    language: words.language,
    items: listings.map((listing) => {
      const { language, title, body } = textIn(listing, words.language)
      return {
        id: entryId(listing),
        url: words.urlOf(listing),
        title,
        content_text: body,
        date_modified: new Date(listing.changedAt).toISOString(),
        language,
        tags: [words.noun(listing.noun), words.kind(listing.kind)],
        authors: [{ name: listing.organisation?.name ?? listing.hub.name }]
      }
    })
  }
}

/** XML 1.0 has no place for most control characters, not even escaped. */
function xml(text: string): string {
  const named = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' } as const
  return (
    text
      // eslint-disable-next-line no-control-regex
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
      .replace(/[&<>"']/g, (sign) => named[sign as keyof typeof named])
  )
}
