import type { Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import { newToken } from '../../platform/identifiers.ts'
import type { Actor } from '../actor.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { findNetwork } from '../hubs/store.ts'
import { queueMail } from '../mail/queue-mail.ts'
import { personByAddress } from './address-store.ts'
import { countAttempt } from './attempts.ts'
import { insertSignInLink } from './link-store.ts'
import { linkLifeMinutes, minutesAfter, safeNext } from './rules.ts'
import { settleAccess } from './settle-access.ts'
import { hashOf } from './tokens.ts'

export interface SignInRequest {
  /** Lower case. */
  email: string
  /** Of the page it was asked for on; the mail comes in it. */
  language: 'de' | 'en'
  /** Default `signIn`. With `join`, an address that is nobody's yet gets a link that makes it a person. */
  purpose?: 'signIn' | 'join'
  /** Path of these pages to go on to after the link. */
  next?: string | null
  /** Network address of who asks, for the limit. */
  from: string
}

/** Where an address without an account goes on to, below the language. */
export const joinPath = '/join'

/**
 * Mails a one-time link. For known and unknown addresses the same rows are written and the same answer is given; only the
 * mail differs, and only whoever reads that mailbox sees it.
 */
export async function requestSignIn(tx: Tx, actor: Actor, input: SignInRequest, now: Instant): Promise<void> {
  const { email, language } = input
  await countAttempt(tx, 'linkFromNetwork', input.from, now)
  await countAttempt(tx, 'linkForAddress', email, now)
  const network = await findNetwork(tx)
  if (!network) return
  await settleAccess(tx, actor, { address: email }, now)
  const person = await personByAddress(tx, email)
  const isJoining = input.purpose === 'join'
  const token = newToken()
  await insertSignInLink(tx, {
    tokenHash: hashOf(token),
    purpose: person ? 'signIn' : 'join',
    personId: person?.id ?? null,
    address: email,
    language,
    next: safeNext(input.next) ?? (person ? null : `/${language}${joinPath}`),
    createdAt: now,
    expiresAt: minutesAfter(now, linkLifeMinutes)
  })
  await queueMail(
    tx,
    actor,
    {
      recipient: email,
      template: person ? 'signIn' : isJoining ? 'join' : 'noAccount',
      language,
      params: { network: network.name, minutes: linkLifeMinutes },
      secret: { link: `${network.baseUrl}/${language}/sign-in/${token}` }
    },
    now
  )
  const subject = person ? { type: 'person', id: person.id } : { type: 'address', id: 'unknown' }
  await recordAudit(tx, actor, 'signInLink.requested', subject, now)
}
