import { officeMailNames } from '#lib/server/domain/mail/office-mails.ts'
import { mailTextsOf } from '#lib/server/domain/mail/text-store.ts'
import { mustBeLead } from '#lib/server/http/office.ts'
import { inRequestHub } from '#lib/server/http/request-hub.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  mustBeLead(event)
  const own = await inRequestHub(event, (tx) => mailTextsOf(tx, event.locals.actor.hub))
  return {
    templates: officeMailNames.map((name) => ({ name, isOwn: own.some((one) => one.template === name) }))
  }
}
