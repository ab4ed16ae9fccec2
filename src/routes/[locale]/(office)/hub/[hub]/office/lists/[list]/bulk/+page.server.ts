import { redirect } from '@sveltejs/kit'
import * as v from 'valibot'
import { type BulkInput, bulkForm } from '#lib/server/domain/bulk-actions/forms.ts'
import { kindsOf } from '#lib/server/domain/bulk-actions/kinds.ts'
import { previewBulk } from '#lib/server/domain/bulk-actions/preview-bulk.ts'
import { startBulk } from '#lib/server/domain/bulk-actions/start-bulk.ts'
import { officePeople } from '#lib/server/domain/desk/office-people.ts'
import { levels } from '#lib/server/domain/memberships/rules.ts'
import { visibilities } from '#lib/server/domain/office-lists/ask.ts'
import { tagChoices } from '#lib/server/domain/office-lists/choices.ts'
import { readerOf } from '#lib/server/domain/office-lists/queries.ts'
import { fieldErrors, formAction } from '#lib/server/http/form-action.ts'
import { mustBeOffice } from '#lib/server/http/office.ts'
import { inRequestHub } from '#lib/server/http/request-hub.ts'
import { now } from '#lib/server/platform/clock.ts'
import { listNamed, pathOf } from '../../../list-pieces/load-list.ts'
import type { Actions, PageServerLoad } from './$types'

/** What is to be done, step by step in the address: which rows, what, with which particulars; then what it would mean. */
export const load: PageServerLoad = async (event) => {
  mustBeOffice(event)
  const list = listNamed(event)
  const { actor, locale } = event.locals
  const given = event.url.searchParams
  const values: Record<string, string> = { ...Object.fromEntries(given), row: given.getAll('row').join() }
  const kind = kindsOf[list].find((one) => one === given.get('kind')) ?? null
  const parsed = given.has('preview') && kind ? v.safeParse(bulkForm, values) : null
  const at = now()
  return inRequestHub(event, async (tx) => ({
    list,
    path: pathOf(list),
    kinds: kindsOf[list],
    kind,
    values,
    levels,
    visibilities,
    tags: await tagChoices(tx, actor.hub),
    people: (await officePeople(tx, actor.hub, at)).map(({ id, name }) => ({ value: id, label: name })),
    errors: parsed && !parsed.success ? fieldErrors(locale, parsed.issues) : {},
    preview: parsed?.success
      ? await previewBulk(tx, readerOf(actor, at), { ...(parsed.output as BulkInput), list })
      : null
  }))
}

export const actions: Actions = {
  default: (event) => {
    mustBeOffice(event)
    const list = listNamed(event)
    const { locale, hub } = event.locals
    return formAction(
      bulkForm,
      (tx, actor, input, at) => startBulk(tx, actor, { ...input, list }, at),
      (id) => redirect(303, `/${locale}/hub/${hub?.slug}/office/lists/actions/${id}`)
    )(event)
  }
}
