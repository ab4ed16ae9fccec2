import { appDatabase } from '#lib/server/database/connection.ts'
import { beginExport } from '#lib/server/domain/office-lists/export-store.ts'
import { everythingFile } from '#lib/server/jobs/export-everything.ts'
import { exportDatabase } from '#lib/server/jobs/export-rows.ts'
import { mustBeLead } from '#lib/server/http/office.ts'
import { answered } from '#lib/server/http/refusal.ts'
import { inRequestHub } from '#lib/server/http/request-hub.ts'
import { now } from '#lib/server/platform/clock.ts'
import { fileAnswer, formatNamed } from '../../list-pieces/export-answer.ts'
import type { RequestHandler } from './$types'

/** Everything of a hub, for whoever answers for its office. */
export const GET: RequestHandler = async (event) => {
  mustBeLead(event)
  const format = formatNamed(event, ['csv', 'json'])
  const { actor, locale, hub } = event.locals
  const ask = { list: 'everything', format, address: '' } as const
  const id = await answered(event, () => inRequestHub(event, (tx) => beginExport(tx, actor, ask, now())))
  const delimiter = locale === 'de' ? ';' : ','
  const job = { db: exportDatabase(), notes: appDatabase(), actor, id, ask, delimiter } as const
  return fileAnswer(event, `${hub?.slug}-${format}.zip`, everythingFile(job))
}
