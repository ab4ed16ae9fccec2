import type { Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import { newId, newToken } from '../../platform/identifiers.ts'
import type { Actor } from '../actor.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { DomainError } from '../errors.ts'
import { findNetwork } from '../hubs/store.ts'
import { insertAddressGrant, isKnownInHub } from './access-store.ts'
import { personByAddress } from './address-store.ts'
import { notifyPerson } from './notify-person.ts'
import { addressGrantHours, minutesAfter } from './rules.ts'
import { personCard } from './store.ts'
import { hashOf } from './tokens.ts'

/**
 * The way back for somebody who lost mailbox, passkey or phone: after checking who it is, the lead of an office names the
 * address that shall count. It takes effect after a day, and any address of the account can object until then; so neither
 * an office nor somebody who deceived it can take an account over in silence.
 */
export async function restoreAccess(
  tx: Tx,
  actor: Actor,
  input: { known: string; address: string },
  now: Instant
): Promise<void> {
  if (!actor.isOperator && !actor.roles.includes('officeLead')) throw new DomainError('forbidden')
  const person = await personByAddress(tx, input.known)
  const card = person && (await personCard(tx, person.id))
  const isOurs = person && (actor.isOperator || (await isKnownInHub(tx, actor.hub, person.id, now)))
  // Whoever may do everything is nobody's to hand over but another operator's.
  if (!card || !isOurs || (card.isOperator && !actor.isOperator))
    throw new DomainError('access.nobody', { field: 'known' })
  const holder = await personByAddress(tx, input.address)
  if (holder && holder.id !== person.id) throw new DomainError('person.email_taken', { field: 'address' })
  const network = (await findNetwork(tx))!
  const id = newId(now)
  const objection = newToken()
  await insertAddressGrant(tx, {
    id,
    personId: person.id,
    address: input.address,
    hub: actor.hub,
    grantedBy: actor.personId,
    grantedAt: now,
    effectiveAt: minutesAfter(now, addressGrantHours * 60),
    objectionHash: hashOf(objection)
  })
  const link = `${network.baseUrl}/${card.language}/sign-in/objection/${objection}`
  const params = { address: input.address, hours: addressGrantHours }
  const notice = { personId: person.id, template: 'accessRestoring' as const, params, secret: { link } }
  await notifyPerson(tx, actor, notice, now)
  await recordAudit(
    tx,
    actor,
    'access.restoring',
    { type: 'person', id: person.id, params: { grant: id } },
    now
  )
}
