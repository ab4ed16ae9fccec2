import type { Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import { type Actor, isOffice } from '../actor.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { DomainError } from '../errors.ts'
import {
  boundMerges,
  lockContactMerge,
  lockContacts,
  markContactMergesUndone,
  pointContacts
} from './pair-store.ts'

/** Takes a merge of two contacts back, whatever was noted since; what came along goes back with it. */
export async function unmergeContacts(
  tx: Tx,
  actor: Actor,
  input: { mergeId: string },
  now: Instant
): Promise<void> {
  if (!isOffice(actor) || actor.hub === 0) throw new DomainError('not_found')
  const { hub } = actor
  const merge = await lockContactMerge(tx, hub, input.mergeId)
  if (!merge) throw new DomainError('not_found')
  if (merge.undone_at) throw new DomainError('merge.already_undone')
  await lockContacts(tx, hub, [merge.kept_id, merge.merged_id])
  const { along, ids } = await boundMerges(tx, hub, merge)
  await pointContacts(tx, hub, [merge.merged_id], null)
  await pointContacts(tx, hub, along, merge.merged_id)
  await markContactMergesUndone(tx, hub, [merge.id, ...ids], actor.personId, now)
  const params = { kept: merge.kept_id, merge: merge.id }
  await recordAudit(tx, actor, 'contact.unmerged', { type: 'hubContact', id: merge.merged_id, params }, now)
}
