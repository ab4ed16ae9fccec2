import { type RegistrationResponseJSON, verifyRegistrationResponse } from '@simplewebauthn/server'
import type { Tx } from '../../database/connection.ts'
import { violates } from '../../database/violations.ts'
import type { Instant } from '../../platform/clock.ts'
import type { Actor } from '../actor.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { DomainError } from '../errors.ts'
import { notifyPerson } from '../people/notify-person.ts'
import { noteSecondFactor } from '../people/session-store.ts'
import { createRecoveryCodes } from '../second-factor/create-recovery-codes.ts'
import { proofsOf } from '../second-factor/store.ts'
import { mostPasskeys, type RelyingParty } from './rules.ts'
import { type Challenge, insertPasskey } from './store.ts'

export interface PasskeyInput {
  name: string
  response: RegistrationResponseJSON
  /** Taken from the database already, so that it counts once. */
  challenge: Challenge | undefined
  party: RelyingParty
  session: { id: string; hasGivenSecondFactor: boolean }
}

export interface RegisteredPasskey {
  /** Recovery codes, to be shown once, when this is the first proof of its kind. */
  codes: string[] | null
  /** Whether the device checked its holder, which is a second factor for this session. */
  isVerified: boolean
}

/**
 * Takes a new passkey. Who has one already must have proven themselves twice in this session: a mailbox alone shall not
 * add keys to somebody's door.
 */
export async function registerPasskey(
  tx: Tx,
  actor: Actor,
  input: PasskeyInput,
  now: Instant
): Promise<RegisteredPasskey> {
  const { personId } = actor
  if (!personId) throw new DomainError('sign_in_needed')
  const { challenge, party, session } = input
  if (challenge?.personId !== personId) throw new DomainError('passkey.refused')
  const proofs = await proofsOf(tx, personId)
  if (proofs.hasAny && !session.hasGivenSecondFactor) throw new DomainError('second_factor_needed')
  if (proofs.passkeys >= mostPasskeys) throw new DomainError('passkey.too_many', { most: mostPasskeys })
  const { registrationInfo } = await verifyRegistrationResponse({
    response: input.response,
    expectedChallenge: challenge.challenge,
    expectedOrigin: party.origin,
    expectedRPID: party.id,
    requireUserVerification: false
  }).catch(() => ({ registrationInfo: undefined }))
  if (!registrationInfo) throw new DomainError('passkey.refused')
  const { id, publicKey, counter, transports = [] } = registrationInfo.credential
  try {
    await insertPasskey(tx, { id, personId, publicKey, counter, transports, name: input.name }, now)
  } catch (error) {
    if (violates(error, 'passkey_pkey')) throw new DomainError('passkey.refused')
    throw error
  }
  if (registrationInfo.userVerified) await noteSecondFactor(tx, session.id, personId, now)
  await notifyPerson(tx, actor, { personId, template: 'passkeyAdded', params: { name: input.name } }, now)
  await recordAudit(tx, actor, 'passkey.registered', { type: 'person', id: personId }, now)
  const codes = proofs.recoveryCodes > 0 ? null : await createRecoveryCodes(tx, actor, { personId }, now)
  return { codes, isVerified: registrationInfo.userVerified }
}
