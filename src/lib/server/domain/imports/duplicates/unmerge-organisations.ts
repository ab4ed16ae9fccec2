import type { Tx } from '../../../database/connection.ts'
import type { Instant } from '../../../platform/clock.ts'
import { type Actor, isOffice } from '../../actor.ts'
import { recordAudit } from '../../audit/record-audit.ts'
import { DomainError } from '../../errors.ts'
import {
  areKnownToHub,
  lockMerge,
  lockOrganisations,
  markUndone,
  mergesBecauseOf,
  pointTo,
  settleDuplicate,
  takenAlongSince,
  touchRelated
} from './merge-store.ts'
import { mayDecideDuplicate } from './policy.ts'
import { adminsOf, tellAdmins } from './tell-admins.ts'

export interface UnmergeInput {
  mergeId: string
}

/**
 * Takes a merge back, whatever has happened since: everything still stands with the organisation it was entered for, so
 * clearing the pointer is all there is to do. What came along goes back to where it was.
 */
export async function unmergeOrganisations(tx: Tx, actor: Actor, input: UnmergeInput, now: Instant) {
  if (!isOffice(actor)) throw new DomainError('forbidden')
  const merge = await lockMerge(tx, actor.hub, input.mergeId)
  if (!merge) throw new DomainError('not_found')
  const { kept_id: keptId, merged_id: mergedId } = merge
  const bothKnownToHub = await areKnownToHub(tx, actor.hub, [keptId, mergedId])
  if (!mayDecideDuplicate(actor, { bothKnownToHub })) throw new DomainError('forbidden')
  if (merge.undone_at) throw new DomainError('merge.already_undone')
  const organisations = await lockOrganisations(tx, [keptId, mergedId])
  const along = await mergesBecauseOf(tx, actor.hub, merge.id)
  const followers = along.map((one) => one.merged_id)
  // The kept one may have become part of a third since, and taken these along: that ends for them too.
  const taken = await takenAlongSince(tx, actor.hub, [mergedId, ...followers], merge.merged_at)
  if (organisations.get(mergedId)?.merged_into !== (taken.get(mergedId)?.keptId ?? keptId))
    throw new DomainError('merge.not_these')
  await pointTo(tx, [mergedId], null, now)
  await pointTo(tx, followers, mergedId, now)
  const ended = [merge.id, ...along.map((one) => one.id), ...[...taken.values()].map((one) => one.id)]
  await markUndone(tx, actor.hub, ended, actor.personId, now)
  if (merge.duplicate_id)
    await settleDuplicate(tx, actor.hub, merge.duplicate_id, 'distinct', actor.personId, now)
  await touchRelated(tx, actor.hub, [keptId, mergedId, ...followers], now)
  const [kept, merged] = [organisations.get(keptId)!, organisations.get(mergedId)!]
  const admins = { kept: await adminsOf(tx, keptId, now), merged: await adminsOf(tx, mergedId, now) }
  const told = await tellAdmins(tx, actor, 'organisationsParted', { kept, merged, admins }, now)
  await recordAudit(
    tx,
    actor,
    'organisation.unmerged',
    { type: 'organisation', id: mergedId, params: { kept: keptId, merge: merge.id, ...told } },
    now
  )
}
