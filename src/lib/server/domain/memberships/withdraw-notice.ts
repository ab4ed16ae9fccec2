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
import { lockMembership, standingNotice, writeMembershipChange } from './change-store.ts'

export interface NoticeWithdrawal {
  /** Slug. */
  hub: string
  membershipId: string
  version: number
}

/**
 * Takes a notice back before its last day is over, by an admin of the organisation: the membership ends when it would have
 * ended without it. What the office has changed since stands.
 */
export async function withdrawNotice(tx: Tx, actor: Actor, input: NoticeWithdrawal, now: Instant) {
  const hub = await findHubBySlug(tx, input.hub)
  if (!actor.personId || !hub) throw new DomainError('not_found')
  // Nothing of the actor's own hub was written before, so the transaction still writes in one hub only.
  await enterHub(tx, { hub: hub.id, person: actor.personId })
  const membership = await lockMembership(tx, hub.id, input.membershipId)
  const organisation = membership && (await lockOrganisation(tx, membership.organisationId))
  if (!membership || !organisation || !isAdminOf(actor, organisation.id)) throw new DomainError('not_found')
  const notice = await standingNotice(tx, hub.id, membership.id)
  const isOver = membership.status !== 'active' || (membership.validTo ?? '9999') < dayOf(now)
  if (membership.version !== input.version || !notice || isOver) throw new DomainError('version_conflict')
  const { id: membershipId, level, validFrom } = membership
  const terms = { level, validFrom, validTo: notice.formerValidTo }
  const by = actor.personId
  const change = { id: newId(now), membershipId, what: 'noticeWithdrawn', status: 'active', by } as const
  await writeMembershipChange(tx, hub.id, { ...change, ...terms, reason: '' }, now)
  const inHub = { ...actor, hub: hub.id }
  const settings = await hubSettings(tx, hub.id)
  if (settings?.contactEmail) {
    const params = { organisation: organisation.name }
    const path = `/hub/${settings.slug}/office/memberships/${membershipId}`
    const to = { address: settings.contactEmail, language: settings.defaultLanguage }
    await mailAddress(tx, inHub, { template: 'noticeWithdrawn', params, path, ...to }, now)
  }
  const said = { organisation: organisation.id }
  const subject = { type: 'membership', id: membershipId, params: said }
  await recordAudit(tx, inHub, 'membership.noticeWithdrawn', subject, now)
}
