import { redirect } from '@sveltejs/kit'
import { dismissPair } from '#lib/server/domain/contacts/dismiss-pair.ts'
import {
  dismissForm,
  mergeContactsForm,
  pairForm,
  unmergeContactsForm
} from '#lib/server/domain/contacts/forms.ts'
import { mergeContacts } from '#lib/server/domain/contacts/merge-contacts.ts'
import { mergedContacts, pairsIn } from '#lib/server/domain/contacts/pairs.ts'
import { proposeJoining } from '#lib/server/domain/contacts/propose-joining.ts'
import { unmergeContacts } from '#lib/server/domain/contacts/unmerge-contacts.ts'
import { formAction } from '#lib/server/http/form-action.ts'
import { mustBeOffice } from '#lib/server/http/office.ts'
import { inRequestHub } from '#lib/server/http/request-hub.ts'
import { now } from '#lib/server/platform/clock.ts'
import type { Actions, PageServerLoad } from './$types'

const shown = 50

export const load: PageServerLoad = async (event) => {
  mustBeOffice(event)
  const { hub } = event.locals.actor
  return inRequestHub(event, async (tx) => ({
    pairs: await pairsIn(tx, hub, now(), shown),
    merged: await mergedContacts(tx, hub, shown)
  }))
}

const backHere = (_: unknown, event: { url: URL }) => redirect(303, event.url.pathname)
const propose = formAction(pairForm, proposeJoining, backHere)
const dismiss = formAction(dismissForm, dismissPair, backHere)
const merge = formAction(mergeContactsForm, mergeContacts, backHere)
const undo = formAction(unmergeContactsForm, unmergeContacts, backHere)

export const actions: Actions = {
  propose: (event) => {
    mustBeOffice(event)
    return propose(event)
  },
  dismiss: (event) => {
    mustBeOffice(event)
    return dismiss(event)
  },
  merge: (event) => {
    mustBeOffice(event)
    return merge(event)
  },
  undo: (event) => {
    mustBeOffice(event)
    return undo(event)
  }
}
