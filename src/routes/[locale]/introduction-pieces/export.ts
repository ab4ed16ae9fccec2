import type { RequestEvent } from '@sveltejs/kit'
import type { MessageKey } from '#lib/i18n/catalogue.ts'
import { translate } from '#lib/i18n/translate.ts'
import type { IntroductionRow } from '#lib/server/domain/introductions/office-queries.ts'
import { introductionRows } from '#lib/server/domain/introductions/office-queries.ts'
import { mustBeOffice } from '#lib/server/http/office.ts'
import { inRequestHub } from '#lib/server/http/request-hub.ts'
import { now } from '#lib/server/platform/clock.ts'
import { byteOrderMark, delimitedLine } from '#lib/server/platform/spreadsheet/delimited.ts'
import { workbookOf, workbookType } from '#lib/server/platform/spreadsheet/workbook.ts'

const columns = [
  'asking',
  'askingTitle',
  'asked',
  'askedTitle',
  'kind',
  'state',
  'proposed',
  'handedOver',
  'hub'
] as const

/** The office's list as a table, in the reader's words; whoever has no name in the list has none here. */
export async function exportedIntroductions(event: RequestEvent, format: 'csv' | 'xlsx'): Promise<Response> {
  mustBeOffice(event)
  const { actor, locale } = event.locals
  const t = translate(locale)
  const found = await inRequestHub(event, (tx) => introductionRows(tx, actor, { language: locale }, now()))
  const rows = [
    columns.map((column) => t(`introductions.export.${column}`)),
    ...found.map((row) => cellsOf(row, t))
  ]
  const headers = {
    'content-disposition': `attachment; filename="introductions.${format}"`,
    'cache-control': 'private, no-store'
  }
  if (format === 'xlsx') {
    const body = new Uint8Array(workbookOf(t('introductions.title'), rows))
    return new Response(body, { headers: { ...headers, 'content-type': workbookType } })
  }
  const delimiter = locale === 'de' ? ';' : ','
  const body = byteOrderMark + rows.map((row) => delimitedLine(row, delimiter)).join('')
  return new Response(body, { headers: { ...headers, 'content-type': 'text/csv; charset=utf-8' } })
}

function cellsOf(row: IntroductionRow, t: ReturnType<typeof translate>): string[] {
  const { asking, asked } = row.sides
  const day = (at: Date | null) => (at ? at.toISOString().slice(0, 10) : '')
  return [
    asking.organisation ?? t('introduction.unnamed'),
    asking.title ?? '',
    asked.organisation ?? t('introduction.unnamed'),
    asked.title ?? '',
    row.kind ? t(`exchangeKind.${row.kind}` as MessageKey) : '',
    t(`introductions.state.${row.state}` as MessageKey),
    day(row.proposedAt),
    day(row.handedOverAt),
    row.hubSlug
  ]
}
