import { redirect, type RequestEvent } from '@sveltejs/kit'
import { consentForm, withdrawalForm } from '#lib/server/domain/consents/forms.ts'
import { giveConsent } from '#lib/server/domain/consents/give-consent.ts'
import { consentHistory } from '#lib/server/domain/consents/queries.ts'
import { consentPurposes } from '#lib/server/domain/consents/rules.ts'
import { currentConsentText } from '#lib/server/domain/consents/store.ts'
import { withdrawConsent } from '#lib/server/domain/consents/withdraw-consent.ts'
import { formAction } from '#lib/server/http/form-action.ts'
import { mustBeSignedIn } from '#lib/server/http/office.ts'
import { notFound } from '#lib/server/http/refusal.ts'
import { inRequestHub } from '#lib/server/http/request-hub.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  mustBeHere(event)
  const { actor, locale } = event.locals
  return inRequestHub(event, async (tx) => {
    const history = await consentHistory(tx, actor.hub, actor.personId!)
    const purposes = []
    for (const purpose of consentPurposes) {
      const held = history.find((one) => one.purpose === purpose && one.confirmedAt && !one.withdrawnAt)
      purposes.push({ purpose, held, text: await currentConsentText(tx, actor.hub, purpose, locale) })
    }
    return { purposes, history, saved: event.url.searchParams.get('saved') }
  })
}

function mustBeHere(event: RequestEvent) {
  mustBeSignedIn(event)
  if (!event.locals.hub) notFound(event.locals.locale)
}

const back = (what: string) => (_result: unknown, event: RequestEvent) =>
  redirect(303, `${event.url.pathname}?saved=${what}`)
const withdraw = formAction(withdrawalForm, withdrawConsent, back('withdrawn'))

export const actions: Actions = {
  give: (event) => {
    mustBeHere(event)
    const language = event.locals.locale
    return formAction(
      consentForm,
      (tx, actor, input, at) => giveConsent(tx, actor, { ...input, language }, at),
      back('given')
    )(event)
  },
  withdraw: (event) => {
    mustBeHere(event)
    return withdraw(event)
  }
}
