import { redirect, type RequestEvent } from '@sveltejs/kit'
import { changeFilter, moveFilterUp } from '#lib/server/domain/office-lists/change-filter.ts'
import { changeFilterForm, moveFilterForm, removeFilterForm } from '#lib/server/domain/office-lists/forms.ts'
import { savedFilters } from '#lib/server/domain/office-lists/keep-store.ts'
import { removeFilter } from '#lib/server/domain/office-lists/remove-filter.ts'
import { formAction } from '#lib/server/http/form-action.ts'
import { mustBeOffice } from '#lib/server/http/office.ts'
import { inRequestHub } from '#lib/server/http/request-hub.ts'
import { listNamed, pathOf } from '../../../list-pieces/load-list.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  mustBeOffice(event)
  const list = listNamed(event)
  const { hub, personId } = event.locals.actor
  const saved = await inRequestHub(event, (tx) => savedFilters(tx, hub, list, personId ?? ''))
  return { list, path: pathOf(list), saved }
}

const back = (_result: unknown, event: RequestEvent) => redirect(303, event.url.pathname)
const change = formAction(changeFilterForm, changeFilter, back)
const up = formAction(moveFilterForm, moveFilterUp, back)
const remove = formAction(removeFilterForm, removeFilter, back)

export const actions: Actions = {
  change: (event) => {
    mustBeOffice(event)
    return change(event)
  },
  up: (event) => {
    mustBeOffice(event)
    return up(event)
  },
  remove: (event) => {
    mustBeOffice(event)
    return remove(event)
  }
}
