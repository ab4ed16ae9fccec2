import { generateAuthenticationOptions } from '@simplewebauthn/server'
import { json } from '@sveltejs/kit'
import { mustBeWithin } from '#lib/server/http/attempts.ts'
import { keepChallenge, partyOf } from '#lib/server/http/passkey-ceremony.ts'
import type { RequestHandler } from './$types'

/** What the browser shows a passkey for: a challenge, and no list of keys, so that nothing tells who has one. */
export const POST: RequestHandler = async (event) => {
  await mustBeWithin(event, 'passkeyFromNetwork')
  const options = await generateAuthenticationOptions({
    rpID: partyOf(event).id,
    userVerification: 'preferred'
  })
  await keepChallenge(event, { challenge: options.challenge, purpose: 'signIn', personId: null })
  return json(options)
}
