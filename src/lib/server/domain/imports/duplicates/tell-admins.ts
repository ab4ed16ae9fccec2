import type { Tx } from '../../../database/connection.ts'
import type { Instant } from '../../../platform/clock.ts'
import type { Actor } from '../../actor.ts'
import { affiliationsOf } from '../../affiliations/store.ts'
import { mailPerson } from '../../mail/mail-person.ts'

export async function adminsOf(tx: Tx, organisationId: string, now: Instant): Promise<string[]> {
  const people = await affiliationsOf(tx, organisationId, now)
  return [...new Set(people.flatMap((one) => (one.role === 'admin' ? [one.personId] : [])))]
}

interface Pair {
  kept: { id: string; name: string }
  merged: { id: string; name: string }
  admins: Record<'kept' | 'merged', string[]>
}

/**
 * Two organisations became one, or two again: whom they speak for changes for the people who answer for either, so all of
 * them hear of it. @returns how many, for the trail.
 */
export async function tellAdmins(
  tx: Tx,
  actor: Actor,
  template: 'organisationsMerged' | 'organisationsParted',
  { kept, merged, admins }: Pair,
  now: Instant
) {
  const mail = { template, params: { kept: kept.name, merged: merged.name }, path: '/my' }
  for (const personId of new Set([...admins.kept, ...admins.merged]))
    await mailPerson(tx, actor, personId, mail, now)
  return { keptAdmins: admins.kept.length, mergedAdmins: admins.merged.length }
}
