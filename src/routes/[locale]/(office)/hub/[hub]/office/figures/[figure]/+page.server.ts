import { isFigure } from '#lib/server/domain/figures/definitions.ts'
import { figureCount, figureRows, rowsOnPage } from '#lib/server/domain/figures/queries.ts'
import { hubSettings } from '#lib/server/domain/hubs/settings.ts'
import { topicLabel } from '#lib/server/domain/topics/vocabulary.ts'
import { mustBeOffice } from '#lib/server/http/office.ts'
import { notFound } from '#lib/server/http/refusal.ts'
import { inRequestHub } from '#lib/server/http/request-hub.ts'
import type { PageServerLoad } from './$types'
import { askedOf, queryOf, sliceOf } from '../slice.ts'

/** What one figure counts, as a list of just that length. */
export const load: PageServerLoad = async (event) => {
  mustBeOffice(event)
  const { actor, locale } = event.locals
  const { figure } = event.params
  if (!isFigure(figure)) notFound(locale)
  const asked = askedOf(event)
  const pageNumber = Math.max(
    1,
    Math.min(1000, Number.parseInt(event.url.searchParams.get('page') ?? '1') || 1)
  )
  return inRequestHub(event, async (tx) => {
    const zone = (await hubSettings(tx, actor.hub))?.timeZone ?? 'Europe/Berlin'
    const slice = sliceOf(asked, zone)
    const count = await figureCount(tx, actor.hub, figure, slice)
    return {
      figure,
      asked,
      topicLabel: asked.topic && topicLabel(asked.topic, locale),
      query: queryOf(asked),
      count,
      rows: await figureRows(tx, actor.hub, figure, slice, pageNumber),
      pageNumber,
      pages: Math.max(1, Math.ceil(count / rowsOnPage))
    }
  })
}
