import * as v from 'valibot'
import type { Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import type { Actor } from '../actor.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { DomainError } from '../errors.ts'
import { wantJob } from './store.ts'

export const runJobForm = v.object({ name: v.string() })

/** Asks for a job to run now, or once more after it failed; the process that runs it takes it up within seconds. */
export async function runJob(tx: Tx, actor: Actor, { name }: { name: string }, now: Instant) {
  if (!actor.isOperator || !(await wantJob(tx, name, now))) throw new DomainError('not_found')
  await recordAudit(tx, actor, 'job.wanted', { type: 'job', id: name }, now)
}
