import type { Db } from '../../database/connection.ts'
import { isAtDomain, websiteDomainOf, workDomainOf } from './rules.ts'
import { emailDomainsOf } from './store.ts'

/**
 * The organisation's own domain at which one of these confirmed addresses is, or null. As proof counts only what an import
 * or an office recorded: what its people say themselves is good for being found and proves nothing.
 */
export async function sharedDomain(
  db: Db,
  organisation: { id: string; website: string | null; isWebsiteByMember: boolean },
  addresses: readonly string[],
  { asProof = false } = {}
): Promise<string | null> {
  const isSaid = asProof && organisation.isWebsiteByMember
  const website = isSaid ? null : websiteDomainOf(organisation.website)
  const own = [...(await emailDomainsOf(db, organisation.id, asProof)), ...(website ? [website] : [])]
  for (const address of addresses) {
    const domain = workDomainOf(address)
    const found = domain && own.find((one) => isAtDomain(domain, one))
    if (found) return found
  }
  return null
}
