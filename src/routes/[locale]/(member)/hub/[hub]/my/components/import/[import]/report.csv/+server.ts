import { translate } from '#lib/i18n/translate.ts'
import { byteOrderMark, delimitedLine } from '#lib/server/platform/spreadsheet/delimited.ts'
import { loadImport } from '../../../../../../../../component-pieces/load-import.ts'
import type { RequestHandler } from './$types'

/** Every place of a table that is not clear, to mend it by. */
export const GET: RequestHandler = async (event) => {
  const { faults } = await loadImport(event, event.params.import)
  const t = translate(event.locals.locale)
  const heads = [t('componentImport.line'), t('componentImport.column'), t('componentImport.what')]
  const delimiter = event.locals.locale === 'de' ? ';' : ','
  const rows = [heads, ...faults.map((one) => [String(one.line), one.column, one.text])]
  return new Response(byteOrderMark + rows.map((row) => delimitedLine(row, delimiter)).join(''), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="report.csv"',
      'cache-control': 'private, no-store'
    }
  })
}
