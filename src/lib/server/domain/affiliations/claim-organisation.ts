import { confirmedAddressesOf } from '../people/address-store.ts'
import type { Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import { newId } from '../../platform/identifiers.ts'
import type { Actor } from '../actor.ts'
import { atNetwork } from '../at-network.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { DomainError } from '../errors.ts'
import { insertClaim, openClaimsBy, openClaimsFor } from './claim-store.ts'
import { isClaimable } from './claimable.ts'
import { mailAdminsOfClaim } from './mail-admins-of-claim.ts'
import { domainIsProof, mostOpenClaims } from './rules.ts'
import {
  affiliationsOf,
  insertAffiliation,
  insertEmailDomain,
  type LockedOrganisation,
  lockOrganisation
} from './store.ts'
import { sharedDomain } from './shared-domain.ts'

export interface ClaimInput {
  organisationId: string
  message: string
}

export type ClaimEnd = 'confirmed' | 'office' | 'colleagues'

/**
 * Asks to speak for an organisation that is known already. Who comes first and writes from its domain is confirmed at
 * once; else the hub's office decides. Where somebody speaks for it already, those admins decide.
 * @returns who is asked, or that it is confirmed.
 */
export async function claimOrganisation(
  tx: Tx,
  actor: Actor,
  input: ClaimInput,
  now: Instant
): Promise<ClaimEnd> {
  const { personId } = actor
  if (!personId) throw new DomainError('sign_in_needed')
  const organisation = await lockOrganisation(tx, input.organisationId)
  const addresses = await confirmedAddressesOf(tx, personId)
  if (!organisation || !(await atNetwork(tx, actor, () => isClaimable(tx, organisation, addresses, now))))
    throw new DomainError('not_found')
  const people = await affiliationsOf(tx, organisation.id, now)
  if (people.some((one) => one.personId === personId)) throw new DomainError('claim.already_yours')
  if ((await openClaimsBy(tx, personId)) >= mostOpenClaims)
    throw new DomainError('claim.too_many', { most: mostOpenClaims })
  const open = await openClaimsFor(tx, organisation.id)
  if (open.some((one) => one.personId === personId)) throw new DomainError('claim.already_asked')
  const isFirst = !people.some((one) => one.role === 'admin')
  const domain =
    isFirst && domainIsProof(organisation.kind)
      ? await sharedDomain(tx, organisation, addresses, { asProof: true })
      : null
  // Whoever proves it need not wait for somebody who only says so; that one's request stays for the office.
  if (isFirst && !domain && open.some((one) => one.basis === 'first'))
    throw new DomainError('claim.organisation_taken')
  await enterClaim(tx, actor, { organisation, message: input.message, isFirst, domain }, now)
  if (domain) return 'confirmed'
  return isFirst ? 'office' : 'colleagues'
}

interface Claimed {
  organisation: LockedOrganisation
  message: string
  isFirst: boolean
  domain: string | null
}

async function enterClaim(tx: Tx, actor: Actor, claimed: Claimed, now: Instant) {
  const { organisation, domain, isFirst } = claimed
  const id = newId(now)
  const personId = actor.personId!
  await insertClaim(
    tx,
    {
      id,
      personId,
      organisationId: organisation.id,
      hub: actor.hub,
      basis: isFirst ? 'first' : 'colleague',
      message: claimed.message,
      confirmedByDomain: domain !== null
    },
    now
  )
  await recordAudit(
    tx,
    actor,
    'claim.made',
    { type: 'claim', id, params: { organisation: organisation.id } },
    now
  )
  if (!isFirst) await mailAdminsOfClaim(tx, actor, organisation, now)
  if (!domain) return
  await insertAffiliation(
    tx,
    { id: newId(now), personId, organisationId: organisation.id, role: 'admin' },
    now
  )
  await insertEmailDomain(tx, organisation.id, domain, 'claim')
  const params = { organisation: organisation.id, byDomain: true }
  await recordAudit(tx, actor, 'claim.confirmed', { type: 'claim', id, params }, now)
}
