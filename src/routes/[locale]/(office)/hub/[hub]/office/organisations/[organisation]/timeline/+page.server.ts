import { organisationHere } from '#lib/server/domain/desk/queries.ts'
import { hubSettings } from '#lib/server/domain/hubs/settings.ts'
import { timelineKinds } from '#lib/server/domain/timeline/kinds.ts'
import { entriesOnPage, type TimelinePlace, timelineOf } from '#lib/server/domain/timeline/queries.ts'
import { mustBeOffice } from '#lib/server/http/office.ts'
import { notFound } from '#lib/server/http/refusal.ts'
import { inRequestHub } from '#lib/server/http/request-hub.ts'
import type { PageServerLoad } from './$types'

/** Everything that happened around an organisation, page by page into the past. */
export const load: PageServerLoad = async (event) => {
  mustBeOffice(event)
  const { actor, locale } = event.locals
  const asked = event.url.searchParams
  const kind = timelineKinds.find((one) => one === asked.get('kind')) ?? null
  const before = placeFrom(asked.get('before'))
  const found = await inRequestHub(event, async (tx) => {
    const organisation = await organisationHere(tx, actor.hub, event.params.organisation)
    if (!organisation) return undefined
    const entries = await timelineOf(tx, actor.hub, organisation.id, { kind, before })
    return { organisation, entries, timeZone: (await hubSettings(tx, actor.hub))?.timeZone ?? 'UTC' }
  })
  if (!found) notFound(locale)
  const entries = found.entries.slice(0, entriesOnPage)
  const last = entries.at(-1)
  return {
    organisation: found.organisation,
    entries,
    kind,
    kinds: timelineKinds,
    isFirst: before === null,
    timeZone: found.timeZone,
    older: found.entries.length > entriesOnPage && last ? `${last.at.toISOString()}_${last.seq}` : null
  }
}

/** As the link to the next page writes it: instant and number of the last entry shown. */
function placeFrom(text: string | null): TimelinePlace | null {
  const parts = /^(\d{4}-\d\d-\d\dT[\d:.]+Z)_(\d{1,18})$/.exec(text ?? '')
  const at = parts && new Date(parts[1]!)
  return at && !Number.isNaN(at.getTime()) ? { at, seq: parts[2]! } : null
}
