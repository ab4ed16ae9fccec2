import { statSync } from 'node:fs'
import { type Db, inHub, type Tx } from '../database/connection.ts'
import type { Actor } from '../domain/actor.ts'
import { DomainError } from '../domain/errors.ts'
import { fileRefusal } from '../domain/imports/file-refusal.ts'
import {
  layoutOf,
  type Mapping,
  type Proposal,
  proposeMapping
} from '../domain/imports/mapping/propose-mapping.ts'
import type { RowProblem } from '../domain/imports/problems.ts'
import { openTable } from '../domain/imports/reading/open-table.ts'
import type { Table } from '../domain/imports/reading/table.ts'
import { refuseImport } from '../domain/imports/refuse-import.ts'
import { type ImportResult, withRemembered } from '../domain/imports/rules.ts'
import { startImport } from '../domain/imports/start-import.ts'
import { changeRun, findMapping } from '../domain/imports/store.ts'
import { takeRows } from '../domain/imports/take-rows.ts'
import { now } from '../platform/clock.ts'

export interface OpenedFile {
  table: Table
  proposal: Proposal
  /** The mapping was confirmed for an earlier file of this layout. */
  remembered: boolean
}

/** Opens a file and proposes how to read it. @throws DomainError `import.file.…` for a file that cannot be read. */
export async function openImport(db: Db, actor: Actor, file: string): Promise<OpenedFile> {
  try {
    const table = await openTable(file)
    const proposal = await proposeMapping(table)
    const known = await inHub(db, { hub: actor.hub, person: actor.personId }, (tx) =>
      findMapping(tx, actor.hub, layoutOf(proposal.header))
    )
    return {
      table,
      proposal: withRemembered(proposal, known?.mapping ?? null),
      remembered: known !== undefined
    }
  } catch (error) {
    throw fileRefusal(error)
  }
}

export interface ImportRequest {
  file: string
  fileName: string
  opened: OpenedFile
  /** What a person decided instead of the proposal; null takes the proposal, unless the content contradicts it. */
  mapping: Mapping | null
  runId: string | null
  sourceSlug: string | null
  acceptMoved: boolean
  /** Show what would happen, change nothing. */
  trial: boolean
  started(runId: string): void
  report(problem: RowProblem): void
  progress(rows: number): void
}

class Rollback extends Error {
  readonly result: ImportResult
  constructor(result: ImportResult) {
    super('trial')
    this.result = result
  }
}

/**
 * Runs one import: notes that it begins, takes all rows over in one transaction, and notes why not if it does not work.
 * Three transactions, because the note must be seen by others while the rows are on their way, and stay if they are not
 * taken. A trial is one transaction that is rolled back.
 */
export async function runImport(db: Db, actor: Actor, request: ImportRequest): Promise<ImportResult> {
  const { opened, mapping } = request
  const proposal = mapping ? { ...opened.proposal, mapping } : opened.proposal
  const doubt = opened.proposal.doubts.find((one) => one.doubt === 'name_elsewhere')
  if (!mapping && !opened.remembered && doubt)
    throw new DomainError('import.columns_doubtful', { column: doubt.column })
  const context = { hub: actor.hub, person: actor.personId }
  const begin = (tx: Tx) =>
    startImport(
      tx,
      actor,
      {
        runId: request.runId,
        fileName: request.fileName,
        fileBytes: statSync(request.file).size,
        header: proposal.header,
        mapping: proposal.mapping,
        sourceSlug: request.sourceSlug
      },
      now()
    )
  const take = (tx: Tx, started: Awaited<ReturnType<typeof begin>>, progress: (rows: number) => void) => {
    const { acceptMoved, report } = request
    return takeRows(
      tx,
      actor,
      { ...started, table: opened.table, proposal, acceptMoved, report, progress },
      now()
    )
  }
  if (request.trial) return trial(db, context, begin, (tx, started) => take(tx, started, request.progress))
  const started = await inHub(db, context, begin)
  request.started(started.runId)
  const progress = shownProgress(db, actor, started.runId, request.progress)
  try {
    return await inHub(db, context, (tx) => take(tx, started, progress.note))
  } catch (thrown) {
    const error = fileRefusal(thrown)
    const known = error instanceof DomainError
    const { code, params } = known ? error : { code: 'import.interrupted', params: {} }
    await inHub(db, context, (tx) => refuseImport(tx, actor, { runId: started.runId, code, params }, now()))
    throw error
  } finally {
    await progress.settled()
  }
}

async function trial<Started extends { runId: string }>(
  db: Db,
  context: { hub: number; person: string | null },
  begin: (tx: Tx) => Promise<Started>,
  take: (tx: Tx, started: Started) => Promise<ImportResult>
): Promise<ImportResult> {
  try {
    await inHub(db, context, async (tx) => {
      throw new Rollback(await take(tx, await begin(tx)))
    })
  } catch (error) {
    if (error instanceof Rollback) return error.result
    throw fileRefusal(error)
  }
  throw new Error('a trial ended without a result')
}

/** Writes the number of rows read where others can see it, once a second at most and never two at a time. */
function shownProgress(db: Db, actor: Actor, runId: string, alsoTell: (rows: number) => void) {
  let last = 0
  let writing: Promise<unknown> = Promise.resolve()
  let busy = false
  return {
    note(rows: number) {
      alsoTell(rows)
      const at = performance.now()
      if (busy || at - last < 1000) return
      last = at
      busy = true
      writing = inHub(db, { hub: actor.hub, person: actor.personId }, (tx) =>
        changeRun(tx, actor.hub, runId, { rowsRead: rows })
      )
        .catch(() => {})
        .finally(() => (busy = false))
    },
    settled: () => writing
  }
}
