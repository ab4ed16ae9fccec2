import {
  mostPeople,
  organisationAsked,
  peopleKnownTo,
  peopleOnPage,
  peopleRoles
} from '#lib/server/domain/contacts/queries.ts'
import { mustBeOffice } from '#lib/server/http/office.ts'
import { inRequestHub } from '#lib/server/http/request-hub.ts'
import { now } from '#lib/server/platform/clock.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  mustBeOffice(event)
  const { hub } = event.locals.actor
  const asked = event.url.searchParams
  const words = (asked.get('q') ?? '').slice(0, 200).trim()
  const role = peopleRoles.find((one) => one === asked.get('role')) ?? null
  const slug = asked.get('organisation')
  return inRequestHub(event, async (tx) => {
    const organisation = slug ? ((await organisationAsked(tx, hub, slug)) ?? null) : null
    const pageNumber = Math.min(
      mostPeople / peopleOnPage,
      Math.max(1, Number.parseInt(asked.get('page') ?? '1') || 1)
    )
    const ask = { words, role, organisation: organisation?.id ?? null, page: pageNumber }
    const found = await peopleKnownTo(tx, hub, ask, now())
    return {
      ...found,
      words,
      role,
      roles: peopleRoles,
      organisation: organisation && { slug: organisation.slug, name: organisation.name },
      pageNumber,
      pages: Math.max(1, Math.ceil(found.count / peopleOnPage))
    }
  })
}
