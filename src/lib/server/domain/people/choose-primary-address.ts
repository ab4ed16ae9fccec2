import type { Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import type { Actor } from '../actor.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { DomainError } from '../errors.ts'
import { confirmedAddressesOf, makePrimary } from './address-store.ts'

/** Chooses which of one's confirmed addresses mail goes to. */
export async function choosePrimaryAddress(tx: Tx, actor: Actor, input: { email: string }, now: Instant) {
  if (!actor.personId) throw new DomainError('sign_in_needed')
  const own = await confirmedAddressesOf(tx, actor.personId)
  if (!own.includes(input.email)) throw new DomainError('not_found')
  await makePrimary(tx, actor.personId, input.email)
  await recordAudit(tx, actor, 'address.made_primary', { type: 'person', id: actor.personId }, now)
}
