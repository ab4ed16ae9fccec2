import type { Readable } from 'node:stream'
import type { Locale } from '#lib/i18n/catalogue.ts'
import { appDatabase, inHub } from '../database/connection.ts'
import type { Actor } from '../domain/actor.ts'
import type { ColumnName } from '../domain/office-lists/ask.ts'
import { beginExport, type ExportAsk } from '../domain/office-lists/export-store.ts'
import { now } from '../platform/clock.ts'
import { everythingFile } from './export-everything.ts'
import { listFile } from './export-list.ts'
import { exportDatabase, type ExportJob } from './export-rows.ts'

async function begun(actor: Actor, ask: ExportAsk): Promise<ExportJob> {
  const notes = appDatabase()
  const context = { hub: actor.hub, person: actor.personId }
  const begunAt = now()
  const id = await inHub(notes, context, (tx) => beginExport(tx, actor, ask, begunAt))
  return { db: exportDatabase(), notes, actor, id, begunAt, ask }
}

/** Notes that a list is taken and opens its file. @throws DomainError for whoever is not of the office. */
export async function openListExport(
  actor: Actor,
  ask: ExportAsk,
  { columns, locale }: { columns: readonly ColumnName[]; locale: Locale }
): Promise<Readable> {
  return listFile({ ...(await begun(actor, ask)), columns, locale })
}

/** The same for everything of a hub. */
export async function openEverything(
  actor: Actor,
  format: 'csv' | 'json',
  locale: Locale
): Promise<Readable> {
  const job = await begun(actor, { list: 'everything', format, address: '' })
  return everythingFile({ ...job, delimiter: locale === 'de' ? ';' : ',' })
}
