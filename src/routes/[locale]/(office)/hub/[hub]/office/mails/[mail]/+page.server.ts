import { mustBeOffice } from '#lib/server/http/office.ts'
import { loadMail, retry } from '../../../../../mails/load-mails.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = (event) => {
  mustBeOffice(event)
  return loadMail(event, event.params.mail)
}

export const actions: Actions = {
  default: (event) => {
    mustBeOffice(event)
    return retry(event, event.params.mail)
  }
}
