import type { Tx } from '../../../database/connection.ts'
import type { Instant } from '../../../platform/clock.ts'
import { newId } from '../../../platform/identifiers.ts'
import { type Actor, isOffice } from '../../actor.ts'
import { recordAudit } from '../../audit/record-audit.ts'
import { DomainError } from '../../errors.ts'
import {
  areKnownToHub,
  insertMerges,
  lockFollowers,
  lockOrganisations,
  pointTo,
  touchRelated
} from './merge-store.ts'
import { mayDecideDuplicate } from './policy.ts'
import { adminsOf, tellAdmins } from './tell-admins.ts'

export interface MergeInput {
  keptId: string
  mergedId: string
  duplicateId?: string | null
}

/**
 * Makes two organisations one: the merged one points to the kept one. Nothing else is rewritten - activities, offers and
 * memberships stay with the organisation they were entered for, and reads resolve the pointer - so that it can be taken
 * back at any time. A pointer never leads to another pointer: what followed the merged one follows the kept one.
 */
export async function mergeOrganisations(
  tx: Tx,
  actor: Actor,
  input: MergeInput,
  now: Instant
): Promise<string> {
  if (!isOffice(actor)) throw new DomainError('forbidden')
  const { keptId, mergedId } = input
  const both = await lockOrganisations(tx, [keptId, mergedId])
  const [kept, merged] = [both.get(keptId), both.get(mergedId)]
  if (!kept || !merged) throw new DomainError('not_found')
  const bothKnownToHub = await areKnownToHub(tx, actor.hub, [keptId, mergedId])
  if (!mayDecideDuplicate(actor, { bothKnownToHub })) throw new DomainError('forbidden')
  if (keptId === mergedId || kept.merged_into || merged.merged_into) throw new DomainError('merge.not_these')
  const followers = await lockFollowers(tx, mergedId)
  const admins = { kept: await adminsOf(tx, keptId, now), merged: await adminsOf(tx, mergedId, now) }
  const id = newId(now)
  const main = { id, duplicateId: input.duplicateId ?? null, mergedId, keptId, becauseOf: null }
  const along = followers.map((follower) => ({
    id: newId(now),
    duplicateId: null,
    mergedId: follower,
    keptId,
    becauseOf: id
  }))
  await insertMerges(tx, actor.hub, [main, ...along], actor.personId, now)
  await pointTo(tx, [mergedId, ...followers], keptId, now)
  await touchRelated(tx, actor.hub, [keptId, mergedId, ...followers], now)
  const told = await tellAdmins(tx, actor, 'organisationsMerged', { kept, merged, admins }, now)
  const params = { kept: keptId, merge: id, ...told }
  await recordAudit(tx, actor, 'organisation.merged', { type: 'organisation', id: mergedId, params }, now)
  return id
}
