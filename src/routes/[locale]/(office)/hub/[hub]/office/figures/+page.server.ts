import { chainFigures, latestQuarters } from '#lib/server/domain/figures/definitions.ts'
import { figuresOf, groupedFigures } from '#lib/server/domain/figures/queries.ts'
import { hubSettings } from '#lib/server/domain/hubs/settings.ts'
import { topicLabel } from '#lib/server/domain/topics/vocabulary.ts'
import { mustBeOffice } from '#lib/server/http/office.ts'
import { inRequestHub } from '#lib/server/http/request-hub.ts'
import { now } from '#lib/server/platform/clock.ts'
import type { PageServerLoad } from './$types'
import { type Asked, askedOf, queryOf, sliceOf } from './slice.ts'

const shownQuarters = 8

/** From need to outcome, in figures: each a link to the list whose length it is. */
export const load: PageServerLoad = async (event) => {
  mustBeOffice(event)
  const { actor, locale } = event.locals
  const asked = askedOf(event)
  return inRequestHub(event, async (tx) => {
    const zone = (await hubSettings(tx, actor.hub))?.timeZone ?? 'Europe/Berlin'
    const slice = sliceOf(asked, zone)
    const quarters = latestQuarters(now(), zone, shownQuarters)
    const byQuarter = await groupedFigures(
      tx,
      actor.hub,
      { ...slice, period: { from: null, to: null } },
      'quarter',
      zone
    )
    const group = async (grouping: 'kind' | 'topic') =>
      (await groupedFigures(tx, actor.hub, { ...slice, [grouping]: null }, grouping, zone)).toSorted(
        (a, b) =>
          b.counts.asked - a.counts.asked || b.counts.needs - a.counts.needs || a.value.localeCompare(b.value)
      )
    const topics = (await group('topic')).slice(0, 12).map((one) => ({
      ...one,
      label: topicLabel(one.value, locale),
      query: { ...asked, topic: one.value } as Asked
    }))
    return {
      asked,
      topicLabel: asked.topic && topicLabel(asked.topic, locale),
      query: queryOf(asked),
      figures: await figuresOf(tx, actor.hub, slice),
      chain: chainFigures,
      quarters,
      byQuarter: quarters
        .toReversed()
        .flatMap((quarter) => byQuarter.filter((one) => one.value === quarter))
        .map((one) => ({
          ...one,
          label: null as string | null,
          query: { ...asked, quarter: one.value } as Asked
        })),
      byKind: (await group('kind')).map((one) => ({
        ...one,
        label: null as string | null,
        query: { ...asked, kind: one.value } as Asked
      })),
      byTopic: topics
    }
  })
}
