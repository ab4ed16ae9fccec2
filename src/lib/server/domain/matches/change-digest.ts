import type { Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import type { Actor } from '../actor.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { DomainError } from '../errors.ts'
import { type DigestChoice, saveDigestChoice } from './digest-store.ts'

/** How often, and at whose time, somebody hears of new matches in this hub. */
export async function changeDigest(tx: Tx, actor: Actor, choice: DigestChoice, now: Instant) {
  if (!actor.personId) throw new DomainError('not_found')
  await saveDigestChoice(tx, actor.hub, actor.personId, choice, now)
  const params = { frequency: choice.frequency }
  await recordAudit(tx, actor, 'digest.changed', { type: 'person', id: actor.personId, params }, now)
}
