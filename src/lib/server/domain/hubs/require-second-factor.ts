import type { Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import type { Actor } from '../actor.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { DomainError } from '../errors.ts'

/** Whether offices and operators of this network must give a second factor. Holds from the next request on. */
export async function requireSecondFactor(
  tx: Tx,
  actor: Actor,
  input: { isRequired: boolean },
  now: Instant
) {
  if (!actor.isOperator) throw new DomainError('forbidden')
  const { isRequired } = input
  await tx.updateTable('network').set({ require_second_factor: isRequired }).where('id', '=', 0).execute()
  const subject = { type: 'network', id: '0', params: { isRequired } }
  await recordAudit(tx, actor, 'network.second_factor', subject, now)
}
