import { enterHub, type Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import type { Actor } from '../actor.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { DomainError } from '../errors.ts'
import { findHubBySlug } from '../hubs/store.ts'
import { confirmedAddressesOf } from '../people/address-store.ts'
import { linkContact, lockOpenContact } from './store.ts'

export interface ContactConfirmation {
  /** Slug of the hub that noted the contact. */
  hub: string
  contactId: string
}

/**
 * "That is me": the contact a hub noted becomes this person's, in that hub alone. It must be noted under an address that
 * the person confirmed; every other contact answers as a missing one. What the hub noted stays as it is.
 */
export async function confirmContact(tx: Tx, actor: Actor, input: ContactConfirmation, now: Instant) {
  const { personId } = actor
  if (!personId) throw new DomainError('sign_in_needed')
  const hub = await findHubBySlug(tx, input.hub)
  if (!hub) throw new DomainError('not_found')
  const addresses = await confirmedAddressesOf(tx, personId)
  // Nothing of the actor's own hub was written before, so the transaction still writes in one hub only.
  await enterHub(tx, { hub: hub.id, person: personId })
  const contact = await lockOpenContact(tx, hub.id, input.contactId, addresses)
  if (!contact) throw new DomainError('not_found')
  await linkContact(tx, hub.id, contact.id, personId)
  const subject = { type: 'hubContact', id: contact.id, params: { personId } }
  await recordAudit(tx, { ...actor, hub: hub.id }, 'contact.confirmed', subject, now)
}
