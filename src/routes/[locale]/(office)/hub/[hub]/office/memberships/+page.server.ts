import {
  membershipsIn,
  membershipsOnPage,
  membershipStates
} from '#lib/server/domain/memberships/member-queries.ts'
import { pageNumber } from '#lib/server/domain/organisations/directory-question.ts'
import { mustBeOffice } from '#lib/server/http/office.ts'
import { inRequestHub } from '#lib/server/http/request-hub.ts'
import { now } from '#lib/server/platform/clock.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  mustBeOffice(event)
  const { searchParams } = event.url
  const words = (searchParams.get('q') ?? '').slice(0, 200)
  const state = membershipStates.find((one) => one === searchParams.get('state')) ?? null
  const page = pageNumber(searchParams)
  const found = await inRequestHub(event, (tx) =>
    membershipsIn(tx, event.locals.actor.hub, { words, state, page }, now())
  )
  return {
    ...found,
    words,
    state,
    states: membershipStates,
    pageNumber: page,
    pages: Math.max(1, Math.ceil(found.count / membershipsOnPage))
  }
}
