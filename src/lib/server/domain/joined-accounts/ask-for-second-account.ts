import type { Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import { newToken } from '../../platform/identifiers.ts'
import type { Actor } from '../actor.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { DomainError } from '../errors.ts'
import { findNetwork } from '../hubs/store.ts'
import { queueMail } from '../mail/queue-mail.ts'
import { confirmedAddressesOf, personByAddress } from '../people/address-store.ts'
import { countAttempt } from '../people/attempts.ts'
import { insertSignInLink } from '../people/link-store.ts'
import { linkLifeMinutes, minutesAfter } from '../people/rules.ts'
import { personCard } from '../people/store.ts'
import { hashOf } from '../people/tokens.ts'

/**
 * "I have a second account": mails a link to its address, which proves it to whoever reads that mailbox. For an address
 * without account the same rows are written and the same is said; only the mail differs.
 */
export async function askForSecondAccount(
  tx: Tx,
  actor: Actor,
  input: { email: string; from: string },
  now: Instant
): Promise<void> {
  const { personId } = actor
  if (!personId) throw new DomainError('sign_in_needed')
  const { email } = input
  await countAttempt(tx, 'linkFromNetwork', input.from, now)
  await countAttempt(tx, 'linkForAddress', email, now)
  const person = (await personCard(tx, personId))!
  if (person.isOperator) throw new DomainError('accounts.operator')
  if ((await confirmedAddressesOf(tx, personId)).includes(email))
    throw new DomainError('address.already_yours', { field: 'email' })
  const network = (await findNetwork(tx))!
  const { language } = person
  const token = newToken()
  await insertSignInLink(tx, {
    tokenHash: hashOf(token),
    purpose: 'joinAccounts',
    personId,
    address: email,
    language,
    next: null,
    createdAt: now,
    expiresAt: minutesAfter(now, linkLifeMinutes)
  })
  const isAccount = (await personByAddress(tx, email)) !== undefined
  const path = isAccount ? `second-account/${token}` : 'addresses'
  await queueMail(
    tx,
    actor,
    {
      recipient: email,
      template: isAccount ? 'joinAccounts' : 'noSecondAccount',
      language,
      params: { network: network.name, minutes: linkLifeMinutes, name: person.displayName || '–' },
      secret: { link: `${network.baseUrl}/${language}/account/${path}` }
    },
    now
  )
  await recordAudit(tx, actor, 'accounts.asked', { type: 'person', id: personId }, now)
}
