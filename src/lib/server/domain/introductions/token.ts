import { newToken } from '../../platform/identifiers.ts'

/** A token says in which hub its question stands, because its page has no hub in its address. */
export const newIntroductionToken = (hub: number): string => `${hub}-${newToken()}`

/** The hub of a token, or undefined if it cannot be one of ours. */
export function hubOfToken(token: string): number | undefined {
  const found = /^(\d{1,9})-[\w-]{43}$/.exec(token)
  return found ? Number(found[1]) : undefined
}
