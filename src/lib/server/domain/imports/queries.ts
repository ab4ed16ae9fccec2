import type { Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import type { Actor } from '../actor.ts'
import { DomainError } from '../errors.ts'
import type { Mapping } from './mapping/propose-mapping.ts'
import { mayImport } from './policy.ts'
import { type ImportResult, type RunStatus, startGraceMilliseconds } from './rules.ts'
import { countOf, findRun, runsAtWork } from './store.ts'

/** One import as the office sees it in the list. */
export interface RunLine {
  id: string
  status: RunStatus
  fileName: string
  createdAt: Instant
  rowsRead: number
  result: ImportResult | null
}

/** A run that says it is running without being at work has lost its process: nothing of it was taken over. */
function trueStatus(
  run: { id: string; status: RunStatus; started_at: Instant | null },
  atWork: Set<string>,
  now: Instant
): RunStatus {
  const age = run.started_at ? now.getTime() - run.started_at.getTime() : 0
  return run.status === 'running' && !atWork.has(run.id) && age > startGraceMilliseconds
    ? 'interrupted'
    : run.status
}

/** The hub's latest imports. */
export async function importRuns(tx: Tx, actor: Actor, now: Instant): Promise<RunLine[]> {
  if (!mayImport(actor)) throw new DomainError('not_found')
  const atWork = await runsAtWork(tx, actor.hub)
  const rows = await tx
    .selectFrom('import_run')
    .select(['id', 'status', 'file_name', 'created_at', 'started_at', 'rows_read', 'result'])
    .where('hub_id', '=', actor.hub)
    .orderBy('created_at', 'desc')
    .limit(100)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    status: trueStatus(row, atWork, now),
    fileName: row.file_name,
    createdAt: row.created_at,
    rowsRead: Number(row.rows_read),
    result: row.result as ImportResult | null
  }))
}

/** One import with everything that is known of it. */
export interface RunView extends RunLine {
  fileBytes: number
  mapping: Mapping | null
  preview: ImportResult | null
  refusal: { code: string; params: Record<string, string | number> } | null
}

export async function importRun(tx: Tx, actor: Actor, id: string, now: Instant): Promise<RunView> {
  const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)
  const run = isId && mayImport(actor) ? await findRun(tx, actor.hub, id) : undefined
  if (!run) throw new DomainError('not_found')
  return {
    id: run.id,
    status: trueStatus(run, await runsAtWork(tx, actor.hub), now),
    fileName: run.file_name,
    fileBytes: Number(run.file_bytes),
    createdAt: run.created_at,
    rowsRead: Number(run.rows_read),
    mapping: run.mapping as Mapping | null,
    preview: run.preview as ImportResult | null,
    result: run.result as ImportResult | null,
    refusal: run.refusal as RunView['refusal']
  }
}

/** What waits for the office: duplicates and proposed changes. */
export async function waitingDecisions(tx: Tx, actor: Actor) {
  if (!mayImport(actor)) throw new DomainError('not_found')
  return {
    duplicates: await countOf(tx, 'duplicate', actor.hub),
    proposals: await countOf(tx, 'change_proposal', actor.hub)
  }
}
