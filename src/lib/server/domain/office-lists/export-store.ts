import { sql } from 'kysely'
import type { Db, Tx } from '../../database/connection.ts'
import type { ExportFormat } from '../../database/schema-lists.ts'
import type { Instant } from '../../platform/clock.ts'
import { newId } from '../../platform/identifiers.ts'
import type { Actor } from '../actor.ts'
import { recordAudit } from '../audit/record-audit.ts'
import type { ListName } from './ask.ts'
import { mustWorkHere } from './policy.ts'

export interface ExportAsk {
  list: ListName | 'everything'
  format: ExportFormat
  address: string
}

/** Notes that somebody begins to take rows away; until it is finished, it counts as not complete. @returns its id. */
export async function beginExport(tx: Tx, actor: Actor, ask: ExportAsk, now: Instant): Promise<string> {
  const by = mustWorkHere(actor)
  const id = newId(now)
  const { list, format, address } = ask
  await tx
    .insertInto('list_export')
    .values({ hub_id: actor.hub, id, list, format, address, begun_by: by, begun_at: now, seen_at: now })
    .execute()
  await recordAudit(tx, actor, 'list.exportBegun', { type: 'listExport', id, params: { list, format } }, now)
  return id
}

/** A sign of life while it runs. */
export async function noteExport(tx: Tx, hub: number, id: string, rows: number, now: Instant) {
  await tx
    .updateTable('list_export')
    .set({ row_count: BigInt(rows), seen_at: now })
    .where('hub_id', '=', hub)
    .where('id', '=', id)
    .execute()
}

/** The last row has been written. */
export async function finishExport(
  tx: Tx,
  actor: Actor,
  { id, list, rows }: { id: string; list: string; rows: number },
  now: Instant
) {
  await noteExport(tx, actor.hub, id, rows, now)
  await tx
    .updateTable('list_export')
    .set({ finished_at: now })
    .where('hub_id', '=', actor.hub)
    .where('id', '=', id)
    .execute()
  await recordAudit(tx, actor, 'list.exported', { type: 'listExport', id, params: { list, rows } }, now)
}

export interface ExportLine {
  id: string
  list: ExportAsk['list']
  format: ExportFormat
  by: string | null
  begunAt: Instant
  rows: number
  state: 'running' | 'finished' | 'broken'
}

/** Without a sign of life for so long, its process or its reader is gone. */
export const exportLifeSeconds = 60

/** What was taken from a hub, the newest first. */
export async function exportsOf(db: Db, hub: number, now: Instant): Promise<ExportLine[]> {
  const { rows } = await sql<ExportLine>`
    select x.id, x.list, x.format, x.begun_at as "begunAt", x.row_count::int as rows,
           coalesce(kept.display_name, p.display_name) as by,
           case when x.finished_at is not null then 'finished'
                when x.seen_at > ${now}::timestamptz - make_interval(secs => ${exportLifeSeconds}) then 'running'
                else 'broken' end as state
      from list_export x left join person p on p.id = x.begun_by left join person kept on kept.id = p.merged_into
     where x.hub_id = ${hub} order by x.begun_at desc, x.id limit 100`.execute(db)
  return rows
}
