import { redirect } from '@sveltejs/kit'
import { draftMail } from '#lib/server/domain/group-mails/draft-mail.ts'
import { draftForm } from '#lib/server/domain/group-mails/forms.ts'
import { recipientsOf, summed } from '#lib/server/domain/group-mails/recipients.ts'
import { readerOf } from '#lib/server/domain/office-lists/queries.ts'
import { formAction } from '#lib/server/http/form-action.ts'
import { mustBeOffice } from '#lib/server/http/office.ts'
import { inRequestHub } from '#lib/server/http/request-hub.ts'
import { now } from '#lib/server/platform/clock.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  mustBeOffice(event)
  const address = event.url.search.slice(1).slice(0, 2000)
  const reader = readerOf(event.locals.actor, now())
  return {
    address,
    who: summed(await inRequestHub(event, (tx) => recipientsOf(tx, reader, address, now())))
  }
}

const create = formAction(draftForm, draftMail, (id, { locals }) =>
  redirect(303, `/${locals.locale}/hub/${locals.hub?.slug}/office/mailings/${id}`)
)

export const actions: Actions = {
  default: (event) => {
    mustBeOffice(event)
    return create(event)
  }
}
