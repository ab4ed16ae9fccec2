import { isActionFailure } from '@sveltejs/kit'
import * as v from 'valibot'
import { isObjectionOpen } from '#lib/server/domain/people/access-store.ts'
import { objectToAccess } from '#lib/server/domain/people/object-to-access.ts'
import { hashOf } from '#lib/server/domain/people/tokens.ts'
import { mustBeWithin, refusedAsTooMany } from '#lib/server/http/attempts.ts'
import { formAction } from '#lib/server/http/form-action.ts'
import { inRequestHub } from '#lib/server/http/request-hub.ts'
import type { Actions, PageServerLoad } from './$types'

/** Opening the link changes nothing; its button does. */
export const load: PageServerLoad = async (event) => {
  const isOpen = await inRequestHub(event, (tx) => isObjectionOpen(tx, hashOf(event.params.token)))
  if (!isOpen && event.request.method === 'GET') await mustBeWithin(event, 'guessFromNetwork')
  return { isOpen }
}

export const actions: Actions = {
  default: async (event) => {
    const { token } = event.params
    const answer = await formAction(
      v.object({}),
      (tx, actor, _input, at) => objectToAccess(tx, actor, { token }, at),
      () => ({ isDone: true })
    )(event)
    if (!isActionFailure(answer)) return answer
    return (await refusedAsTooMany(event, 'guessFromNetwork')) ?? answer
  }
}
