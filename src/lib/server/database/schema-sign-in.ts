import type { ColumnType, Generated } from 'kysely'

type Instant = ColumnType<Date, Date, Date>
type MaybeInstant = ColumnType<Date | null, Date | null | undefined, Date | null>

export type LinkPurpose = 'signIn' | 'join' | 'confirmAddress' | 'console' | 'joinAccounts'
export type SignInMethod = 'link' | 'passkey' | 'provider' | 'console' | 'demo'

/** How people get in. Row types as Kysely reads them. */
export interface SignInTables {
  person_email: {
    address: string
    person_id: string
    confirmed_at: MaybeInstant
    is_primary: Generated<boolean>
    added_at: MaybeInstant
    undeliverable_at: MaybeInstant
    undeliverable_answer: ColumnType<string | null, string | null | undefined, string | null>
  }
  sign_in_link: {
    token_hash: Buffer
    person_id: string | null
    purpose: Generated<LinkPurpose>
    address: string | null
    language: Generated<'de' | 'en'>
    next: string | null
    created_at: Instant
    expires_at: Instant
    used_at: MaybeInstant
    proved_at: MaybeInstant
  }
  session: {
    token_hash: Buffer
    id: Generated<string>
    person_id: string
    method: Generated<SignInMethod>
    second_factor_at: MaybeInstant
    created_at: Instant
    seen_at: Instant
    expires_at: Instant
    user_agent: Generated<string>
  }
  sign_in_attempt: { kind: string; key_hash: Buffer; hour: Instant; count: number }
  address_grant: {
    id: string
    person_id: string
    address: string
    hub: number
    granted_by: string | null
    granted_at: Instant
    effective_at: Instant
    objection_hash: Buffer
    ended_at: MaybeInstant
    outcome: ColumnType<
      'taken' | 'objected' | 'void' | null,
      'taken' | 'objected' | 'void' | null | undefined,
      'taken' | 'objected' | 'void' | null
    >
  }
  passkey: {
    id: string
    person_id: string
    public_key: Buffer
    counter: bigint
    transports: string[]
    name: string
    created_at: Instant
    used_at: MaybeInstant
  }
  passkey_challenge: {
    key_hash: Buffer
    challenge: string
    purpose: 'register' | 'signIn'
    person_id: string | null
    expires_at: Instant
  }
  second_factor: {
    person_id: string
    secret: string
    created_at: Instant
    confirmed_at: MaybeInstant
    last_step: Generated<bigint>
  }
  recovery_code: { person_id: string; code_hash: Buffer; created_at: Instant; used_at: MaybeInstant }
  identity_provider: {
    id: string
    name: string
    issuer: string
    client_id: string
    client_secret: string
    organisation_id: string | null
    is_enabled: Generated<boolean>
    version: Generated<number>
    created_at: Instant
    changed_at: Instant
  }
  identity_provider_domain: { domain: string; provider_id: string }
  identity_link: { provider_id: string; subject: string; person_id: string; created_at: Instant }
  provider_request: {
    state_hash: Buffer
    browser_hash: Buffer
    provider_id: string
    code_verifier: string
    nonce: string
    next: string | null
    expires_at: Instant
  }
}
