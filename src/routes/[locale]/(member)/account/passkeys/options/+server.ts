import { generateRegistrationOptions } from '@simplewebauthn/server'
import { json } from '@sveltejs/kit'
import { passkeysOf } from '#lib/server/domain/passkeys/store.ts'
import { primaryAddressOf } from '#lib/server/domain/people/address-store.ts'
import { mustBeWithin } from '#lib/server/http/attempts.ts'
import { mustBeSignedIn } from '#lib/server/http/office.ts'
import { keepChallenge, partyOf } from '#lib/server/http/passkey-ceremony.ts'
import { inRequestHub } from '#lib/server/http/request-hub.ts'
import type { RequestHandler } from './$types'

/** What the browser makes a passkey from. Keys that are there already are named, so that a device makes no second one. */
export const POST: RequestHandler = async (event) => {
  mustBeSignedIn(event)
  await mustBeWithin(event, 'passkeyFromNetwork')
  const { actor, displayName, network } = event.locals
  const personId = actor.personId!
  const { known, address } = await inRequestHub(event, async (tx) => ({
    known: await passkeysOf(tx, personId),
    address: await primaryAddressOf(tx, personId)
  }))
  const options = await generateRegistrationOptions({
    rpName: network?.name ?? 'Hubwerk',
    rpID: partyOf(event).id,
    userID: new TextEncoder().encode(personId),
    userName: address ?? displayName ?? personId,
    userDisplayName: displayName ?? '',
    excludeCredentials: known.map(({ id, transports }) => ({ id, transports })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'preferred' }
  })
  await keepChallenge(event, { challenge: options.challenge, purpose: 'register', personId })
  return json(options)
}
