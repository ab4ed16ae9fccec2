import { redirect, type RequestEvent } from '@sveltejs/kit'
import * as v from 'valibot'
import { line } from '#lib/server/domain/forms.ts'
import { discardMailIn, fileMailIn, renewMailInAddress } from '#lib/server/domain/mails-in/file-mail-in.ts'
import { unfiledMails } from '#lib/server/domain/mails-in/store.ts'
import { formAction } from '#lib/server/http/form-action.ts'
import { mustBeOffice } from '#lib/server/http/office.ts'
import { inRequestHub } from '#lib/server/http/request-hub.ts'
import type { Actions, PageServerLoad } from './$types'

const shown = 50

/** Mails that the office sent on and nobody could be found for, and where to send them. */
export const load: PageServerLoad = async (event) => {
  mustBeOffice(event)
  return { mails: await inRequestHub(event, (tx) => unfiledMails(tx, event.locals.actor.hub, shown)) }
}

const mailId = v.pipe(v.string('form.required'), v.uuid('form.required'))
const back = (_result: unknown, event: RequestEvent) => redirect(303, event.url.pathname)
const file = formAction(v.object({ mailId, whom: line(1, 500) }), fileMailIn, back)
const discard = formAction(v.object({ mailId }), discardMailIn, back)
const address = formAction(v.object({}), renewMailInAddress, (secret) => ({ secret }))

export const actions: Actions = {
  file: (event) => {
    mustBeOffice(event)
    return file(event)
  },
  discard: (event) => {
    mustBeOffice(event)
    return discard(event)
  },
  address: (event) => {
    mustBeOffice(event)
    return address(event)
  }
}
