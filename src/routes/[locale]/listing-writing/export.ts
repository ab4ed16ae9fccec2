import type { RequestEvent } from '@sveltejs/kit'
import type { MessageKey } from '#lib/i18n/catalogue.ts'
import { translate } from '#lib/i18n/translate.ts'
import type { OfficeListing } from '#lib/server/domain/listings/office-queries.ts'
import { byteOrderMark, delimitedLine } from '#lib/server/platform/spreadsheet/delimited.ts'
import { workbookOf, workbookType } from '#lib/server/platform/spreadsheet/workbook.ts'

const columns = [
  'noun',
  'kind',
  'titleDe',
  'bodyDe',
  'titleEn',
  'bodyEn',
  'organisation',
  'contact',
  'visibility',
  'state',
  'published',
  'until',
  'released',
  'version'
] as const

/** Offers and needs of whoever may see all of them, as a table in the reader's words. */
export function exported(
  event: RequestEvent,
  listings: readonly OfficeListing[],
  format: 'csv' | 'xlsx'
): Response {
  const t = translate(event.locals.locale)
  const rows = [
    columns.map((column) => t(`listingColumn.${column}`)),
    ...listings.map((one) => cellsOf(one, t))
  ]
  const name = `${t('listing.exportName')}.${format}`
  const headers = {
    'content-disposition': `attachment; filename="${name}"`,
    'cache-control': 'private, no-store'
  }
  if (format === 'xlsx') {
    const body = new Uint8Array(workbookOf(t('ownListings.title'), rows))
    return new Response(body, { headers: { ...headers, 'content-type': workbookType } })
  }
  const delimiter = event.locals.locale === 'de' ? ';' : ','
  const body = byteOrderMark + rows.map((row) => delimitedLine(row, delimiter)).join('')
  return new Response(body, { headers: { ...headers, 'content-type': 'text/csv; charset=utf-8' } })
}

function cellsOf(one: OfficeListing, t: ReturnType<typeof translate>): string[] {
  const text = (language: string) => one.texts.find((text) => text.language === language)
  const day = (at: Date | string | null) => (at ? new Date(at).toISOString().slice(0, 10) : '')
  return [
    t(`listing.noun.${one.noun}`),
    t(`exchangeKind.${one.kind}` as MessageKey),
    text('de')?.title ?? '',
    text('de')?.body ?? '',
    text('en')?.title ?? '',
    text('en')?.body ?? '',
    one.organisation,
    one.contact ?? '',
    t(`listingVisibility.${one.visibility}`),
    t(`listingState.${one.state}`),
    day(one.publishedAt),
    day(one.expiresOn),
    day(one.releasedAt),
    String(one.version)
  ]
}
