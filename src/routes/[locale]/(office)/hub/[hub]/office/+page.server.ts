import { redirect, type RequestEvent } from '@sveltejs/kit'
import * as v from 'valibot'
import { isOfficeLead } from '#lib/server/domain/actor.ts'
import { decideClaim } from '#lib/server/domain/affiliations/decide-claim.ts'
import { proposalForm } from '#lib/server/domain/imports/forms.ts'
import { decideProposal } from '#lib/server/domain/imports/proposals/decide-proposal.ts'
import { retryMail } from '#lib/server/domain/mail/retry-mail.ts'
import { finishTask } from '#lib/server/domain/tasks/change-task.ts'
import { settleTaskForm } from '#lib/server/domain/tasks/forms.ts'
import { putOff, putOffForm } from '#lib/server/domain/today/put-off.ts'
import { waitingToday } from '#lib/server/domain/today/queries.ts'
import { todayAt } from '#lib/server/http/back-to-today.ts'
import { type Deed, formAction } from '#lib/server/http/form-action.ts'
import { mustBeOffice } from '#lib/server/http/office.ts'
import { inRequestHub } from '#lib/server/http/request-hub.ts'
import { now } from '#lib/server/platform/clock.ts'
import type { Actions, PageServerLoad } from './$types'

/** What is shown at once; the rest moves up. */
const atOnce = 60
const dayMs = 86_400_000

/** Today: what waits in this office, each a click from done. */
export const load: PageServerLoad = async (event) => {
  mustBeOffice(event)
  const { actor } = event.locals
  const isMine = event.url.searchParams.has('mine')
  const { things, ...rest } = await inRequestHub(event, (tx) => waitingToday(tx, actor, isMine, now()))
  return {
    ...rest,
    things: things.slice(0, atOnce),
    hidden: Math.max(0, things.length - atOnce),
    isMine,
    today: now().toISOString().slice(0, 10),
    tomorrow: new Date(now().getTime() + dayMs).toISOString().slice(0, 10),
    nextWeek: new Date(now().getTime() + 7 * dayMs).toISOString().slice(0, 10),
    isLead: isOfficeLead(actor)
  }
}

const id = v.pipe(v.string('form.required'), v.uuid('form.required'))

/** Done, and back to what stands behind it in the list. */
const done = (_result: unknown, event: RequestEvent) =>
  redirect(303, todayAt(event.url.pathname, event.url.searchParams))

const taken = <Schema extends v.GenericSchema>(
  schema: Schema,
  deed: Deed<v.InferOutput<Schema>, unknown>
) => {
  const action = formAction(schema, deed, done)
  return (event: RequestEvent) => {
    mustBeOffice(event)
    return action(event)
  }
}

const claim = v.object({ claimId: id, outcome: v.picklist(['confirmed', 'refused'], 'form.required') })

export const actions: Actions = {
  claim: taken(claim, decideClaim),
  proposal: taken(proposalForm, decideProposal),
  task: taken(settleTaskForm, finishTask),
  mail: taken(v.object({ id }), retryMail),
  putOff: taken(putOffForm, putOff)
}
