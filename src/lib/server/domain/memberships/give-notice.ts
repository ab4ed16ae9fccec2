import { enterHub, type Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import { newId } from '../../platform/identifiers.ts'
import { type Actor, isAdminOf } from '../actor.ts'
import { dayOf, lockOrganisation } from '../affiliations/store.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { DomainError } from '../errors.ts'
import { findHubBySlug } from '../hubs/store.ts'
import { hubSettings } from '../hubs/settings.ts'
import { mailAddress } from '../mail/mail-person.ts'
import { lockMembership, writeMembershipChange } from './change-store.ts'

export interface Notice {
  /** Slug. */
  hub: string
  membershipId: string
  version: number
  lastDay: string
  reason: string
}

/** Leaves a hub, by an admin of the organisation, with the last day they name; the office hears of it and can agree on another. */
export async function giveNotice(tx: Tx, actor: Actor, input: Notice, now: Instant) {
  const hub = await findHubBySlug(tx, input.hub)
  if (!actor.personId || !hub) throw new DomainError('not_found')
  // Nothing of the actor's own hub was written before, so the transaction still writes in one hub only.
  await enterHub(tx, { hub: hub.id, person: actor.personId })
  const membership = await lockMembership(tx, hub.id, input.membershipId)
  const organisation = membership && (await lockOrganisation(tx, membership.organisationId))
  if (!membership || !organisation || !isAdminOf(actor, organisation.id)) throw new DomainError('not_found')
  if (membership.status !== 'active' || membership.version !== input.version)
    throw new DomainError('version_conflict')
  const { membershipId, lastDay, reason } = input
  const today = dayOf(now)
  if (lastDay < today) throw new DomainError('membership.day_past', { field: 'lastDay' })
  const isSooner = membership.validTo === null || lastDay < membership.validTo
  const validTo = isSooner ? lastDay : membership.validTo
  const { level, validFrom } = membership
  const status = lastDay === today ? 'ended' : 'active'
  const formerValidTo = membership.validTo
  const by = actor.personId
  const change = { id: newId(now), membershipId, what: 'notice', status, by, formerValidTo } as const
  await writeMembershipChange(tx, hub.id, { ...change, level, validFrom, validTo, reason }, now)
  const inHub = { ...actor, hub: hub.id }
  const settings = await hubSettings(tx, hub.id)
  if (settings?.contactEmail) {
    const params = { organisation: organisation.name, day: lastDay, reason: reason || '–' }
    const path = `/hub/${settings.slug}/office/memberships/${membershipId}`
    const to = { address: settings.contactEmail, language: settings.defaultLanguage }
    await mailAddress(tx, inHub, { template: 'noticeGiven', params, path, ...to }, now)
  }
  const said = { organisation: organisation.id, status }
  await recordAudit(
    tx,
    inHub,
    'membership.notice',
    { type: 'membership', id: membershipId, params: said },
    now
  )
}
