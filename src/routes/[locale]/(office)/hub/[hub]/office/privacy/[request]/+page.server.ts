import { mustBeOffice } from '#lib/server/http/office.ts'
import { loadRequest, requestActions } from '../../../../../privacy/load-requests.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = (event) => {
  mustBeOffice(event)
  return loadRequest(event)
}

export const actions: Actions = {
  check: (event) => {
    mustBeOffice(event)
    return requestActions.check(event)
  },
  extend: (event) => {
    mustBeOffice(event)
    return requestActions.extend(event)
  },
  answer: (event) => {
    mustBeOffice(event)
    return requestActions.answer(event)
  }
}
