import type { Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import type { Actor } from '../actor.ts'
import { atNetwork } from '../at-network.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { isPerson } from '../people/person-now.ts'

/** Whoever signs in is not silent any more: an erasure that was planned for that alone is off. */
export async function keepSilentAccount(
  tx: Tx,
  actor: Actor,
  { personId }: { personId: string },
  now: Instant
) {
  await atNetwork(tx, actor, async () => {
    const taken = await tx
      .updateTable('privacy_request')
      .set({ decision: 'withdrawn', answered_at: now, execute_at: null })
      .where('hub_id', '=', 0)
      .where('via', '=', 'silence')
      .where('answered_at', 'is', null)
      .where(isPerson('person_id', personId))
      .returning('id')
      .execute()
    for (const { id } of taken) {
      const subject = { type: 'privacyRequest', id, params: { because: 'signedIn' } }
      await recordAudit(tx, { ...actor, hub: 0, personId }, 'privacyRequest.withdrawn', subject, now)
    }
  })
}
