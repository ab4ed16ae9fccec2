import { redirect, type RequestEvent } from '@sveltejs/kit'
import { isAdminOf, belongsTo } from '#lib/server/domain/actor.ts'
import { answerInvitation } from '#lib/server/domain/affiliations/answer-invitation.ts'
import { changeAffiliation } from '#lib/server/domain/affiliations/change-affiliation.ts'
import { affiliationForm, invitationForm, withdrawalForm } from '#lib/server/domain/affiliations/forms.ts'
import { inviteColleague } from '#lib/server/domain/affiliations/invite-colleague.ts'
import { peopleOf } from '#lib/server/domain/affiliations/queries.ts'
import { organisationNamed } from '#lib/server/domain/organisations/queries.ts'
import { formAction } from '#lib/server/http/form-action.ts'
import { mustBeSignedIn } from '#lib/server/http/office.ts'
import { notFound } from '#lib/server/http/refusal.ts'
import { inRequestHub } from '#lib/server/http/request-hub.ts'
import { now } from '#lib/server/platform/clock.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  mustBeSignedIn(event)
  const { actor, locale } = event.locals
  const { personId } = actor
  return inRequestHub(event, async (tx) => {
    const organisation = await organisationNamed(tx, event.params.organisation)
    if (!organisation || !(belongsTo(actor, organisation.id) || actor.isOperator)) notFound(locale)
    const mayManage = isAdminOf(actor, organisation.id) || actor.isOperator
    const { people, invitations } = await peopleOf(tx, organisation.id, now())
    return { organisation, people, personId, mayManage, invitations: mayManage ? invitations : [] }
  })
}

const back = (_result: unknown, event: RequestEvent) =>
  redirect(303, `/${event.locals.locale}/organisations/${event.params.organisation}/people`)
// Whoever has left no longer sees this page.
const change = formAction(affiliationForm, changeAffiliation, (_result, event) =>
  redirect(303, `/${event.locals.locale}/my`)
)
const invite = formAction(invitationForm, inviteColleague, back)
const withdraw = formAction(withdrawalForm, answerInvitation, back)

export const actions: Actions = {
  change: (event) => {
    mustBeSignedIn(event)
    return change(event)
  },
  invite: (event) => {
    mustBeSignedIn(event)
    return invite(event)
  },
  withdraw: (event) => {
    mustBeSignedIn(event)
    return withdraw(event)
  }
}
