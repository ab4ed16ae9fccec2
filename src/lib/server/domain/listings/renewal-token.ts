import { isId } from '../../platform/identifiers.ts'
import { opened, sealed } from '../../platform/secrets.ts'

const use = 'listing renewal'

/** A link that renews one offer or need without signing in. It holds for one end: once put off, the link is used up. */
export const renewalToken = (hub: number, recordId: string, expiresOn: string): string =>
  sealed(`${hub} ${recordId} ${expiresOn}`, use)

/** What a link is for, or undefined for what we did not write, or wrote for another hub. */
export function readRenewalToken(
  token: string,
  hub: number
): { recordId: string; expiresOn: string } | undefined {
  const [number, recordId = '', expiresOn = ''] = (opened(token, use) ?? '').split(' ')
  return number === String(hub) && isId(recordId) ? { recordId, expiresOn } : undefined
}
