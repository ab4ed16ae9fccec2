import { mustBeOperator } from '#lib/server/http/office.ts'
import { enter, loadRequests } from '../../privacy/load-requests.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = (event) => {
  mustBeOperator(event)
  return loadRequests(event)
}

export const actions: Actions = {
  default: (event) => {
    mustBeOperator(event)
    return enter(event)
  }
}
