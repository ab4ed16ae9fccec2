import { audienceOf } from '#lib/server/domain/audience.ts'
import { searchEverything } from '#lib/server/domain/search/everything.ts'
import { countedAtMost } from '#lib/server/domain/search/queries.ts'
import { searchPageSize, searchQuestion } from '#lib/server/domain/search/question.ts'
import { inRequestHub } from '#lib/server/http/request-hub.ts'
import { now } from '#lib/server/platform/clock.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { actor, locale } = event.locals
  const question = searchQuestion(event.url.searchParams)
  return {
    question,
    countedAtMost,
    pageSize: searchPageSize,
    found: await inRequestHub(event, (tx) => searchEverything(tx, audienceOf(actor, now()), question, locale))
  }
}
