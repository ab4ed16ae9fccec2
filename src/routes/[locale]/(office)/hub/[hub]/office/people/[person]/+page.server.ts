import { personKnownTo } from '#lib/server/domain/contacts/one-person.ts'
import { deskOf } from '#lib/server/domain/desk/queries.ts'
import { noteLook } from '#lib/server/domain/sensitive-looks/store.ts'
import { mustBeOffice } from '#lib/server/http/office.ts'
import { notFound } from '#lib/server/http/refusal.ts'
import { inRequestHub } from '#lib/server/http/request-hub.ts'
import { now } from '#lib/server/platform/clock.ts'
import { deskActions } from '../../../../../../desk-pieces/actions.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  mustBeOffice(event)
  const { actor, locale } = event.locals
  const found = await inRequestHub(event, async (tx) => {
    const person = await personKnownTo(tx, actor.hub, event.params.person, now())
    if (!person) return undefined
    await noteLook(tx, actor, person.account ? 'person' : 'contact', [person.id], now())
    const subject = { kind: person.account ? 'person' : 'contact', id: person.id } as const
    return { person, desk: await deskOf(tx, actor, subject, now()) }
  })
  if (!found) notFound(locale)
  return { ...found, today: now().toISOString().slice(0, 10) }
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
  removeContact: deskActions.removeContact
}
