import { isActionFailure, redirect } from '@sveltejs/kit'
import * as v from 'valibot'
import { proveForm } from '#lib/server/domain/joined-accounts/forms.ts'
import { joinAccounts } from '#lib/server/domain/joined-accounts/join-accounts.ts'
import {
  proveSecondAccount,
  proveSecondAccountByPasskey
} from '#lib/server/domain/joined-accounts/prove-second-account.ts'
import { secondAccountBehind } from '#lib/server/domain/joined-accounts/queries.ts'
import { passkeyProofForm } from '#lib/server/domain/passkeys/forms.ts'
import { mustBeWithin, refusedAsTooMany } from '#lib/server/http/attempts.ts'
import { formAction } from '#lib/server/http/form-action.ts'
import { mustBeSignedIn } from '#lib/server/http/office.ts'
import { heldChallenge, partyOf, takesPasskeys } from '#lib/server/http/passkey-ceremony.ts'
import { inRequestHub } from '#lib/server/http/request-hub.ts'
import { now } from '#lib/server/platform/clock.ts'
import type { Actions, PageServerLoad, RequestEvent } from './$types'

const behind = (event: Pick<RequestEvent, 'locals' | 'params'>) =>
  inRequestHub(event, (tx) => secondAccountBehind(tx, event.locals.actor, event.params.token, now()))

/** Opening the link changes nothing; its buttons do, for the person who asked for it. */
export const load: PageServerLoad = async (event) => {
  mustBeSignedIn(event)
  const found = await behind(event)
  if (!found && event.request.method === 'GET')
    await mustBeWithin(event, 'guessForPerson', event.locals.actor.personId!)
  if (!found) return { found: null }
  const { otherId: _, ways, ...shown } = found
  const isHere = takesPasskeys(event)
  return { found: { ...shown, ways: { ...ways, passkey: ways.passkey && isHere } } }
}

export const actions: Actions = {
  prove: async (event) => {
    mustBeSignedIn(event)
    const found = await behind(event)
    const tooMany = found
      ? await refusedAsTooMany(event, 'codeForPerson', found.otherId)
      : await refusedAsTooMany(event, 'guessForPerson', event.locals.actor.personId!)
    if (tooMany) return tooMany
    const { token } = event.params
    return formAction(
      proveForm,
      (tx, actor, { code }, at) => proveSecondAccount(tx, actor, { token, code }, at),
      () => redirect(303, event.url.pathname)
    )(event)
  },
  passkey: async (event) => {
    mustBeSignedIn(event)
    const tooMany = await refusedAsTooMany(event, 'passkeyFromNetwork')
    if (tooMany) return tooMany
    const challenge = await heldChallenge(event, 'signIn')
    const held = { challenge, party: partyOf(event), token: event.params.token }
    return formAction(
      passkeyProofForm,
      (tx, actor, { response }, at) => proveSecondAccountByPasskey(tx, actor, { ...held, response }, at),
      () => redirect(303, event.url.pathname)
    )(event)
  },
  join: async (event) => {
    mustBeSignedIn(event)
    const { token } = event.params
    const session = event.locals.session!
    const answer = await formAction(
      v.object({}),
      (tx, actor, _input, at) => joinAccounts(tx, actor, { token, session }, at),
      () => redirect(303, `/${event.locals.locale}/account/second-account?joined`)
    )(event)
    if (!isActionFailure(answer)) return answer
    return (await refusedAsTooMany(event, 'guessForPerson', event.locals.actor.personId!)) ?? answer
  }
}
