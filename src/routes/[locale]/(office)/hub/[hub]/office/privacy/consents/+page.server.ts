import { redirect } from '@sveltejs/kit'
import { consentTextForm } from '#lib/server/domain/consents/forms.ts'
import { publishConsentText } from '#lib/server/domain/consents/publish-consent-text.ts'
import { consentCounts } from '#lib/server/domain/consents/queries.ts'
import { consentTexts } from '#lib/server/domain/consents/store.ts'
import { isOfficeLead } from '#lib/server/domain/actor.ts'
import { formAction } from '#lib/server/http/form-action.ts'
import { mustBeLead, mustBeOffice } from '#lib/server/http/office.ts'
import { inRequestHub } from '#lib/server/http/request-hub.ts'
import type { Actions, PageServerLoad } from './$types'

const purpose = 'hubNews'

export const load: PageServerLoad = async (event) => {
  mustBeOffice(event)
  const { actor } = event.locals
  return inRequestHub(event, async (tx) => ({
    purpose: purpose as typeof purpose,
    counts: await consentCounts(tx, actor.hub, purpose),
    de: await consentTexts(tx, actor.hub, purpose, 'de'),
    en: await consentTexts(tx, actor.hub, purpose, 'en'),
    isLead: isOfficeLead(actor),
    saved: event.url.searchParams.has('saved')
  }))
}

const publish = formAction(consentTextForm, publishConsentText, (_result, event) =>
  redirect(303, `${event.url.pathname}?saved=1`)
)

export const actions: Actions = {
  default: (event) => {
    mustBeLead(event)
    return publish(event)
  }
}
