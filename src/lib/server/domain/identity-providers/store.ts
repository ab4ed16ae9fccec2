import { personNow } from '../people/person-now.ts'
import { sql } from 'kysely'
import type { Db, Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import { opened } from '../../platform/secrets.ts'

export interface ProviderCard {
  id: string
  name: string
  issuer: string
  clientId: string
  isEnabled: boolean
  organisation: string | null
  domains: string[]
}

/** With what is needed to speak to it. */
export interface Provider {
  id: string
  name: string
  issuer: string
  clientId: string
  /** Undefined when another installation's key sealed it. */
  clientSecret: string | undefined
  organisationId: string | null
}

export const sealedForProvider = (id: string) => `client secret of ${id}`

export async function allProviders(db: Db): Promise<ProviderCard[]> {
  const { rows } = await sql<ProviderCard>`
    select p.id, p.name, p.issuer, p.client_id as "clientId", p.is_enabled as "isEnabled", o.name as organisation,
           array(select domain from identity_provider_domain where provider_id = p.id order by domain) as domains
      from identity_provider p left join organisation o on o.id = p.organisation_id order by p.name, p.id`.execute(
    db
  )
  return rows
}

/** For the sign-in page. */
export async function providersToOffer(db: Db): Promise<{ id: string; name: string }[]> {
  return db
    .selectFrom('identity_provider')
    .select(['id', 'name'])
    .where('is_enabled', '=', true)
    .orderBy('name')
    .execute()
}

export async function findProvider(db: Db, id: string): Promise<Provider | undefined> {
  const row = await db
    .selectFrom('identity_provider')
    .selectAll()
    .where('id', '=', id)
    .where('is_enabled', '=', true)
    .executeTakeFirst()
  return (
    row && {
      id: row.id,
      name: row.name,
      issuer: row.issuer,
      clientId: row.client_id,
      clientSecret: opened(row.client_secret, sealedForProvider(row.id)),
      organisationId: row.organisation_id
    }
  )
}

export interface NewProvider {
  id: string
  name: string
  issuer: string
  clientId: string
  /** Sealed. */
  clientSecret: string
  organisationId: string | null
  domains: readonly string[]
}

export async function insertProvider(tx: Tx, provider: NewProvider, at: Instant) {
  await tx
    .insertInto('identity_provider')
    .values({
      id: provider.id,
      name: provider.name,
      issuer: provider.issuer,
      client_id: provider.clientId,
      client_secret: provider.clientSecret,
      organisation_id: provider.organisationId,
      created_at: at,
      changed_at: at
    })
    .execute()
  await tx
    .insertInto('identity_provider_domain')
    .values(provider.domains.map((domain) => ({ domain, provider_id: provider.id })))
    .execute()
}

export async function switchProviderTo(tx: Tx, id: string, isEnabled: boolean, at: Instant) {
  const result = await tx
    .updateTable('identity_provider')
    .set((row) => ({ is_enabled: isEnabled, changed_at: at, version: row('version', '+', 1) }))
    .where('id', '=', id)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

export async function isDomainOf(db: Db, providerId: string, domain: string): Promise<boolean> {
  const row = await db
    .selectFrom('identity_provider_domain')
    .select('domain')
    .where('provider_id', '=', providerId)
    .where('domain', '=', domain)
    .executeTakeFirst()
  return row !== undefined
}

export async function linkedPerson(db: Db, providerId: string, subject: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('identity_link')
    .select(personNow('identity_link.person_id').as('personId'))
    .where('provider_id', '=', providerId)
    .where('subject', '=', subject)
    .executeTakeFirst()
  return row?.personId
}

export async function insertIdentityLink(
  tx: Tx,
  link: { providerId: string; subject: string; personId: string },
  at: Instant
) {
  await tx
    .insertInto('identity_link')
    .values({
      provider_id: link.providerId,
      subject: link.subject,
      person_id: link.personId,
      created_at: at
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** What this browser was sent away with; it must come back with the same. */
export interface ProviderRequest {
  stateHash: Buffer
  browserHash: Buffer
  providerId: string
  codeVerifier: string
  nonce: string
  next: string | null
  expiresAt: Instant
}

export async function insertProviderRequest(tx: Tx, request: ProviderRequest) {
  await tx
    .insertInto('provider_request')
    .values({
      state_hash: request.stateHash,
      browser_hash: request.browserHash,
      provider_id: request.providerId,
      code_verifier: request.codeVerifier,
      nonce: request.nonce,
      next: request.next,
      expires_at: request.expiresAt
    })
    .execute()
}

/** Taken once, by the browser that was sent away, while it is fresh. */
export async function takeProviderRequest(tx: Tx, stateHash: Buffer, browserHash: Buffer, at: Instant) {
  const row = await tx
    .deleteFrom('provider_request')
    .where('state_hash', '=', stateHash)
    .where('browser_hash', '=', browserHash)
    .returning(['provider_id', 'code_verifier', 'nonce', 'next', 'expires_at'])
    .executeTakeFirst()
  if (!row || row.expires_at <= at) return undefined
  return { providerId: row.provider_id, codeVerifier: row.code_verifier, nonce: row.nonce, next: row.next }
}
