import { fail, redirect } from '@sveltejs/kit'
import { translate } from '#lib/i18n/translate.ts'
import { DomainError } from '#lib/server/domain/errors.ts'
import { importRuns, waitingDecisions } from '#lib/server/domain/imports/queries.ts'
import { formOf } from '#lib/server/http/form-of.ts'
import { mustBeOffice } from '#lib/server/http/office.ts'
import { answered } from '#lib/server/http/refusal.ts'
import { inRequestHub } from '#lib/server/http/request-hub.ts'
import { statusOf } from '#lib/server/http/status.ts'
import { receiveUpload } from '#lib/server/jobs/office-imports.ts'
import { now } from '#lib/server/platform/clock.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  mustBeOffice(event)
  const { actor } = event.locals
  return answered(event, () =>
    inRequestHub(event, async (tx) => ({
      runs: await importRuns(tx, actor, now()),
      waiting: await waitingDecisions(tx, actor)
    }))
  )
}

export const actions: Actions = {
  upload: async (event) => {
    mustBeOffice(event)
    const { actor, locale } = event.locals
    const say = translate(locale)
    const file = (await formOf(event)).get('file')
    if (!(file instanceof File) || (file.size === 0 && file.name === ''))
      return fail(400, { error: say('import.page.fileMissing') })
    let run: string
    try {
      run = await receiveUpload(actor, file)
    } catch (thrown) {
      if (!(thrown instanceof DomainError)) throw thrown
      return fail(statusOf[thrown.code], { error: say(`error.${thrown.code}`, thrown.params) })
    }
    redirect(303, `${event.url.pathname}/${run}`)
  }
}
