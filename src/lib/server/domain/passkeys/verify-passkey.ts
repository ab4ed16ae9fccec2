import { type AuthenticationResponseJSON, verifyAuthenticationResponse } from '@simplewebauthn/server'
import type { Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import { DomainError } from '../errors.ts'
import type { RelyingParty } from './rules.ts'
import { type Challenge, findPasskey, notePasskeyUsed } from './store.ts'

export interface PasskeyAnswer {
  response: AuthenticationResponseJSON
  /** Taken from the database already, so that it counts once. */
  challenge: Challenge | undefined
  party: RelyingParty
}

/**
 * Whose passkey answered, under the id they bear now, and whether it checked its holder (finger, face, PIN).
 * @throws DomainError `passkey.refused`
 */
export async function verifyPasskey(
  tx: Tx,
  { response, challenge, party }: PasskeyAnswer,
  now: Instant
): Promise<{ personId: string; isVerified: boolean }> {
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
  const { newCounter, userVerified } = verified.authenticationInfo
  await notePasskeyUsed(tx, passkey.id, newCounter, now)
  return { personId: passkey.personId, isVerified: userVerified }
}
