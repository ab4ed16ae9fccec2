import type { Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import type { Actor } from '../actor.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { DomainError } from '../errors.ts'
import { insertNetwork, type NewNetwork } from './store.ts'

/** Sets the installation up, once. */
export async function createNetwork(tx: Tx, actor: Actor, input: NewNetwork, now: Instant) {
  if (!actor.isOperator) throw new DomainError('forbidden')
  if (!(await insertNetwork(tx, input, now))) throw new DomainError('setup.already_done')
  await recordAudit(tx, actor, 'network.created', { type: 'network', id: '0' }, now)
}
