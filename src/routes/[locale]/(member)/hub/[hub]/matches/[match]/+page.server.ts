import { matchFor } from '#lib/server/domain/matches/queries.ts'
import { mustBeMember } from '#lib/server/http/office.ts'
import { notFound } from '#lib/server/http/refusal.ts'
import { inRequestHub } from '#lib/server/http/request-hub.ts'
import { now } from '#lib/server/platform/clock.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  mustBeMember(event)
  const { actor, locale } = event.locals
  const pair = await inRequestHub(event, (tx) => matchFor(tx, actor, event.params.match, locale, now()))
  return { pair: pair ?? notFound(locale) }
}
