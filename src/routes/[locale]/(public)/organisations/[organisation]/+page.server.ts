import { redirect } from '@sveltejs/kit'
import { isAdminOf } from '#lib/server/domain/actor.ts'
import { audienceOf } from '#lib/server/domain/audience.ts'
import { accentOf } from '#lib/server/domain/hubs/look.ts'
import { pageNumber } from '#lib/server/domain/organisations/directory-question.ts'
import { activitiesOf, activityPageSize, organisationPage } from '#lib/server/domain/organisations/queries.ts'
import { topicsIn } from '#lib/server/domain/topics/vocabulary.ts'
import { notFound } from '#lib/server/http/refusal.ts'
import { inRequestHub } from '#lib/server/http/request-hub.ts'
import { now } from '#lib/server/platform/clock.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = (event) => {
  const { actor, locale } = event.locals
  const audience = audienceOf(actor, now())
  const activityPage = pageNumber(event.url.searchParams)
  return inRequestHub(event, async (tx) => {
    const found = await organisationPage(tx, audience, event.params.organisation)
    if (!found) notFound(locale)
    if ('movedTo' in found) redirect(308, `/${locale}/organisations/${found.movedTo}`)
    return {
      organisation: {
        ...found,
        topics: topicsIn(found.topics, locale),
        hubs: found.hubs.map((hub) => ({ ...hub, accent: accentOf(hub) }))
      },
      activities: await activitiesOf(tx, audience, found.id, activityPage),
      activityPage,
      activityPageSize,
      isAdmin: isAdminOf(actor, found.id)
    }
  })
}
