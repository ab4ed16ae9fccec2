import { addressOf, askFrom, columnsFrom, usualColumns } from '#lib/server/domain/office-lists/ask.ts'
import { beginExport } from '#lib/server/domain/office-lists/export-store.ts'
import { exportDatabase } from '#lib/server/jobs/export-rows.ts'
import { listFile } from '#lib/server/jobs/export-list.ts'
import { appDatabase } from '#lib/server/database/connection.ts'
import { mustBeOffice } from '#lib/server/http/office.ts'
import { answered } from '#lib/server/http/refusal.ts'
import { inRequestHub } from '#lib/server/http/request-hub.ts'
import { now } from '#lib/server/platform/clock.ts'
import { fileAnswer, formatNamed } from '../../../list-pieces/export-answer.ts'
import { listNamed } from '../../../list-pieces/load-list.ts'
import type { RequestHandler } from './$types'

/** A list as it is narrowed in the address, with the columns that stand there. */
export const GET: RequestHandler = async (event) => {
  mustBeOffice(event)
  const list = listNamed(event)
  const format = formatNamed(event, ['csv', 'xlsx', 'json'])
  const { actor, locale } = event.locals
  const given = event.url.searchParams
  const ask = { list, format, address: String(addressOf(askFrom(list, given))) }
  const columns = columnsFrom(list, given.getAll('columns')) ?? usualColumns[list]
  const id = await answered(event, () => inRequestHub(event, (tx) => beginExport(tx, actor, ask, now())))
  const db = exportDatabase()
  return fileAnswer(
    event,
    `${list}.${format}`,
    listFile({ db, notes: appDatabase(), actor, id, ask, columns, locale })
  )
}
