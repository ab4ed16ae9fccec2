import { redirect } from '@sveltejs/kit'
import { proposalForm } from '#lib/server/domain/imports/forms.ts'
import { decideProposal } from '#lib/server/domain/imports/proposals/decide-proposal.ts'
import { openProposals } from '#lib/server/domain/imports/proposals/queries.ts'
import { waitingDecisions } from '#lib/server/domain/imports/queries.ts'
import { formAction } from '#lib/server/http/form-action.ts'
import { mustBeOffice } from '#lib/server/http/office.ts'
import { answered } from '#lib/server/http/refusal.ts'
import { inRequestHub } from '#lib/server/http/request-hub.ts'
import type { Actions, PageServerLoad } from './$types'

const shown = 100

export const load: PageServerLoad = async (event) => {
  mustBeOffice(event)
  const { actor } = event.locals
  return answered(event, () =>
    inRequestHub(event, async (tx) => ({
      proposals: await openProposals(tx, actor, shown),
      waiting: await waitingDecisions(tx, actor)
    }))
  )
}

const decide = formAction(proposalForm, decideProposal, (_, event) => redirect(303, event.url.pathname))

export const actions: Actions = {
  decide: (event) => {
    mustBeOffice(event)
    return decide(event)
  }
}
