import type { Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import { newId } from '../../platform/identifiers.ts'
import type { Actor } from '../actor.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { DomainError } from '../errors.ts'
import { insertConfirmedEmail, personByAddress } from '../people/address-store.ts'
import { lockAddress } from '../people/link-store.ts'
import { openSession, type StartedSession } from '../people/open-session.ts'
import { insertPerson } from '../people/store.ts'
import { domainOf } from './rules.ts'
import { insertIdentityLink, isDomainOf, linkedPerson, type Provider } from './store.ts'

/** What the provider says of a person, its signature and our nonce checked already. */
export interface ProviderClaims {
  subject: string
  email: string | null
  isEmailVerified: boolean
  name: string | null
}

export interface ProviderSignIn {
  provider: Provider
  claims: ProviderClaims
  language: 'de' | 'en'
  userAgent: string
}

/**
 * Signs in whom an organisation's provider vouches for: the person it vouched for before, else the one who confirmed the
 * address it names, else a new one. It is believed for verified addresses of its own domains only, so that no provider
 * can speak for another's people. It is no second factor: how it checked, it alone knows.
 */
export async function signInWithProvider(
  tx: Tx,
  actor: Actor,
  input: ProviderSignIn,
  now: Instant
): Promise<StartedSession> {
  const { provider, claims, userAgent } = input
  const known = await linkedPerson(tx, provider.id, claims.subject)
  const personId = known ?? (await personOf(tx, actor, input, now))
  if (!known) {
    await insertIdentityLink(tx, { providerId: provider.id, subject: claims.subject, personId }, now)
    const subject = { type: 'person', id: personId, params: { provider: provider.id } }
    await recordAudit(tx, { ...actor, personId }, 'identity.linked', subject, now)
  }
  return openSession(tx, actor, { personId, method: 'provider', isSecondFactor: false, userAgent }, now)
}

async function personOf(tx: Tx, actor: Actor, input: ProviderSignIn, now: Instant) {
  const { provider, claims, language } = input
  const email = claims.email?.trim().toLowerCase()
  if (!email || !claims.isEmailVerified)
    throw new DomainError('provider.no_address', { provider: provider.name })
  if (!(await isDomainOf(tx, provider.id, domainOf(email))))
    throw new DomainError('provider.other_domain', { provider: provider.name })
  await lockAddress(tx, email)
  const holder = await personByAddress(tx, email)
  if (holder) return holder.id
  const id = newId(now)
  const displayName = (claims.name ?? '').replace(/\s+/g, ' ').trim().slice(0, 200)
  await insertPerson(tx, { id, displayName, language, isOperator: false }, now)
  await insertConfirmedEmail(tx, id, email, now)
  await recordAudit(tx, { ...actor, personId: id }, 'person.created', { type: 'person', id }, now)
  return id
}
