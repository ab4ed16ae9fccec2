import type { Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import { newId } from '../../platform/identifiers.ts'
import { type Actor, isOffice } from '../actor.ts'
import { dayOf } from '../affiliations/store.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { DomainError } from '../errors.ts'
import { lockMembership, writeMembershipChange } from './change-store.ts'
import type { Level } from './rules.ts'

export interface MembershipEdit {
  membershipId: string
  version: number
  level: Level
  validFrom: string | null
  /** Last day; null = without an end. */
  validTo: string | null
  reason: string
}

/** Changes level or period of a membership, or renews one that has ended. */
export async function changeMembership(tx: Tx, actor: Actor, input: MembershipEdit, now: Instant) {
  if (!isOffice(actor) || actor.hub === 0) throw new DomainError('not_found')
  const membership = await lockMembership(tx, actor.hub, input.membershipId)
  if (!membership) throw new DomainError('not_found')
  if (membership.version !== input.version) throw new DomainError('version_conflict')
  const { membershipId, level, validFrom, validTo, reason } = input
  if (validFrom && validTo && validTo < validFrom)
    throw new DomainError('application.period', { field: 'validTo' })
  const status = validTo !== null && validTo < dayOf(now) ? 'ended' : 'active'
  const change = { id: newId(now), membershipId, what: 'changed', status, by: actor.personId } as const
  await writeMembershipChange(tx, actor.hub, { ...change, level, validFrom, validTo, reason }, now)
  const params = { organisation: membership.organisationId, status }
  await recordAudit(tx, actor, 'membership.changed', { type: 'membership', id: membershipId, params }, now)
}
