import * as v from 'valibot'
import { redirect, type RequestEvent } from '@sveltejs/kit'
import { listedHubs, ownRequests } from '#lib/server/domain/privacy-requests/own-queries.ts'
import { askRequest } from '#lib/server/domain/privacy-requests/ask-request.ts'
import { askForm } from '#lib/server/domain/privacy-requests/forms.ts'
import { planErasure } from '#lib/server/domain/privacy-requests/plan-erasure.ts'
import { erasureWaitDays, requestKinds } from '#lib/server/domain/privacy-requests/rules.ts'
import { withdrawRequest } from '#lib/server/domain/privacy-requests/withdraw-request.ts'
import { formAction } from '#lib/server/http/form-action.ts'
import { mustBeSignedIn } from '#lib/server/http/office.ts'
import { inRequestHub } from '#lib/server/http/request-hub.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  mustBeSignedIn(event)
  const { actor } = event.locals
  return inRequestHub(event, async (tx) => {
    const hubs = await listedHubs(tx)
    return {
      offices: hubs,
      requests: await ownRequests(tx, actor, hubs),
      kinds: requestKinds.filter((kind) => kind !== 'erase'),
      waitDays: erasureWaitDays,
      saved: event.url.searchParams.get('saved')
    }
  })
}

const withdrawalForm = v.object({
  hub: v.pipe(v.string('form.required'), v.regex(/^\d{1,6}$/, 'form.required'), v.transform(Number)),
  requestId: v.pipe(v.string('form.required'), v.uuid('form.required'))
})
/** The box that has to be ticked before an account is erased. */
const erasureForm = v.object({ sure: v.literal('yes', 'form.required') })

const back = (what: string) => (_result: unknown, event: RequestEvent) =>
  redirect(303, `${event.url.pathname}?saved=${what}`)
const ask = formAction(askForm, askRequest, back('asked'))
const erase = formAction(erasureForm, planErasure, back('erasure'))
const withdraw = formAction(withdrawalForm, withdrawRequest, back('withdrawn'))

export const actions: Actions = {
  ask: (event) => {
    mustBeSignedIn(event)
    return ask(event)
  },
  erase: (event) => {
    mustBeSignedIn(event)
    return erase(event)
  },
  withdraw: (event) => {
    mustBeSignedIn(event)
    return withdraw(event)
  }
}
