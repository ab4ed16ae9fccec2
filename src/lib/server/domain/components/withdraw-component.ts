import type { Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import type { Actor } from '../actor.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { DomainError } from '../errors.ts'
import { lockComponent, markWithdrawn } from './component-store.ts'
import { mayLookAfterComponent } from './policy.ts'

/** Takes a component out of the catalogue. It stays for those who look after it, and may be shown again. */
export async function withdrawComponent(
  tx: Tx,
  actor: Actor,
  { componentId }: { componentId: string },
  now: Instant
): Promise<{ id: string }> {
  const found = await lockComponent(tx, actor.hub, componentId)
  if (!found || !mayLookAfterComponent(actor, found)) throw new DomainError('not_found')
  if (found.status !== 'withdrawn') {
    await markWithdrawn(tx, actor.hub, found.id, now)
    await recordAudit(tx, actor, 'component.withdrawn', { type: 'component', id: found.id }, now)
  }
  return { id: found.id }
}
