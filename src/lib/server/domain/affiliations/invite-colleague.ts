import { sql } from 'kysely'
import { enterHub, type Tx } from '../../database/connection.ts'
import type { AffiliationRole } from '../../database/schema-belonging.ts'
import { violates } from '../../database/violations.ts'
import type { Instant } from '../../platform/clock.ts'
import { newId } from '../../platform/identifiers.ts'
import type { Actor } from '../actor.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { DomainError } from '../errors.ts'
import { mailAddress } from '../mail/mail-person.ts'
import { daysAfter } from '../people/rules.ts'
import { insertInvitation, invitationsSince } from './invitation-store.ts'
import { mayManagePeople } from './policy.ts'
import { invitationLifeDays, invitationsADay } from './rules.ts'
import { allNamesOf } from '../organisations/shown.ts'
import { dayOf, lockOrganisation } from './store.ts'
import { standsInHub } from './stands-in-hub.ts'

export interface InvitationInput {
  organisationId: string
  address: string
  role: AffiliationRole
  language: 'de' | 'en'
}

/**
 * Invites somebody by mail. The address is the key: whoever signs in with it confirmed may accept, so nothing secret
 * travels in the mail.
 */
export async function inviteColleague(tx: Tx, actor: Actor, input: InvitationInput, now: Instant) {
  const organisation = await lockOrganisation(tx, input.organisationId)
  const isHere = organisation && (await standsInHub(tx, actor.hub, organisation.id, now))
  if (!organisation || !actor.personId || !mayManagePeople(actor, organisation.id, isHere ?? false))
    throw new DomainError('not_found')
  if ((await invitationsSince(tx, actor.personId, daysAfter(now, -1))) >= invitationsADay)
    throw new DomainError('invitation.too_many', { field: 'address', limit: invitationsADay })
  const id = newId(now)
  const { address, role, language } = input
  const invitation = { id, organisationId: organisation.id, address, role, invitedBy: actor.personId }
  try {
    await insertInvitation(tx, invitation, daysAfter(now, invitationLifeDays), now)
  } catch (error) {
    if (violates(error, 'invitation_one_open')) throw new DomainError('invitation.open', { field: 'address' })
    throw error
  }
  const params = { organisation: organisation.id, role }
  await recordAudit(tx, actor, 'invitation.sent', { type: 'invitation', id, params }, now)
  const words = { organisation: organisation.name, days: invitationLifeDays }
  const hub = actor.hub || (await hubOf(tx, organisation.id, now))
  await enterHub(tx, { hub, person: actor.personId })
  const mail = { template: 'invitation', params: words, path: '/my', address, language } as const
  await mailAddress(tx, { ...actor, hub }, mail, now)
  await enterHub(tx, { hub: actor.hub, person: actor.personId })
  return id
}

/** The hub in whose words the invitation is written: the first that shows the organisation as its member, else the network. */
async function hubOf(tx: Tx, organisationId: string, now: Instant): Promise<number> {
  const { rows } = await sql<{ hub: number | null }>`
    select min(m.hub_id) as hub from membership m
     where m.organisation_id = any(${allNamesOf(sql`${organisationId}::uuid`)}) and m.status = 'active'
       and (m.valid_to is null or m.valid_to >= ${dayOf(now)}::date)`.execute(tx)
  return rows[0]?.hub ?? 0
}
