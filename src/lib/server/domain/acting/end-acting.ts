import type { Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import type { Acting, Actor } from '../actor.ts'
import { atHub } from '../at-network.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { DomainError } from '../errors.ts'
import { closeActing } from './store.ts'

/** Ends what the actor does for a member just now. @throws DomainError not_found for who acts for nobody. */
export async function endActing(tx: Tx, actor: Actor, _input: object, now: Instant): Promise<Acting> {
  if (!actor.acting) throw new DomainError('not_found')
  await endOpen(tx, actor, actor.acting, now)
  return actor.acting
}

/**
 * Ends one in its hub, wherever the actor stands. That its time was over is nobody's deed: then nothing is recorded.
 * `because` says why, where nobody asked for it.
 */
export async function endOpen(tx: Tx, actor: Actor, acting: Acting, now: Instant, because?: 'rights') {
  await atHub(tx, actor, acting.hub, async () => {
    const isEnded = await closeActing(tx, acting.hub, acting.id, now)
    if (!isEnded || acting.until <= now) return
    const about = {
      type: 'organisation',
      id: acting.organisationId,
      params: { acting: acting.id, ...(because ? { because } : {}) }
    }
    await recordAudit(tx, { ...actor, hub: acting.hub, acting }, 'acting.ended', about, now)
  })
}
