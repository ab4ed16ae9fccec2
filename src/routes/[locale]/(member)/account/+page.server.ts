import { redirect } from '@sveltejs/kit'
import { officeHubsOf } from '#lib/server/domain/hubs/office-queries.ts'
import { addressesOf } from '#lib/server/domain/people/address-store.ts'
import { changeAccount } from '#lib/server/domain/people/change-account.ts'
import { accountForm } from '#lib/server/domain/people/forms.ts'
import { personCard } from '#lib/server/domain/people/store.ts'
import { formAction } from '#lib/server/http/form-action.ts'
import { mustBeSignedIn } from '#lib/server/http/office.ts'
import { inRequestHub } from '#lib/server/http/request-hub.ts'
import { now } from '#lib/server/platform/clock.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  mustBeSignedIn(event)
  const { actor, session } = event.locals
  const { person, addresses, offices } = await inRequestHub(event, async (tx) => ({
    person: await personCard(tx, actor.personId!),
    addresses: await addressesOf(tx, actor.personId!),
    offices: await officeHubsOf(tx, actor.personId!, now())
  }))
  const worksInOffice = offices.length > 0 || session!.isWithheld || actor.isOperator
  return {
    person: person!,
    undeliverable: addresses.filter((one) => one.isUndeliverable).map((one) => one.address),
    worksInOffice,
    isWithheld: worksInOffice && session!.needsSecondFactor,
    isSaved: event.url.searchParams.has('saved')
  }
}

const save = formAction(accountForm, changeAccount, (_, { url }) => redirect(303, `${url.pathname}?saved`))

export const actions: Actions = {
  default: (event) => {
    mustBeSignedIn(event)
    return save(event)
  }
}
