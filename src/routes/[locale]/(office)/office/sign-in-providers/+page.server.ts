import { redirect } from '@sveltejs/kit'
import { secondFactorForm } from '#lib/server/domain/hubs/forms.ts'
import { requireSecondFactor } from '#lib/server/domain/hubs/require-second-factor.ts'
import { addProvider } from '#lib/server/domain/identity-providers/add-provider.ts'
import { providerForm, providerSwitchForm } from '#lib/server/domain/identity-providers/forms.ts'
import { allProviders } from '#lib/server/domain/identity-providers/store.ts'
import { switchProvider } from '#lib/server/domain/identity-providers/switch-provider.ts'
import { formAction } from '#lib/server/http/form-action.ts'
import { mustBeOperator } from '#lib/server/http/office.ts'
import { callbackOf } from '#lib/server/http/provider-sign-in.ts'
import { inRequestHub } from '#lib/server/http/request-hub.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  mustBeOperator(event)
  const base = event.locals.network!.baseUrl
  return {
    providers: await inRequestHub(event, allProviders),
    isSecondFactorRequired: event.locals.network!.requireSecondFactor,
    callbacks: ['de', 'en'].map((locale) => callbackOf(base, locale))
  }
}

const backHere = (_: unknown, { url }: { url: URL }) => redirect(303, url.pathname)
const add = formAction(providerForm, addProvider, backHere)
const change = formAction(providerSwitchForm, switchProvider, backHere)

const require = formAction(secondFactorForm, requireSecondFactor, backHere)

export const actions: Actions = {
  add: (event) => {
    mustBeOperator(event)
    return add(event)
  },
  secondFactor: (event) => {
    mustBeOperator(event)
    return require(event)
  },
  switch: (event) => {
    mustBeOperator(event)
    return change(event)
  }
}
