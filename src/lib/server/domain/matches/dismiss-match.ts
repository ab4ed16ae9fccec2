import type { Tx } from '../../database/connection.ts'
import type { DismissalReason } from '../../database/schema-matches.ts'
import type { Instant } from '../../platform/clock.ts'
import type { Actor } from '../actor.ts'
import { atHub } from '../at-network.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { DomainError } from '../errors.ts'
import { matchFor } from './queries.ts'
import { insertDismissal } from './store.ts'

/**
 * "Not for us": the match goes for both sides, and the reason changes what comes next (see `worthAfter`). The other side is
 * not told. For whoever speaks for one of the sides, and for the office.
 */
export async function dismissMatch(
  tx: Tx,
  actor: Actor,
  { matchId, reason }: { matchId: string; reason: DismissalReason },
  now: Instant
) {
  const match = await matchFor(tx, actor, matchId, 'de', now)
  if (!match) throw new DomainError('not_found')
  const side = match.side ?? ('office' as const)
  await atHub(tx, actor, match.hub.id, async () => {
    const row = { matchId, side, reason, personId: actor.personId }
    if (!(await insertDismissal(tx, match.hub.id, row, now))) return
    const params = { side, reason }
    await recordAudit(
      tx,
      { ...actor, hub: match.hub.id },
      'match.dismissed',
      { type: 'match', id: matchId, params },
      now
    )
  })
}
