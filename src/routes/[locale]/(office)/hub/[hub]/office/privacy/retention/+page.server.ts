import { mustBeLead, mustBeOffice } from '#lib/server/http/office.ts'
import { changeRetention, loadRetention } from '../../../../../privacy/load-retention.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = (event) => {
  mustBeOffice(event)
  return loadRetention(event)
}

export const actions: Actions = {
  default: (event) => {
    mustBeLead(event)
    return changeRetention(event)
  }
}
