import { redirect } from '@sveltejs/kit'
import { isOfficeLead } from '#lib/server/domain/actor.ts'
import { chooseCheck } from '#lib/server/domain/listings/choose-check.ts'
import { checkSettingForm } from '#lib/server/domain/listings/forms.ts'
import { exchangeKinds } from '#lib/server/domain/listings/kinds.ts'
import {
  listingCounts,
  listingsOfHub,
  listingsOnPage,
  listingStates,
  mostListings,
  officeAsk
} from '#lib/server/domain/listings/office-queries.ts'
import { checksListings } from '#lib/server/domain/listings/settings.ts'
import { formAction } from '#lib/server/http/form-action.ts'
import { mustBeLead, mustBeOffice } from '#lib/server/http/office.ts'
import { inRequestHub } from '#lib/server/http/request-hub.ts'
import { now } from '#lib/server/platform/clock.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  mustBeOffice(event)
  const { actor } = event.locals
  const ask = officeAsk(event.url.searchParams, exchangeKinds)
  return inRequestHub(event, async (tx) => {
    const found = await listingsOfHub(tx, actor.hub, ask, now())
    return {
      ...found,
      ask,
      counts: await listingCounts(tx, actor.hub, now()),
      pages: Math.max(1, Math.ceil(Math.min(found.count, mostListings) / listingsOnPage)),
      kinds: exchangeKinds,
      states: listingStates,
      isChecked: await checksListings(tx, actor.hub),
      isLead: isOfficeLead(actor)
    }
  })
}

const choose = formAction(checkSettingForm, chooseCheck, (_result, event) =>
  redirect(303, event.url.pathname)
)

export const actions: Actions = {
  checkSetting: (event) => {
    mustBeLead(event)
    return choose(event)
  }
}
