import type { Tx } from '../../database/connection.ts'
import type { DismissalReason } from '../../database/schema-matches.ts'
import type { Instant } from '../../platform/clock.ts'
import type { Actor } from '../actor.ts'
import { atHub } from '../at-network.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { proposeFromMatch } from '../introductions/propose-from-match.ts'
import { dismissMatch } from './dismiss-match.ts'
import { matchOfLink } from './link-queries.ts'

export type MatchAnswer = 'introduce' | DismissalReason

/**
 * One click from a mail: asks for the introduction, or puts the match aside with a reason. Who did not show their name in
 * their listing does not show it here either.
 */
export async function answerByLink(
  tx: Tx,
  actor: Actor,
  { token, answer }: { token: string; answer: MatchAnswer },
  now: Instant
): Promise<MatchAnswer> {
  const { reader, pair } = await matchOfLink(tx, actor, token, 'de', now)
  if (answer !== 'introduce') {
    await dismissMatch(tx, reader, { matchId: pair.id, reason: answer }, now)
    return answer
  }
  const own = pair.side === 'offer' ? pair.offer : pair.need
  const there = { ...reader, hub: pair.hub.id }
  await atHub(tx, reader, pair.hub.id, () =>
    proposeFromMatch(
      tx,
      there,
      { matchId: pair.id, note: '', shows: own?.owner ? 'organisation' : 'listing' },
      now
    )
  )
  await recordAudit(tx, reader, 'match.answeredByLink', { type: 'match', id: pair.id }, now)
  return answer
}
