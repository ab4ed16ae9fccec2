import { redirect, type RequestEvent } from '@sveltejs/kit'
import * as v from 'valibot'
import { answerInvitation } from '#lib/server/domain/affiliations/answer-invitation.ts'
import { decideClaim } from '#lib/server/domain/affiliations/decide-claim.ts'
import { belongingsOf } from '#lib/server/domain/affiliations/queries.ts'
import { withdrawClaim } from '#lib/server/domain/affiliations/withdraw-claim.ts'
import { confirmContact } from '#lib/server/domain/contacts/confirm-contact.ts'
import { ownContacts } from '#lib/server/domain/contacts/own-queries.ts'
import { hubsToWriteIn } from '#lib/server/domain/listings/own-queries.ts'
import { noticeForm, withdrawForm, withdrawNoticeForm } from '#lib/server/domain/memberships/forms.ts'
import { giveNotice } from '#lib/server/domain/memberships/give-notice.ts'
import { ownMemberships } from '#lib/server/domain/memberships/member-queries.ts'
import { withdrawApplication } from '#lib/server/domain/memberships/withdraw-application.ts'
import { withdrawNotice } from '#lib/server/domain/memberships/withdraw-notice.ts'
import { formAction } from '#lib/server/http/form-action.ts'
import { mustBeSignedIn } from '#lib/server/http/office.ts'
import { inRequestHub } from '#lib/server/http/request-hub.ts'
import { now } from '#lib/server/platform/clock.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  mustBeSignedIn(event)
  return inRequestHub(event, async (tx) => ({
    ...(await belongingsOf(tx, event.locals.actor, now())),
    memberships: await ownMemberships(tx, event.locals.actor, now()),
    today: now().toISOString().slice(0, 10),
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

const withdrawOwn = formAction(withdrawForm, withdrawApplication, back)
const notice = formAction(noticeForm, giveNotice, back)
const takeBack = formAction(withdrawNoticeForm, withdrawNotice, back)

export const actions: Actions = {
  withdrawApplication: (event) => {
    mustBeSignedIn(event)
    return withdrawOwn(event)
  },
  notice: (event) => {
    mustBeSignedIn(event)
    return notice(event)
  },
  withdrawNotice: (event) => {
    mustBeSignedIn(event)
    return takeBack(event)
  },
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
