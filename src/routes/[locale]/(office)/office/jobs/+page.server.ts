import { redirect } from '@sveltejs/kit'
import { runJob, runJobForm } from '#lib/server/domain/jobs/run-job.ts'
import { allJobs } from '#lib/server/domain/jobs/store.ts'
import { formAction } from '#lib/server/http/form-action.ts'
import { mustBeOperator } from '#lib/server/http/office.ts'
import { inRequestHub } from '#lib/server/http/request-hub.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  mustBeOperator(event)
  return { jobs: await inRequestHub(event, allJobs) }
}

const run = formAction(runJobForm, runJob, (_result, event) => redirect(303, event.url.pathname))
export const actions: Actions = {
  run: (event) => {
    mustBeOperator(event)
    return run(event)
  }
}
