import { type Kysely, sql } from 'kysely'
import { secureHubTable, shareNetworkTable } from '../row-security.ts'

/**
 * How people get in: links by mail, several addresses a person, passkeys, second factor, sign-in providers; and what
 * became of each mail.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(links).execute(db)
  await sql.raw(addresses).execute(db)
  await sql.raw(proofs).execute(db)
  await sql.raw(providers).execute(db)
  await sql.raw(mails).execute(db)
  for (const table of shared) await shareNetworkTable(db, table)
  await secureHubTable(db, 'mail_event', { appendOnly: true })
}

const shared = [
  'sign_in_attempt',
  'passkey_challenge',
  'passkey',
  'second_factor',
  'recovery_code',
  'address_grant',
  'identity_provider',
  'identity_provider_domain',
  'identity_link',
  'provider_request'
]

const links = `
  alter table network add column require_second_factor boolean not null default true;
  update network set require_second_factor = not is_demo;

  -- A link belongs to a person, or (joining) to an address that is not yet anybody's.
  alter table sign_in_link alter column person_id drop not null;
  alter table sign_in_link add column purpose text not null default 'signIn'
    check (purpose in ('signIn','join','confirmAddress','console'));
  alter table sign_in_link add column address text;
  alter table sign_in_link add column language text not null default 'de' check (language in ('de','en'));
  alter table sign_in_link add column next text;
  alter table sign_in_link add constraint sign_in_link_leads_to_somebody
    check (person_id is not null or (purpose = 'join' and address is not null));

  -- id: what a page may show of a session; the hash of its token opens nothing but is nobody's business.
  alter table session add column id uuid not null default gen_random_uuid();
  alter table session add column method text not null default 'link'
    check (method in ('link','passkey','provider','console','demo'));
  alter table session add column second_factor_at timestamptz;
  create unique index session_id_unique on session (id);

  -- How often somebody tried, by the hour. What was counted is kept as a keyed hash only.
  create table sign_in_attempt (
    kind text not null,
    key_hash bytea not null,
    hour timestamptz not null,
    count integer not null,
    primary key (kind, key_hash, hour)
  );
  create index sign_in_attempt_hour on sign_in_attempt (hour);
`

const addresses = `
  alter table person_email add column is_primary boolean not null default false;
  alter table person_email add column added_at timestamptz;
  alter table person_email add column undeliverable_at timestamptz;
  alter table person_email add column undeliverable_answer text;
  alter table person_email add constraint person_email_primary_is_confirmed
    check (not is_primary or confirmed_at is not null);
  update person_email e set is_primary = true
    where confirmed_at is not null
      and address = (select min(o.address) from person_email o where o.person_id = e.person_id and o.confirmed_at is not null);
  create unique index person_email_one_primary on person_email (person_id) where is_primary;

  -- A new address that an office vouches for, after it saw who the person is. It waits, and an old address may object.
  create table address_grant (
    id uuid primary key,
    person_id uuid not null references person (id),
    address text not null check (address = lower(address)),
    hub integer not null,
    granted_by uuid references person (id),
    granted_at timestamptz not null,
    effective_at timestamptz not null,
    objection_hash bytea not null,
    ended_at timestamptz,
    outcome text check (outcome in ('taken','objected','void')),
    constraint address_grant_ends_with_outcome check ((ended_at is null) = (outcome is null))
  );
  create index address_grant_due on address_grant (effective_at) where ended_at is null;
`

const proofs = `
  create table passkey (
    id text primary key,
    person_id uuid not null references person (id),
    public_key bytea not null,
    counter bigint not null,
    transports text[] not null default '{}',
    name text not null check (length(name) between 1 and 100),
    created_at timestamptz not null,
    used_at timestamptz
  );
  create index passkey_person on passkey (person_id);

  create table passkey_challenge (
    key_hash bytea primary key,
    challenge text not null,
    purpose text not null check (purpose in ('register','signIn')),
    person_id uuid references person (id),
    expires_at timestamptz not null
  );

  -- The secret is sealed with the key of the data folder; last_step keeps one code from counting twice.
  create table second_factor (
    person_id uuid primary key references person (id),
    secret text not null,
    created_at timestamptz not null,
    confirmed_at timestamptz,
    last_step bigint not null default 0
  );

  create table recovery_code (
    person_id uuid not null references person (id),
    code_hash bytea not null,
    created_at timestamptz not null,
    used_at timestamptz,
    primary key (person_id, code_hash)
  );
`

const providers = `
  create table identity_provider (
    id uuid primary key,
    name text not null check (length(name) between 2 and 200),
    issuer text not null,
    client_id text not null,
    client_secret text not null,
    organisation_id uuid references organisation (id),
    is_enabled boolean not null default true,
    version integer not null default 1,
    created_at timestamptz not null,
    changed_at timestamptz not null,
    constraint identity_provider_once unique (issuer, client_id)
  );

  -- Only addresses of these domains are believed, and each domain to one provider only.
  create table identity_provider_domain (
    domain text primary key check (domain = lower(domain)),
    provider_id uuid not null references identity_provider (id)
  );
  create index identity_provider_domain_owner on identity_provider_domain (provider_id);

  create table identity_link (
    provider_id uuid not null references identity_provider (id),
    subject text not null,
    person_id uuid not null references person (id),
    created_at timestamptz not null,
    primary key (provider_id, subject)
  );
  create index identity_link_person on identity_link (person_id);

  create table provider_request (
    state_hash bytea primary key,
    browser_hash bytea not null,
    provider_id uuid not null references identity_provider (id),
    code_verifier text not null,
    nonce text not null,
    next text,
    expires_at timestamptz not null
  );
`

const mails = `
  alter table outbox drop constraint outbox_status_check;
  alter table outbox add constraint outbox_status_check
    check (status in ('waiting','sending','sent','refused','unclear','returned'));
  create index outbox_newest on outbox (hub_id, id desc);

  create table mail_event (
    hub_id integer not null,
    id uuid not null,
    mail_id uuid not null,
    at timestamptz not null,
    what text not null check (what in ('queued','sent','refused','postponed','unclear','returned','delayed','retried')),
    answer text not null default '',
    actor_id uuid,
    primary key (hub_id, id),
    constraint mail_event_mail foreign key (hub_id, mail_id) references outbox (hub_id, id)
  );
  create index mail_event_of on mail_event (hub_id, mail_id, at);
`
