import { DomainError } from '#lib/server/domain/errors.ts'
import { currentOrganisation } from '#lib/server/domain/personal-export/organisation-card.ts'
import {
  ownEntriesOnPage,
  ownHistory,
  type OwnPlace
} from '#lib/server/domain/organisations/own-history-queries.ts'
import { listedHubs } from '#lib/server/domain/privacy-requests/own-queries.ts'
import { mustBeSignedIn } from '#lib/server/http/office.ts'
import { notFound } from '#lib/server/http/refusal.ts'
import { inRequestHub } from '#lib/server/http/request-hub.ts'
import type { PageServerLoad } from './$types'

/** What was done with an organisation and its records, for those who answer for it. */
export const load: PageServerLoad = async (event) => {
  mustBeSignedIn(event)
  const { actor, locale } = event.locals
  try {
    return await inRequestHub(event, async (tx) => {
      const found = await currentOrganisation(tx, event.params.organisation)
      if (!found) throw new DomainError('not_found')
      const offices = await listedHubs(tx)
      const hubs = [0, ...offices.map((one) => one.id)]
      const before = placeFrom(event.url.searchParams.get('before'))
      const entries = await ownHistory(tx, actor, { organisationId: found.id, hubs, before })
      const shown = entries.slice(0, ownEntriesOnPage)
      const last = entries.length > shown.length ? shown.at(-1) : undefined
      const next = last ? `${last.at.toISOString()}_${last.hub}_${last.seq}` : null
      return {
        name: found.name,
        slug: event.params.organisation,
        offices,
        entries: shown,
        isFirst: !before,
        next
      }
    })
  } catch (thrown) {
    if (thrown instanceof DomainError) notFound(locale)
    throw thrown
  }
}

/** What cannot be read leads to the beginning. */
function placeFrom(text: string | null): OwnPlace | null {
  const [, at, hub, seq] = /^(\d{4}-\d\d-\d\dT[\d:.]+Z)_(\d{1,9})_(\d{1,18})$/.exec(text ?? '') ?? []
  if (!at || !hub || !seq || Number.isNaN(Date.parse(at))) return null
  return { at: new Date(at), hub: Number(hub), seq }
}
