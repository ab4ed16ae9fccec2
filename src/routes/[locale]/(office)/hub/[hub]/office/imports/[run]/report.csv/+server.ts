import { Readable } from 'node:stream'
import { mustBeOffice } from '#lib/server/http/office.ts'
import { answered } from '#lib/server/http/refusal.ts'
import { importReport } from '#lib/server/jobs/office-imports.ts'
import type { RequestHandler } from './$types'

/** The row report of an import, as a file for a spreadsheet. */
export const GET: RequestHandler = async (event) => {
  mustBeOffice(event)
  const pieces = await answered(event, () =>
    importReport(event.locals.actor, event.params.run, event.locals.locale)
  )
  const body = Readable.toWeb(Readable.from(pieces, { objectMode: false })) as ReadableStream
  return new Response(body, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="import-${event.params.run.slice(0, 8)}.csv"`
    }
  })
}
