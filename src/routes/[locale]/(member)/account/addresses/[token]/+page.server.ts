import { isActionFailure, redirect } from '@sveltejs/kit'
import * as v from 'valibot'
import { confirmAddress } from '#lib/server/domain/people/confirm-address.ts'
import { openLink } from '#lib/server/domain/people/link-store.ts'
import { hashOf } from '#lib/server/domain/people/tokens.ts'
import { mustBeWithin, refusedAsTooMany } from '#lib/server/http/attempts.ts'
import { formAction } from '#lib/server/http/form-action.ts'
import { mustBeSignedIn } from '#lib/server/http/office.ts'
import { inRequestHub } from '#lib/server/http/request-hub.ts'
import { now } from '#lib/server/platform/clock.ts'
import type { Actions, PageServerLoad } from './$types'

/** Opening the link changes nothing; its button does, for the person who added the address. */
export const load: PageServerLoad = async (event) => {
  mustBeSignedIn(event)
  const link = await inRequestHub(event, (tx) => openLink(tx, hashOf(event.params.token), now()))
  const isMine = link?.purpose === 'confirmAddress' && link.personId === event.locals.actor.personId
  if (!isMine && event.request.method === 'GET') await mustBeWithin(event, 'guessFromNetwork')
  return { address: isMine ? link.address : null }
}

export const actions: Actions = {
  default: async (event) => {
    mustBeSignedIn(event)
    const { token } = event.params
    const answer = await formAction(
      v.object({}),
      (tx, actor, _input, at) => confirmAddress(tx, actor, { token }, at),
      () => redirect(303, `/${event.locals.locale}/account/addresses`)
    )(event)
    if (!isActionFailure(answer)) return answer
    return (await refusedAsTooMany(event, 'guessFromNetwork')) ?? answer
  }
}
