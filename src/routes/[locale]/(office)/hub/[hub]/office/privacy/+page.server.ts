import { mustBeOffice } from '#lib/server/http/office.ts'
import { enter, loadRequests } from '../../../../privacy/load-requests.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = (event) => {
  mustBeOffice(event)
  return loadRequests(event)
}

export const actions: Actions = {
  default: (event) => {
    mustBeOffice(event)
    return enter(event)
  }
}
