import { redirect, type RequestEvent } from '@sveltejs/kit'
import * as v from 'valibot'
import { answerInvitation } from '#lib/server/domain/affiliations/answer-invitation.ts'
import { decideClaim } from '#lib/server/domain/affiliations/decide-claim.ts'
import { belongingsOf } from '#lib/server/domain/affiliations/queries.ts'
import { withdrawClaim } from '#lib/server/domain/affiliations/withdraw-claim.ts'
import { confirmContact } from '#lib/server/domain/contacts/confirm-contact.ts'
import { ownContacts } from '#lib/server/domain/contacts/own-queries.ts'
import { hubsToWriteIn } from '#lib/server/domain/listings/own-queries.ts'
import { formAction } from '#lib/server/http/form-action.ts'
import { mustBeSignedIn } from '#lib/server/http/office.ts'
import { inRequestHub } from '#lib/server/http/request-hub.ts'
import { now } from '#lib/server/platform/clock.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  mustBeSignedIn(event)
  return inRequestHub(event, async (tx) => ({
    ...(await belongingsOf(tx, event.locals.actor, now())),
    contacts: await ownContacts(tx, event.locals.actor),
    hubsToWriteIn: await hubsToWriteIn(tx, event.locals.actor, now())
  }))
}

const id = v.pipe(v.string('form.required'), v.uuid('form.required'))
const back = (_result: unknown, event: RequestEvent) => redirect(303, `/${event.locals.locale}/my`)

const withdraw = formAction(v.object({ claimId: id }), withdrawClaim, back)
const decide = formAction(
  v.object({ claimId: id, outcome: v.picklist(['confirmed', 'refused'], 'form.required') }),
  decideClaim,
  back
)
const answer = formAction(
  v.object({ invitationId: id, answer: v.picklist(['accepted', 'declined'], 'form.required') }),
  answerInvitation,
  back
)

const confirm = formAction(
  v.object({ hub: v.pipe(v.string('form.required'), v.maxLength(60, 'form.too_long')), contactId: id }),
  confirmContact,
  back
)

export const actions: Actions = {
  withdraw: (event) => {
    mustBeSignedIn(event)
    return withdraw(event)
  },
  decide: (event) => {
    mustBeSignedIn(event)
    return decide(event)
  },
  answer: (event) => {
    mustBeSignedIn(event)
    return answer(event)
  },
  confirm: (event) => {
    mustBeSignedIn(event)
    return confirm(event)
  }
}
