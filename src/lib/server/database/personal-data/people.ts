import type { TableEntry } from './entry.ts'

/** See `entry.ts`. Columns in no other list are `plain`: ids of things, codes, numbers and times that tell of nobody by themselves. */
export const peopleData = {
  person: {
    person: { id: 'subject delete', merged_into: 'subject delete' },
    own: { display_name: 'id' },
    derived: ['name_key', 'family_key'],
    plain: 'language is_operator version created_at last_seen_at erased_at'.split(' ')
  },
  person_email: {
    person: { person_id: 'subject delete' },
    address: { address: 'delete' },
    text: ['undeliverable_answer'],
    plain: 'confirmed_at is_primary added_at undeliverable_at'.split(' ')
  },
  person_merge: {
    person: { merged_id: 'subject delete', kept_id: 'subject delete' },
    loosens: 'because_of',
    plain: 'id because_of merged_at undone_at'.split(' ')
  },
  person_pair: {
    person: { first_id: 'subject delete', second_id: 'subject delete', decided_by: 'actor clear' },
    contact: { first_id: 'delete', second_id: 'delete' },
    plain: 'hub_id id kind decision decided_at'.split(' ')
  },
  address_grant: {
    person: { person_id: 'subject delete', granted_by: 'actor clear' },
    address: { address: 'delete' },
    secret: ['objection_hash'],
    plain: 'id hub granted_at effective_at ended_at outcome'.split(' ')
  },
  agreement: { person: { person_id: 'subject delete' }, plain: 'kind language version agreed_at'.split(' ') },
  passkey: {
    person: { person_id: 'subject delete' },
    own: { name: 'person_id' },
    secret: ['id', 'public_key'],
    plain: 'counter transports created_at used_at'.split(' ')
  },
  passkey_challenge: {
    person: { person_id: 'subject delete' },
    secret: ['key_hash', 'challenge'],
    plain: 'purpose expires_at'.split(' ')
  },
  second_factor: {
    person: { person_id: 'subject delete' },
    secret: ['secret', 'last_step'],
    plain: 'created_at confirmed_at'.split(' ')
  },
  recovery_code: {
    person: { person_id: 'subject delete' },
    secret: ['code_hash'],
    plain: 'created_at used_at'.split(' ')
  },
  identity_link: {
    person: { person_id: 'subject delete' },
    own: { subject: 'person_id' },
    plain: 'provider_id created_at'.split(' ')
  },
  identity_provider: {
    secret: ['client_secret'],
    plain: 'id name issuer client_id organisation_id is_enabled version created_at changed_at'.split(' ')
  },
  identity_provider_domain: { plain: 'domain provider_id'.split(' ') },
  provider_request: {
    text: ['next'],
    secret: ['state_hash', 'browser_hash', 'code_verifier', 'nonce'],
    plain: 'provider_id expires_at'.split(' ')
  },
  session: {
    person: { person_id: 'subject delete' },
    own: { user_agent: 'person_id' },
    secret: ['token_hash'],
    plain: 'created_at seen_at expires_at id method second_factor_at'.split(' ')
  },
  sign_in_link: {
    person: { person_id: 'subject delete' },
    address: { address: 'delete' },
    text: ['next'],
    secret: ['token_hash'],
    plain: 'created_at expires_at used_at purpose language proved_at'.split(' ')
  },
  sign_in_attempt: { secret: ['key_hash'], plain: 'kind hour count'.split(' ') },
  role_grant: {
    person: { person_id: 'subject delete' },
    plain: 'hub_id id role organisation_id valid_during'.split(' ')
  }
} satisfies Record<string, TableEntry>
