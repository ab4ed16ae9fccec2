import { Readable } from 'node:stream'
import type { RequestEvent } from '@sveltejs/kit'
import { translate } from '#lib/i18n/translate.ts'
import { noteTrailExport } from '../domain/audit/note-trail-export.ts'
import { sealedTrail } from '../domain/audit/sealed-trail.ts'
import { trailBatch } from '../domain/audit/trail-queries.ts'
import { now } from '../platform/clock.ts'
import { byteOrderMark, delimitedLine } from '../platform/spreadsheet/delimited.ts'
import { inRequestHub } from './request-hub.ts'

const head = [
  'seq',
  'at',
  'code',
  'what',
  'actor',
  'onBehalfOf',
  'subjectType',
  'subjectId',
  'params',
  'correlation',
  'forOrganisation',
  'seal'
]

/** All entries of a hub's audit trail in order, each with the number of its seal; read and sent batch by batch. */
export async function exportedTrail(event: RequestEvent): Promise<Response> {
  const { actor, locale } = event.locals
  const t = translate(locale)
  const separator = locale === 'de' ? ';' : ','
  await inRequestHub(event, (tx) => noteTrailExport(tx, actor, {}, now()))
  async function* lines() {
    yield byteOrderMark + delimitedLine(head, separator)
    let after = 0n
    for (;;) {
      const rows = await inRequestHub(event, (tx) => trailBatch(tx, actor.hub, after))
      if (rows.length === 0) return
      after = rows.at(-1)!.seq
      yield rows
        .map((row) =>
          delimitedLine(
            [
              String(row.seq),
              row.at.toISOString(),
              row.code,
              t(`audit.${row.code}`),
              row.actorId ?? '',
              row.onBehalfOf ?? '',
              row.subjectType,
              row.subjectId,
              JSON.stringify(row.params),
              row.correlationId ?? '',
              row.forOrganisationId ?? '',
              row.seal === null ? '' : String(row.seal)
            ],
            separator
          )
        )
        .join('')
    }
  }
  return sent(lines(), 'text/csv', 'audit-trail.csv')
}

/** The same with its seals, as lines of JSON that prove themselves; see docs/audit-trail.md. */
export async function exportedSeals(event: RequestEvent): Promise<Response> {
  const { hub } = event.locals.actor
  await inRequestHub(event, (tx) => noteTrailExport(tx, event.locals.actor, {}, now()))
  const name = event.params.hub ?? ''
  const lines = sealedTrail((work) => inRequestHub(event, work), { id: hub, name }, now())
  return sent(lines, 'application/x-ndjson', 'audit-trail.jsonl')
}

const sent = (pieces: AsyncIterable<string>, type: string, file: string) =>
  new Response(Readable.toWeb(Readable.from(pieces)) as ReadableStream, {
    headers: {
      'content-type': `${type}; charset=utf-8`,
      'content-disposition': `attachment; filename="${file}"`,
      'cache-control': 'no-store'
    }
  })
