import type { RequestEvent } from '@sveltejs/kit'
import { type RelyingParty, challengeLifeMinutes, relyingPartyOf } from '../domain/passkeys/rules.ts'
import { type Challenge, insertChallenge, takeChallenge } from '../domain/passkeys/store.ts'
import { minutesAfter } from '../domain/people/rules.ts'
import { hashOf } from '../domain/people/tokens.ts'
import { now } from '../platform/clock.ts'
import { newToken } from '../platform/identifiers.ts'
import { inRequestHub } from './request-hub.ts'

const cookie = 'hubwerk_passkey'

export const partyOf = (event: RequestEvent): RelyingParty =>
  relyingPartyOf(event.locals.network?.baseUrl ?? event.url.origin, event.url)

/** Browsers bind passkeys to a name: under a bare IP address there are none. */
export const takesPasskeys = (event: RequestEvent): boolean => !/^[\d.]+$|:/.test(partyOf(event).id)

/** Keeps a challenge for this browser, for five minutes. */
export async function keepChallenge(event: RequestEvent, held: Challenge): Promise<void> {
  const key = newToken()
  const expires = minutesAfter(now(), challengeLifeMinutes)
  await inRequestHub(event, (tx) => insertChallenge(tx, hashOf(key), held, expires))
  const secure = event.url.protocol === 'https:'
  event.cookies.set(cookie, key, { path: '/', httpOnly: true, sameSite: 'strict', secure, expires })
}

/** Takes it in a transaction of its own: whatever comes of the answer, the challenge is used up. */
export async function heldChallenge(
  event: RequestEvent,
  purpose: Challenge['purpose']
): Promise<Challenge | undefined> {
  const key = event.cookies.get(cookie)
  if (!key) return undefined
  event.cookies.delete(cookie, { path: '/' })
  return inRequestHub(event, (tx) => takeChallenge(tx, hashOf(key), purpose, now()))
}
