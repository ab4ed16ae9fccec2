import type { Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import { newToken } from '../../platform/identifiers.ts'
import type { Actor } from '../actor.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { DomainError } from '../errors.ts'
import { insertSignInLink } from './link-store.ts'
import { linkLifeMinutes, minutesAfter } from './rules.ts'
import { hashOf } from './tokens.ts'

export interface SignInLinkInput {
  personId: string
  /** Default: `linkLifeMinutes`. */
  lifeMinutes?: number
}

/** @returns the token for the address; it is shown or mailed once and kept nowhere. */
export async function createSignInLink(
  tx: Tx,
  actor: Actor,
  input: SignInLinkInput,
  now: Instant
): Promise<string> {
  if (!actor.isOperator) throw new DomainError('forbidden')
  const token = newToken()
  await insertSignInLink(tx, {
    tokenHash: hashOf(token),
    // Whoever reads the data folder is the operator: such a link needs no second factor.
    purpose: actor.personId === null ? 'console' : 'signIn',
    personId: input.personId,
    address: null,
    language: 'de',
    next: null,
    createdAt: now,
    expiresAt: minutesAfter(now, input.lifeMinutes ?? linkLifeMinutes)
  })
  await recordAudit(tx, actor, 'signInLink.created', { type: 'person', id: input.personId }, now)
  return token
}
