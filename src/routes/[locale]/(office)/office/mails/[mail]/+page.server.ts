import { mustBeOperator } from '#lib/server/http/office.ts'
import { loadMail, retry } from '../../../mails/load-mails.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = (event) => {
  mustBeOperator(event)
  return loadMail(event, event.params.mail)
}

export const actions: Actions = {
  default: (event) => {
    mustBeOperator(event)
    return retry(event, event.params.mail)
  }
}
