import { currentPerson } from './person-now.ts'
import type { Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import { newId } from '../../platform/identifiers.ts'
import type { Actor } from '../actor.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { DomainError } from '../errors.ts'
import { insertConfirmedEmail, markDeliverable, personByAddress } from './address-store.ts'
import { lockAddress, takeLink, type TakenLink } from './link-store.ts'
import { openSession, type StartedSession } from './open-session.ts'
import { insertPerson } from './store.ts'
import { hashOf } from './tokens.ts'

export interface LinkSession extends StartedSession {
  personId: string
  method: 'link' | 'console'
  /** A path of these pages to go on to, or null. */
  next: string | null
}

/**
 * Trades a one-time link for a session. A link for joining makes its address a person, unless it has become somebody's
 * since: then it signs that person in, because whoever reads the mailbox holds the address.
 */
export async function startSession(
  tx: Tx,
  actor: Actor,
  input: { linkToken: string; userAgent: string },
  now: Instant
): Promise<LinkSession> {
  const link = await takeLink(tx, hashOf(input.linkToken), ['signIn', 'join', 'console'], now)
  if (!link) throw new DomainError('link.used_or_expired')
  const asked = link.personId && (await currentPerson(tx, link.personId))
  const personId = asked || (await personOf(tx, actor, link, now))
  if (link.address) await markDeliverable(tx, link.address)
  const isConsole = link.purpose === 'console'
  const method = isConsole ? 'console' : 'link'
  const { userAgent } = input
  const session = await openSession(
    tx,
    actor,
    { personId, method, isSecondFactor: isConsole, userAgent },
    now
  )
  await recordAudit(tx, { ...actor, personId }, 'signInLink.used', { type: 'person', id: personId }, now)
  return { ...session, personId, method, next: link.next }
}

async function personOf(tx: Tx, actor: Actor, link: TakenLink, now: Instant): Promise<string> {
  const address = link.address!
  await lockAddress(tx, address)
  const known = await personByAddress(tx, address)
  if (known) return known.id
  const id = newId(now)
  await insertPerson(tx, { id, displayName: '', language: link.language, isOperator: false }, now)
  await insertConfirmedEmail(tx, id, address, now)
  await recordAudit(tx, { ...actor, personId: id }, 'person.created', { type: 'person', id }, now)
  return id
}
