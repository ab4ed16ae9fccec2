import type { Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import type { Actor } from '../actor.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { DomainError } from '../errors.ts'
import type { Mapping } from './mapping/propose-mapping.ts'
import { mayImport } from './policy.ts'
import type { ImportResult } from './rules.ts'
import { changeRun, lockRun } from './store.ts'

export interface PreviewInput {
  runId: string
  mapping: Mapping
  preview: ImportResult
}

/** Keeps what a trial has shown, and the mapping it was made with, until somebody decides to take the file over. */
export async function recordPreview(tx: Tx, actor: Actor, input: PreviewInput, now: Instant) {
  if (!mayImport(actor)) throw new DomainError('forbidden')
  const run = await lockRun(tx, actor.hub, input.runId)
  if (!run) throw new DomainError('not_found')
  if (run.status === 'running' || run.status === 'done') throw new DomainError('import.not_ready')
  await changeRun(tx, actor.hub, input.runId, {
    status: 'uploaded',
    mapping: input.mapping,
    preview: input.preview
  })
  await recordAudit(tx, actor, 'import.previewed', { type: 'importRun', id: input.runId }, now)
}
