import { mustBeOperator } from '#lib/server/http/office.ts'
import { loadRequest, requestActions } from '../../../privacy/load-requests.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = (event) => {
  mustBeOperator(event)
  return loadRequest(event)
}

export const actions: Actions = {
  check: (event) => {
    mustBeOperator(event)
    return requestActions.check(event)
  },
  extend: (event) => {
    mustBeOperator(event)
    return requestActions.extend(event)
  },
  answer: (event) => {
    mustBeOperator(event)
    return requestActions.answer(event)
  }
}
