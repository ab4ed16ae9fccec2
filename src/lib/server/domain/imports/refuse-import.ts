import type { Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import type { Actor } from '../actor.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { DomainError } from '../errors.ts'
import { mayImport } from './policy.ts'
import { changeRun, lockRun } from './store.ts'

export interface RefusalInput {
  runId: string
  /** The error's code and parameters, as both catalogues know them. */
  code: string
  params: Record<string, string | number>
}

/** Notes why an import was not taken over. Called after its own transaction is gone, so that the reason stays. */
export async function refuseImport(tx: Tx, actor: Actor, input: RefusalInput, now: Instant) {
  if (!mayImport(actor)) throw new DomainError('forbidden')
  const run = await lockRun(tx, actor.hub, input.runId)
  if (!run) throw new DomainError('not_found')
  if (run.status === 'done') throw new DomainError('import.not_ready')
  const { code, params } = input
  await changeRun(tx, actor.hub, input.runId, {
    status: 'refused',
    refusal: { code, params },
    finishedAt: now
  })
  await recordAudit(
    tx,
    actor,
    'import.refused',
    { type: 'importRun', id: input.runId, params: { code } },
    now
  )
}
