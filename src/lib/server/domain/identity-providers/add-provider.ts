import type { Tx } from '../../database/connection.ts'
import { violates } from '../../database/violations.ts'
import type { Instant } from '../../platform/clock.ts'
import { newId } from '../../platform/identifiers.ts'
import { sealed } from '../../platform/secrets.ts'
import type { Actor } from '../actor.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { DomainError } from '../errors.ts'
import { insertProvider, sealedForProvider } from './store.ts'

export interface ProviderInput {
  name: string
  issuer: string
  clientId: string
  clientSecret: string
  domains: readonly string[]
  /** Short name in the address of the organisation whose provider it is. */
  organisation: string | null
}

/** Trusts an organisation's provider (OpenID Connect) to say who somebody is, for addresses of the given domains. */
export async function addProvider(tx: Tx, actor: Actor, input: ProviderInput, now: Instant): Promise<string> {
  if (!actor.isOperator) throw new DomainError('forbidden')
  const { name, issuer, clientId, domains } = input
  const organisationId = await organisationOf(tx, input.organisation)
  const id = newId(now)
  const clientSecret = sealed(input.clientSecret, sealedForProvider(id))
  try {
    await insertProvider(tx, { id, name, issuer, clientId, clientSecret, organisationId, domains }, now)
  } catch (error) {
    if (violates(error, 'identity_provider_domain_pkey'))
      throw new DomainError('provider.domain_taken', { field: 'domains' })
    if (violates(error, 'identity_provider_once'))
      throw new DomainError('provider.known', { field: 'clientId' })
    throw error
  }
  await recordAudit(tx, actor, 'provider.added', { type: 'identityProvider', id }, now)
  return id
}

async function organisationOf(tx: Tx, slug: string | null): Promise<string | null> {
  if (!slug) return null
  const row = await tx
    .selectFrom('organisation')
    .select('id')
    .where('slug', '=', slug)
    .where('merged_into', 'is', null)
    .executeTakeFirst()
  if (!row) throw new DomainError('provider.no_organisation', { field: 'organisation', slug })
  return row.id
}
