import { mustBeLead } from '#lib/server/http/office.ts'
import { answered } from '#lib/server/http/refusal.ts'
import { openEverything } from '#lib/server/jobs/open-export.ts'
import { fileAnswer, formatNamed } from '../../list-pieces/export-answer.ts'
import type { RequestHandler } from './$types'

/** Everything of a hub, for whoever answers for its office. */
export const GET: RequestHandler = async (event) => {
  mustBeLead(event)
  const format = formatNamed(event, ['csv', 'json'])
  const { actor, locale, hub } = event.locals
  const file = await answered(event, () => openEverything(actor, format, locale))
  return fileAnswer(event, `${hub?.slug}-${format}.zip`, file)
}
