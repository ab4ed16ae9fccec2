import { addressOf, askFrom, columnsFrom, usualColumns } from '#lib/server/domain/office-lists/ask.ts'
import { mustBeOffice } from '#lib/server/http/office.ts'
import { answered } from '#lib/server/http/refusal.ts'
import { openListExport } from '#lib/server/jobs/open-export.ts'
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
  const file = await answered(event, () => openListExport(actor, ask, { columns, locale }))
  return fileAnswer(event, `${list}.${format}`, file)
}
