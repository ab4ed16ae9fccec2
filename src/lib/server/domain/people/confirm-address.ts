import type { Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import type { Actor } from '../actor.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { DomainError } from '../errors.ts'
import { addressesOf, insertConfirmedEmail, personByAddress } from './address-store.ts'
import { lockAddress, takeLink } from './link-store.ts'
import { notifyPerson } from './notify-person.ts'
import { hashOf } from './tokens.ts'

/**
 * Confirms an address with the link that was mailed to it. Whoever uses the link must be signed in as the person who
 * added the address: otherwise anybody could have a stranger's click join that stranger's mailbox to their own account.
 */
export async function confirmAddress(tx: Tx, actor: Actor, input: { token: string }, now: Instant) {
  if (!actor.personId) throw new DomainError('sign_in_needed')
  const link = await takeLink(tx, hashOf(input.token), ['confirmAddress'], now)
  if (!link || link.personId !== actor.personId) throw new DomainError('link.used_or_expired')
  const address = link.address!
  await lockAddress(tx, address)
  const own = await addressesOf(tx, actor.personId)
  if (!own.some((one) => one.address === address)) throw new DomainError('link.used_or_expired')
  const holder = await personByAddress(tx, address)
  if (holder && holder.id !== actor.personId) throw new DomainError('person.email_taken')
  await insertConfirmedEmail(tx, actor.personId, address, now)
  const { personId } = actor
  const params = { address }
  await notifyPerson(tx, actor, { personId, template: 'addressAdded', params, except: address }, now)
  await recordAudit(tx, actor, 'address.confirmed', { type: 'person', id: actor.personId }, now)
}
