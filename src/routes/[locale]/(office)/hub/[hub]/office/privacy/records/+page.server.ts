import { recordsOfProcessing } from '#lib/server/domain/retention/records-of-processing.ts'
import { mustBeOffice } from '#lib/server/http/office.ts'
import { inRequestHub } from '#lib/server/http/request-hub.ts'
import { now } from '#lib/server/platform/clock.ts'
import { readConfig } from '#lib/server/platform/config.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  mustBeOffice(event)
  const { actor, locale } = event.locals
  const records = await inRequestHub(event, (tx) => recordsOfProcessing(tx, actor.hub, locale))
  return { records, at: now(), hasMailServer: Boolean(readConfig().smtpUrl) }
}
