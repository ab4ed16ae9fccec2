import type { Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import { newToken } from '../../platform/identifiers.ts'
import type { Actor } from '../actor.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { DomainError } from '../errors.ts'
import { findNetwork } from '../hubs/store.ts'
import { queueMail } from '../mail/queue-mail.ts'
import { addressesOf, insertAddress, personByAddress } from './address-store.ts'
import { countAttempt } from './attempts.ts'
import { insertSignInLink } from './link-store.ts'
import { linkLifeMinutes, minutesAfter, mostAddresses } from './rules.ts'
import { personCard } from './store.ts'
import { hashOf } from './tokens.ts'

/**
 * Notes a further address of one's own and mails a link to it. Where somebody else has confirmed the address, the answer
 * is the same: the mail then says so, and only its reader learns of it. Asking again sends again.
 */
export async function addAddress(
  tx: Tx,
  actor: Actor,
  input: { email: string; from: string },
  now: Instant
): Promise<void> {
  if (!actor.personId) throw new DomainError('sign_in_needed')
  const { email } = input
  await countAttempt(tx, 'linkFromNetwork', input.from, now)
  await countAttempt(tx, 'linkForAddress', email, now)
  const own = await addressesOf(tx, actor.personId)
  if (own.some((one) => one.address === email && one.isConfirmed))
    throw new DomainError('address.already_yours', { field: 'email' })
  if (own.length >= mostAddresses && !own.some((one) => one.address === email))
    throw new DomainError('address.too_many', { field: 'email', most: mostAddresses })
  const person = (await personCard(tx, actor.personId))!
  const network = await findNetwork(tx)
  if (!network) throw new DomainError('not_found')
  const isTaken = (await personByAddress(tx, email)) !== undefined
  const token = newToken()
  const { language } = person
  await insertAddress(tx, actor.personId, email, now)
  await insertSignInLink(tx, {
    tokenHash: hashOf(token),
    purpose: 'confirmAddress',
    personId: actor.personId,
    address: email,
    language,
    next: null,
    createdAt: now,
    expiresAt: minutesAfter(now, linkLifeMinutes)
  })
  const path = isTaken ? 'sign-in' : `account/addresses/${token}`
  await queueMail(
    tx,
    actor,
    {
      recipient: email,
      template: isTaken ? 'addressTaken' : 'confirmAddress',
      language,
      params: { network: network.name, minutes: linkLifeMinutes, name: person.displayName || '–' },
      secret: { link: `${network.baseUrl}/${language}/${path}` }
    },
    now
  )
  await recordAudit(tx, actor, 'address.added', { type: 'person', id: actor.personId }, now)
}
