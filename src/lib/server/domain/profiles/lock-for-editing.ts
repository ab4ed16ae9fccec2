import type { Instant } from '../../platform/clock.ts'
import type { Tx } from '../../database/connection.ts'
import type { Actor } from '../actor.ts'
import { standsInHub } from '../affiliations/stands-in-hub.ts'
import { type LockedOrganisation, lockOrganisation } from '../affiliations/store.ts'
import { DomainError } from '../errors.ts'
import { mayEditProfile } from './policy.ts'

/** The organisation, held for a change of its profile; for who may not change it, it does not exist. */
export async function lockForEditing(
  tx: Tx,
  actor: Actor,
  id: string,
  now: Instant
): Promise<LockedOrganisation> {
  const organisation = await lockOrganisation(tx, id)
  if (!organisation) throw new DomainError('not_found')
  const isHere = await standsInHub(tx, actor.hub, organisation.id, now)
  if (!mayEditProfile(actor, organisation.id, isHere)) throw new DomainError('not_found')
  return organisation
}
