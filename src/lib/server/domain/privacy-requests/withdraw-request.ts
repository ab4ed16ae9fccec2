import type { Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import type { Actor } from '../actor.ts'
import { atHub } from '../at-network.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { DomainError } from '../errors.ts'
import { currentPerson } from '../people/person-now.ts'
import { lockRequest } from './store.ts'

/** Somebody takes back what they asked for: also the erasure of their account, as long as it has not happened. */
export async function withdrawRequest(
  tx: Tx,
  actor: Actor,
  { hub, requestId }: { hub: number; requestId: string },
  now: Instant
) {
  await atHub(tx, actor, hub, async () => {
    const request = await lockRequest(tx, hub, requestId)
    const owner = request?.personId ? await currentPerson(tx, request.personId) : undefined
    if (!request || !actor.personId || owner !== actor.personId) throw new DomainError('not_found')
    if (request.answeredAt) throw new DomainError('privacyRequest.answered')
    await tx
      .updateTable('privacy_request')
      .set({ decision: 'withdrawn', answered_at: now, execute_at: null })
      .where('hub_id', '=', hub)
      .where('id', '=', requestId)
      .execute()
    const subject = { type: 'privacyRequest', id: requestId }
    await recordAudit(tx, { ...actor, hub }, 'privacyRequest.withdrawn', subject, now)
  })
}
