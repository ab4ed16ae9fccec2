/** Whom a passkey speaks to: the name it is bound to, and the address the browser must have been on. */
export interface RelyingParty {
  /** A host name; browsers take no IP address. */
  id: string
  origin: string
}

export const challengeLifeMinutes = 5
export const mostPasskeys = 20

/**
 * Bound to the address the installation gave itself, whatever host a request names. Only an installation on this very
 * machine, which has no name of its own, goes by how it was called.
 */
export function relyingPartyOf(baseUrl: string, called: { hostname: string; origin: string }): RelyingParty {
  const own = new URL(baseUrl)
  const isLocal = own.hostname === 'localhost' || /^[\d.]+$|:/.test(own.hostname)
  return isLocal ? { id: called.hostname, origin: called.origin } : { id: own.hostname, origin: own.origin }
}
