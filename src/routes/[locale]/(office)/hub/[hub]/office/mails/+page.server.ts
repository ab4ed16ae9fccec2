import { mustBeOffice } from '#lib/server/http/office.ts'
import { loadMails } from '../../../../mails/load-mails.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = (event) => {
  mustBeOffice(event)
  return loadMails(event)
}
