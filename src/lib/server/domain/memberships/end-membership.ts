import type { Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import { newId } from '../../platform/identifiers.ts'
import { type Actor, isOffice } from '../actor.ts'
import { affiliationsOf, dayOf, lockOrganisation } from '../affiliations/store.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { DomainError } from '../errors.ts'
import { hubName } from '../hubs/store.ts'
import { mailPerson } from '../mail/mail-person.ts'
import { lockMembership, writeMembershipChange } from './change-store.ts'

export interface MembershipEnd {
  membershipId: string
  version: number
  lastDay: string
  /** Told to those who speak for the organisation. */
  reason: string
}

/** Ends a membership: from this moment where the last day is today or past, else after it. It can be renewed later. */
export async function endMembership(tx: Tx, actor: Actor, input: MembershipEnd, now: Instant) {
  if (!isOffice(actor) || actor.hub === 0) throw new DomainError('not_found')
  const membership = await lockMembership(tx, actor.hub, input.membershipId)
  const organisation = membership && (await lockOrganisation(tx, membership.organisationId))
  if (!membership || !organisation) throw new DomainError('not_found')
  if (membership.version !== input.version || membership.status === 'ended')
    throw new DomainError('version_conflict')
  const { membershipId, lastDay, reason } = input
  if (membership.validFrom && lastDay < membership.validFrom)
    throw new DomainError('application.period', { field: 'lastDay' })
  const status = lastDay <= dayOf(now) ? 'ended' : 'active'
  const { level, validFrom } = membership
  const change = { id: newId(now), membershipId, what: 'ended', status, by: actor.personId } as const
  await writeMembershipChange(tx, actor.hub, { ...change, level, validFrom, validTo: lastDay, reason }, now)
  const words = { organisation: organisation.name, reason: reason || '–', day: lastDay }
  const params = { ...words, hub: await hubName(tx, actor.hub) }
  const people = await affiliationsOf(tx, organisation.id, now)
  for (const personId of new Set(people.flatMap((one) => (one.role === 'admin' ? [one.personId] : []))))
    await mailPerson(tx, actor, personId, { template: 'membershipEnded', params, path: '/my' }, now)
  const said = { organisation: organisation.id, status }
  await recordAudit(
    tx,
    actor,
    'membership.ended',
    { type: 'membership', id: membershipId, params: said },
    now
  )
}
