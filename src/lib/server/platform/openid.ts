import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  type Configuration,
  discovery,
  fetchUserInfo,
  randomNonce,
  randomPKCECodeVerifier,
  randomState
} from 'openid-client'
import type { ProviderClaims } from '../domain/identity-providers/sign-in-with-provider.ts'
import { isThisMachine } from '../domain/identity-providers/rules.ts'
import type { Provider } from '../domain/identity-providers/store.ts'

const patienceSeconds = 10

/** Reads what the provider says of itself; asked each time, so that a provider may change its keys. */
async function configurationOf({ issuer, clientId, clientSecret }: Provider): Promise<Configuration> {
  const server = new URL(issuer)
  const isInsecure = server.protocol === 'http:' && isThisMachine(server.hostname)
  return discovery(server, clientId, clientSecret, undefined, {
    execute: isInsecure ? [allowInsecureRequests] : [],
    timeout: patienceSeconds
  })
}

export interface Departure {
  url: URL
  state: string
  nonce: string
  codeVerifier: string
}

/** Where to send the browser: authorization code flow with PKCE, state and nonce. */
export async function departureTo(provider: Provider, redirectUri: string): Promise<Departure> {
  const configuration = await configurationOf(provider)
  const [state, nonce, codeVerifier] = [randomState(), randomNonce(), randomPKCECodeVerifier()]
  const url = buildAuthorizationUrl(configuration, {
    redirect_uri: redirectUri,
    scope: 'openid email profile',
    code_challenge: await calculatePKCECodeChallenge(codeVerifier),
    code_challenge_method: 'S256',
    state,
    nonce
  })
  return { url, state, nonce, codeVerifier }
}

/**
 * Trades the code that came back for what the provider says of the person. @throws whatever the library finds wrong:
 * signature, issuer, audience, time, state, nonce.
 */
export async function claimsFrom(
  provider: Provider,
  callback: URL,
  expected: { state: string; nonce: string; codeVerifier: string }
): Promise<ProviderClaims> {
  const configuration = await configurationOf(provider)
  const tokens = await authorizationCodeGrant(configuration, callback, {
    expectedState: expected.state,
    expectedNonce: expected.nonce,
    pkceCodeVerifier: expected.codeVerifier,
    idTokenExpected: true
  })
  const claims = tokens.claims()!
  // Most providers put the address into the token; the others tell it when asked.
  const more = claims.email ? {} : await fetchUserInfo(configuration, tokens.access_token, claims.sub)
  const said: Record<string, unknown> = { ...more, ...claims }
  return {
    subject: claims.sub,
    email: typeof said.email === 'string' ? said.email : null,
    isEmailVerified: said.email_verified === true,
    name: typeof said.name === 'string' ? said.name : null
  }
}
