import type { Db } from '../../database/connection.ts'
import { isAtDomain, websiteDomainOf, workDomainOf } from './rules.ts'
import { emailDomainsOf } from './store.ts'

/** The organisation's own domain at which one of these confirmed addresses is, or null. */
export async function sharedDomain(
  db: Db,
  organisation: { id: string; website: string | null },
  addresses: readonly string[]
): Promise<string | null> {
  const website = websiteDomainOf(organisation.website)
  const own = [...(await emailDomainsOf(db, organisation.id)), ...(website ? [website] : [])]
  for (const address of addresses) {
    const domain = workDomainOf(address)
    const found = domain && own.find((one) => isAtDomain(domain, one))
    if (found) return found
  }
  return null
}
