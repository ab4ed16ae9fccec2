import type { Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import type { Actor } from '../actor.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { DomainError } from '../errors.ts'
import { switchProviderTo } from './store.ts'

/** Stops trusting a provider, or trusts it again. Sessions that it began stay until they end. */
export async function switchProvider(
  tx: Tx,
  actor: Actor,
  input: { id: string; isEnabled: boolean },
  now: Instant
) {
  if (!actor.isOperator) throw new DomainError('forbidden')
  if (!(await switchProviderTo(tx, input.id, input.isEnabled, now))) throw new DomainError('not_found')
  const subject = { type: 'identityProvider', id: input.id, params: { isEnabled: input.isEnabled } }
  await recordAudit(tx, actor, 'provider.switched', subject, now)
}
