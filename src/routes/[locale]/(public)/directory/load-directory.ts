import { redirect, type ServerLoadEvent } from '@sveltejs/kit'
import { audienceOf } from '#lib/server/domain/audience.ts'
import { onPage } from './address.ts'
import { directory } from '#lib/server/domain/organisations/directory.ts'
import { directoryPageSize, directoryQuestion } from '#lib/server/domain/organisations/directory-question.ts'
import { topicLabel, topicPath } from '#lib/server/domain/topics/vocabulary.ts'
import { inRequestHub } from '#lib/server/http/request-hub.ts'
import { now } from '#lib/server/platform/clock.ts'

/** The directory of the network or of one hub: the address says which. */
export async function loadDirectory(event: ServerLoadEvent) {
  const { actor, locale } = event.locals
  const audience = audienceOf(actor, now())
  const question = directoryQuestion(event.url.searchParams)
  const { entries, facets } = await inRequestHub(event, (tx) => directory(tx, audience, question, locale))
  const total = facets.find((one) => one.facet === 'total')?.count ?? 0
  // A page behind the last one is a list that has grown shorter since the link was made.
  const lastPage = Math.max(1, Math.ceil(total / directoryPageSize))
  if (question.page > lastPage) redirect(303, onPage(event.url.searchParams, lastPage))
  const label = (id: string) => ({ id, label: topicLabel(id, locale) })
  return {
    question,
    entries: entries.map((entry) => ({ ...entry, topics: entry.topics.map(label) })),
    total,
    pageSize: directoryPageSize,
    facets: facets.map((one) =>
      one.facet === 'topic' ? { ...one, label: topicLabel(one.value, locale) } : { ...one, label: one.value }
    ),
    topic: question.topic ? label(question.topic) : null,
    topicPath: question.topic ? topicPath(question.topic).map(label) : []
  }
}

export type DirectoryData = Awaited<ReturnType<typeof loadDirectory>>
