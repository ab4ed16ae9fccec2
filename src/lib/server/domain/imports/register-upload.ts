import type { Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import type { Actor } from '../actor.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { DomainError } from '../errors.ts'
import { mayImport } from './policy.ts'
import { insertRun } from './store.ts'

export interface UploadInput {
  runId: string
  fileName: string
  fileBytes: number
}

/** Notes that a file lies ready to be imported. */
export async function registerUpload(tx: Tx, actor: Actor, input: UploadInput, now: Instant) {
  if (!mayImport(actor)) throw new DomainError('forbidden')
  const { runId, fileName, fileBytes } = input
  await insertRun(tx, actor.hub, { id: runId, fileName, fileBytes, startedBy: actor.personId }, now)
  await recordAudit(tx, actor, 'import.uploaded', { type: 'importRun', id: runId }, now)
}
