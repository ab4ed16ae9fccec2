import type { ServerLoadEvent } from '@sveltejs/kit'
import { browseListings, browseQuestion, listingsOnBrowsePage } from '#lib/server/domain/listings/browse.ts'
import { exchangeKinds } from '#lib/server/domain/listings/kinds.ts'
import { ownMembers } from '#lib/server/domain/listings/policy.ts'
import { countedAtMost } from '#lib/server/domain/search/queries.ts'
import { nextTopics, topicLabel, topicsIn } from '#lib/server/domain/topics/vocabulary.ts'
import { inRequestHub } from '#lib/server/http/request-hub.ts'
import { now } from '#lib/server/platform/clock.ts'

/** Offers and needs to leaf through, of one hub or the whole network, as far as the reader may see them. */
export async function loadBrowse(event: ServerLoadEvent) {
  const { actor, locale } = event.locals
  const question = browseQuestion(event.url.searchParams)
  const found = await inRequestHub(event, (tx) => browseListings(tx, actor, question, locale, now()))
  const collator = new Intl.Collator(locale)
  const widest = topicsIn(nextTopics(null), locale).sort((a, b) => collator.compare(a.label, b.label))
  const { topic } = question
  const isAmong = topic === null || widest.some((one) => one.id === topic)
  return {
    question,
    listings: found.rows,
    count: Math.min(found.count, countedAtMost),
    isMore: found.count > countedAtMost,
    pages: Math.max(1, Math.ceil(Math.min(found.count, countedAtMost) / listingsOnBrowsePage)),
    kinds: exchangeKinds,
    topics: isAmong ? widest : [{ id: topic, label: topicLabel(topic, locale) }, ...widest],
    mayWrite: ownMembers(actor).length > 0
  }
}

export type BrowseData = Awaited<ReturnType<typeof loadBrowse>>
