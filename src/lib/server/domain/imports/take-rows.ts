import type { Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import type { Actor } from '../actor.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { DomainError } from '../errors.ts'
import { proposeDuplicates } from './duplicates/propose-duplicates.ts'
import { type ImportRecord, rowReader } from './mapping/read-record.ts'
import type { Proposal } from './mapping/propose-mapping.ts'
import { mayImport } from './policy.ts'
import type { RowProblem } from './problems.ts'
import { decimalOf } from './reading/numbers.ts'
import type { Table } from './reading/table.ts'
import { haveColumnsMoved, type ImportResult } from './rules.ts'
import { changeRun, findRun, showAtWork, type Source, waitForTurn } from './store.ts'
import { noCounts, type RunState, sourceKeyOf } from './taking/run-state.ts'
import { distinctTargets } from './taking/store.ts'
import { takeBatch } from './taking/take-batch.ts'

export interface TakeInput {
  runId: string
  source: Source
  table: Table
  proposal: Proposal
  /** Take the file although many known rows now name other organisations. */
  acceptMoved: boolean
  report(problem: RowProblem): void
  progress(rows: number): void
}

const batchSize = 2000
const secondsToWait = 20

/**
 * Takes all rows of a file over, in the one transaction it is given: whoever commits it takes over everything, whoever
 * does not, nothing. A trial does the same and rolls back, so that what it shows is what would happen.
 */
export async function takeRows(tx: Tx, actor: Actor, input: TakeInput, now: Instant): Promise<ImportResult> {
  if (!mayImport(actor)) throw new DomainError('forbidden')
  await showAtWork(tx, input.runId)
  await takeTurn(tx)
  const stored = await findRun(tx, actor.hub, input.runId)
  if (!stored) throw new DomainError('not_found')
  if (stored.status !== 'running') throw new DomainError('import.interrupted')
  const run: RunState = {
    hub: actor.hub,
    runId: input.runId,
    sourceId: input.source.id,
    sourceKey: sourceKeyOf(actor.hub, input.source.slug),
    mapping: input.proposal.mapping,
    now,
    counts: noCounts(),
    report: input.report
  }
  await goThrough(tx, run, input)
  const { counts } = run
  if (!input.acceptMoved && haveColumnsMoved(counts.moved, counts.updated + counts.unchanged))
    throw new DomainError('import.columns_moved', {
      moved: counts.moved,
      known: counts.updated + counts.unchanged
    })
  const duplicatesProposed = await proposeDuplicates(tx, actor.hub, input.runId, now)
  const result = { ...resultOf(run), ...(await distinctTargets(tx, run)), duplicatesProposed }
  await changeRun(tx, actor.hub, input.runId, {
    status: 'done',
    result,
    rowsRead: result.rows,
    finishedAt: now
  })
  const { rows, created, updated, unchanged, rejected } = result
  await recordAudit(
    tx,
    actor,
    'import.finished',
    { type: 'importRun', id: input.runId, params: { rows, created, updated, unchanged, rejected } },
    now
  )
  return result
}

async function takeTurn(tx: Tx) {
  try {
    await waitForTurn(tx, secondsToWait)
  } catch (cause) {
    if ((cause as { code?: string }).code === '55P03') throw new DomainError('import.already_running')
    throw cause
  }
}

async function goThrough(tx: Tx, run: RunState, { table, proposal, report, progress }: TakeInput) {
  const { mapping, header, leastCells, headerRow } = proposal
  const read = rowReader({ mapping, header, leastCells, sourceKey: run.sourceKey })
  let batch: ImportRecord[] = []
  for await (const row of table.rows()) {
    if (row.number <= headerRow || row.cells.every((cell) => cell.trim() === '')) continue
    run.counts.rows++
    const { record, problems } = read(row)
    for (const problem of problems) report(problem)
    if (record) batch.push(record)
    else run.counts.rejected++
    if (batch.length < batchSize) continue
    await takeBatch(tx, run, batch)
    batch = []
    progress(run.counts.rows)
  }
  await takeBatch(tx, run, batch)
  progress(run.counts.rows)
}

function resultOf({ counts, mapping }: RunState) {
  const { moved: _, amountCents, ...rest } = counts
  const { amount } = mapping.columns
  return { ...rest, sums: amount ? { [amount]: decimalOf(amountCents) } : {} }
}
