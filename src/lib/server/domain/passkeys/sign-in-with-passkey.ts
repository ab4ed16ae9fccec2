import { type AuthenticationResponseJSON, verifyAuthenticationResponse } from '@simplewebauthn/server'
import type { Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import type { Actor } from '../actor.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { DomainError } from '../errors.ts'
import { openSession, type StartedSession } from '../people/open-session.ts'
import { deleteSessionsOf } from '../people/session-store.ts'
import type { RelyingParty } from './rules.ts'
import { type Challenge, findPasskey, notePasskeyUsed } from './store.ts'

export interface PasskeySignIn {
  response: AuthenticationResponseJSON
  challenge: Challenge | undefined
  party: RelyingParty
  userAgent: string
  /** A session of the same browser that this one takes the place of. */
  replaces: { id: string; personId: string } | null
}

/** Signs in with a passkey. Where it checked its holder (finger, face, PIN), that is the second factor, too. */
export async function signInWithPasskey(
  tx: Tx,
  actor: Actor,
  input: PasskeySignIn,
  now: Instant
): Promise<StartedSession> {
  const { response, challenge, party, userAgent, replaces } = input
  const passkey = await findPasskey(tx, response.id)
  if (!challenge || !passkey) throw new DomainError('passkey.refused')
  const verified = await verifyAuthenticationResponse({
    response,
    expectedChallenge: challenge.challenge,
    expectedOrigin: party.origin,
    expectedRPID: party.id,
    requireUserVerification: false,
    credential: {
      id: passkey.id,
      publicKey: new Uint8Array(passkey.public_key),
      counter: Number(passkey.counter),
      transports: passkey.transports
    }
  }).catch(() => undefined)
  if (!verified?.verified) throw new DomainError('passkey.refused')
  const { personId } = passkey
  const { newCounter, userVerified } = verified.authenticationInfo
  await notePasskeyUsed(tx, passkey.id, newCounter, now)
  if (replaces) await deleteSessionsOf(tx, replaces.personId, { id: replaces.id })
  await recordAudit(tx, { ...actor, personId }, 'passkey.used', { type: 'person', id: personId }, now)
  const opening = { personId, method: 'passkey' as const, isSecondFactor: userVerified, userAgent }
  return openSession(tx, actor, opening, now)
}
