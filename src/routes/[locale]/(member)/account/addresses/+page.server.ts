import { redirect } from '@sveltejs/kit'
import { addAddress } from '#lib/server/domain/people/add-address.ts'
import { addressesOf } from '#lib/server/domain/people/address-store.ts'
import { choosePrimaryAddress } from '#lib/server/domain/people/choose-primary-address.ts'
import { addressForm } from '#lib/server/domain/people/forms.ts'
import { removeAddress } from '#lib/server/domain/people/remove-address.ts'
import { linkLifeMinutes } from '#lib/server/domain/people/rules.ts'
import { type Deed, formAction } from '#lib/server/http/form-action.ts'
import { mustBeSignedIn } from '#lib/server/http/office.ts'
import { inRequestHub } from '#lib/server/http/request-hub.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  mustBeSignedIn(event)
  const { personId } = event.locals.actor
  return {
    linkLifeMinutes,
    addresses: await inRequestHub(event, (tx) => addressesOf(tx, personId!)),
    personId
  }
}

const backHere = (_: unknown, { url }: { url: URL }) => redirect(303, url.pathname)
const choose = formAction(addressForm, choosePrimaryAddress, backHere)
const remove = formAction(addressForm, removeAddress, backHere)

export const actions: Actions = {
  add: (event) => {
    mustBeSignedIn(event)
    const from = event.getClientAddress()
    const add: Deed<{ email: string }, string> = async (tx, actor, { email }, at) => {
      await addAddress(tx, actor, { email, from }, at)
      return email
    }
    return formAction(addressForm, add, (email) => ({ sentTo: email }))(event)
  },
  primary: (event) => {
    mustBeSignedIn(event)
    return choose(event)
  },
  remove: (event) => {
    mustBeSignedIn(event)
    return remove(event)
  }
}
