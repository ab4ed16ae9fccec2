import { mustBeOperator } from '#lib/server/http/office.ts'
import { changeRetention, loadRetention } from '../../../privacy/load-retention.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = (event) => {
  mustBeOperator(event)
  return loadRetention(event)
}

export const actions: Actions = {
  default: (event) => {
    mustBeOperator(event)
    return changeRetention(event)
  }
}
