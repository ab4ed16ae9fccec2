import { redirect } from '@sveltejs/kit'
import { decideDuplicate } from '#lib/server/domain/imports/duplicates/decide-duplicate.ts'
import { openDuplicates, standingMerges } from '#lib/server/domain/imports/duplicates/queries.ts'
import { unmergeOrganisations } from '#lib/server/domain/imports/duplicates/unmerge-organisations.ts'
import { duplicateForm, unmergeForm } from '#lib/server/domain/imports/forms.ts'
import { waitingDecisions } from '#lib/server/domain/imports/queries.ts'
import { formAction } from '#lib/server/http/form-action.ts'
import { mustBeOffice } from '#lib/server/http/office.ts'
import { answered } from '#lib/server/http/refusal.ts'
import { inRequestHub } from '#lib/server/http/request-hub.ts'
import { now } from '#lib/server/platform/clock.ts'
import type { Actions, PageServerLoad } from './$types'

const shown = 50

export const load: PageServerLoad = async (event) => {
  mustBeOffice(event)
  const { actor } = event.locals
  return answered(event, () =>
    inRequestHub(event, async (tx) => ({
      duplicates: await openDuplicates(tx, actor, now(), shown),
      merges: await standingMerges(tx, actor, shown),
      waiting: await waitingDecisions(tx, actor)
    }))
  )
}

const backHere = (_: unknown, event: { url: URL }) => redirect(303, event.url.pathname)
const decide = formAction(duplicateForm, decideDuplicate, backHere)
const undo = formAction(unmergeForm, unmergeOrganisations, backHere)

export const actions: Actions = {
  decide: (event) => {
    mustBeOffice(event)
    return decide(event)
  },
  undo: (event) => {
    mustBeOffice(event)
    return undo(event)
  }
}
