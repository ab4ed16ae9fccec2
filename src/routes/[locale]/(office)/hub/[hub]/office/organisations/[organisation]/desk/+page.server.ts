import { redirect } from '@sveltejs/kit'
import { startActingForm } from '#lib/server/domain/acting/forms.ts'
import { mayStartActing } from '#lib/server/domain/acting/policy.ts'
import { longestReason } from '#lib/server/domain/acting/rules.ts'
import { startActing } from '#lib/server/domain/acting/start-acting.ts'
import { belongsTo } from '#lib/server/domain/actor.ts'
import { deskOf, organisationHere } from '#lib/server/domain/desk/queries.ts'
import { formAction } from '#lib/server/http/form-action.ts'
import { mustBeOffice } from '#lib/server/http/office.ts'
import { notFound } from '#lib/server/http/refusal.ts'
import { inRequestHub } from '#lib/server/http/request-hub.ts'
import { now } from '#lib/server/platform/clock.ts'
import { deskActions } from '../../../../../../../desk-pieces/actions.ts'
import type { Actions, PageServerLoad } from './$types'

/** The office's file on an organisation. */
export const load: PageServerLoad = async (event) => {
  mustBeOffice(event)
  const { actor, locale } = event.locals
  const found = await inRequestHub(event, async (tx) => {
    const organisation = await organisationHere(tx, actor.hub, event.params.organisation)
    if (!organisation) return undefined
    return {
      organisation,
      desk: await deskOf(tx, actor, { kind: 'organisation', id: organisation.id }, now())
    }
  })
  if (!found) notFound(locale)
  const { id, status } = found.organisation
  const mayAct = mayStartActing(actor) && status === 'active' && !belongsTo(actor, id)
  return { ...found, mayAct, longestReason, today: now().toISOString().slice(0, 10) }
}

export const actions: Actions = {
  tag: deskActions.tag,
  untag: deskActions.untag,
  note: deskActions.note,
  changeNote: deskActions.changeNote,
  removeNote: deskActions.removeNote,
  task: deskActions.task,
  changeTask: deskActions.changeTask,
  finish: deskActions.finish,
  reopen: deskActions.reopen,
  contact: deskActions.contact,
  changeContact: deskActions.changeContact,
  removeContact: deskActions.removeContact,
  inCharge: deskActions.inCharge,
  act: (event) => {
    mustBeOffice(event)
    const sessionId = event.locals.session!.id
    return formAction(
      startActingForm,
      (tx, actor, input, at) => startActing(tx, actor, { ...input, sessionId }, at),
      () => redirect(303, `/${event.locals.locale}/acting`)
    )(event)
  }
}
