import { Readable } from 'node:stream'
import type { RequestEvent } from '@sveltejs/kit'
import type { ExportAsk } from '#lib/server/domain/office-lists/export-store.ts'
import { notFound } from '#lib/server/http/refusal.ts'
import { logError } from '#lib/server/platform/log.ts'
import { workbookType } from '#lib/server/platform/spreadsheet/workbook.ts'

const types: Record<string, string> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: workbookType,
  json: 'application/json; charset=utf-8',
  zip: 'application/zip'
}

/** The format that an address names. @throws the 404 of everything that is not there. */
export function formatNamed<Format extends ExportAsk['format']>(
  event: RequestEvent,
  formats: readonly Format[]
): Format {
  const named = (event.params as Record<string, string>).format
  const format = formats.find((one) => one === named)
  if (!format) notFound(event.locals.locale)
  return format
}

/** A file that is written while it is sent. Where it breaks off, the browser sees that it is not complete. */
export function fileAnswer(event: RequestEvent, name: string, file: Readable): Response {
  file.on('error', (error) => {
    if (!event.request.signal.aborted) logError('export.broken', error, { file: name })
  })
  const body = Readable.toWeb(file) as unknown as ReadableStream
  return new Response(body, {
    headers: {
      'content-type': types[name.split('.').at(-1)!]!,
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'private, no-store'
    }
  })
}
