import { redirect } from '@sveltejs/kit'
import { undoForm } from '#lib/server/domain/bulk-actions/forms.ts'
import { actionOf, countsOf, itemLines } from '#lib/server/domain/bulk-actions/store.ts'
import { undoBulk } from '#lib/server/domain/bulk-actions/undo-bulk.ts'
import { formAction } from '#lib/server/http/form-action.ts'
import { mustBeOffice } from '#lib/server/http/office.ts'
import { notFound } from '#lib/server/http/refusal.ts'
import { inRequestHub } from '#lib/server/http/request-hub.ts'
import type { Actions, PageServerLoad } from './$types'

/** Rows shown; those that were left as they are stand first. */
const shown = 300

export const load: PageServerLoad = async (event) => {
  mustBeOffice(event)
  const { hub } = event.locals.actor
  return inRequestHub(event, async (tx) => {
    const bulk = await actionOf(tx, hub, event.params.action)
    if (!bulk) notFound(event.locals.locale)
    return {
      bulk,
      counts: await countsOf(tx, hub, bulk.id),
      items: await itemLines(tx, hub, bulk.id, shown)
    }
  })
}

const undo = formAction(undoForm, undoBulk, (_result, event) => redirect(303, event.url.pathname))

export const actions: Actions = {
  undo: (event) => {
    mustBeOffice(event)
    return undo(event)
  }
}
