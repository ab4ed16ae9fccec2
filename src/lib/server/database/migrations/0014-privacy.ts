import { type Kysely, sql } from 'kysely'
import { secureHubTable, shareNetworkTable } from '../row-security.ts'

/**
 * What people agreed to and took back, what they asked of their data, who looked at it, how long it stays, who was erased,
 * and the seals of the audit trail.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(consents).execute(db)
  await sql.raw(requests).execute(db)
  await sql.raw(trail).execute(db)
  await sql.raw(retention).execute(db)
  for (const table of ['consent_text', 'consent_withdrawn', 'audit_seal', 'sensitive_look', 'retention_run'])
    await secureHubTable(db, table, { appendOnly: true })
  for (const table of ['consent_given', 'privacy_request', 'retention_rule']) await secureHubTable(db, table)
  await shareNetworkTable(db, 'erasure')
}

const consents = `
  -- What is agreed to, word for word. A version never changes: people gave their consent to it.
  create table consent_text (
    hub_id integer not null,
    id uuid not null,
    purpose text not null check (purpose in ('hubNews')),
    language text not null check (language in ('de','en')),
    version integer not null,
    body text not null check (length(body) between 1 and 5000),
    published_at timestamptz not null,
    published_by uuid references person (id),
    primary key (hub_id, id),
    constraint consent_text_once unique (hub_id, purpose, language, version)
  );

  -- Of a person, or of an address whose owner has no account. It counts from its confirmation on (double opt-in).
  create table consent_given (
    hub_id integer not null,
    id uuid not null,
    person_id uuid references person (id),
    address text check (address = lower(address)),
    purpose text not null,
    language text not null,
    text_version integer not null,
    via text not null check (via in ('account','form','office')),
    given_at timestamptz not null,
    confirmed_at timestamptz,
    primary key (hub_id, id),
    constraint consent_given_by_one check (num_nonnulls(person_id, address) = 1),
    foreign key (hub_id, purpose, language, text_version)
      references consent_text (hub_id, purpose, language, version)
  );
  create index consent_given_person on consent_given (hub_id, person_id, purpose) where person_id is not null;
  create index consent_given_address on consent_given (hub_id, address, purpose) where address is not null;

  create table consent_withdrawn (
    hub_id integer not null,
    id uuid not null,
    consent_id uuid not null,
    via text not null check (via in ('account','link','oneClick','office')),
    withdrawn_at timestamptz not null,
    primary key (hub_id, id),
    constraint consent_withdrawn_once unique (hub_id, consent_id),
    foreign key (hub_id, consent_id) references consent_given (hub_id, id)
  );
`

const requests = `
  -- Asked of a hub, or (hub 0) of the network. Who erases an own account has until execute_at to change their mind.
  create table privacy_request (
    hub_id integer not null,
    id uuid not null,
    kind text not null check (kind in ('access','erase','rectify','restrict','port','object')),
    person_id uuid references person (id),
    contact_id uuid,
    subject_name text not null default '' check (length(subject_name) <= 200),
    subject_address text,
    message text not null default '' check (length(message) <= 2000),
    via text not null check (via in ('account','office')),
    received_at timestamptz not null,
    entered_by uuid references person (id),
    identity_checked_at timestamptz,
    due_on date not null,
    extended_to date,
    extension_reason text not null default '' check (length(extension_reason) <= 1000),
    execute_at timestamptz,
    decision text check (decision in ('done','partly','refused','withdrawn')),
    reason_code text check (reason_code in ('legalDuty','publicInterest','claims','notThem','unfounded')),
    blocked_until date,
    answer text not null default '' check (length(answer) <= 2000),
    executed jsonb not null default '[]',
    answered_at timestamptz,
    decided_by uuid references person (id),
    version integer not null default 1,
    primary key (hub_id, id),
    constraint privacy_request_answer_decides check ((decision is null) = (answered_at is null)),
    constraint privacy_request_refusal_says_why check (decision is distinct from 'refused' or reason_code is not null)
  );
  create index privacy_request_waiting on privacy_request (hub_id, due_on) where answered_at is null;
  create index privacy_request_person on privacy_request (hub_id, person_id) where person_id is not null;

  -- Names nobody: the token is made from an id that is gone and leads back to none. The same lines stand in a file beside the
  -- database, so that a restored older backup is put right again.
  create table erasure (
    token uuid primary key,
    kind text not null check (kind in ('person','contact')),
    erased_at timestamptz not null
  );
  -- What is left of an account: a row without name, address or way in, for figures that count people.
  alter table person add column erased_at timestamptz;
`

const trail = `
  -- One batch of the audit trail under a hash that contains the one before: what is changed afterwards no longer fits.
  create table audit_seal (
    hub_id integer not null,
    id uuid not null,
    position integer not null,
    first_seq bigint not null,
    last_seq bigint not null,
    count integer not null check (count > 0),
    -- Numbers between first and last that no entry bears (deeds that were taken back), as seen when it was sealed.
    gaps integer not null check (gaps >= 0),
    row_hashes bytea not null,
    hash bytea not null,
    previous_hash bytea not null,
    sealed_at timestamptz not null,
    primary key (hub_id, id),
    constraint audit_seal_position unique (hub_id, position)
  );

  -- Who saw records of people: an office's staff, their contact pages, lists and exports.
  create table sensitive_look (
    hub_id integer not null,
    id uuid not null,
    actor_id uuid,
    what text not null check (what in ('person','contact','list','export','mail')),
    -- Ids of persons and contacts that were on view.
    subject_ids uuid[] not null,
    count integer not null,
    at timestamptz not null,
    primary key (hub_id, id)
  );
  create index sensitive_look_subjects on sensitive_look using gin (subject_ids);
  create index audit_entry_actor on audit_entry (hub_id, actor_id, seq desc) where actor_id is not null;
  create index sensitive_look_newest on sensitive_look (hub_id, at desc);
`

const retention = `
  -- How long a hub keeps what; without a row the default holds.
  create table retention_rule (
    hub_id integer not null,
    what text not null,
    days integer not null check (days between 1 and 36500),
    is_on boolean not null,
    changed_at timestamptz not null,
    changed_by uuid references person (id),
    primary key (hub_id, what)
  );
  create table retention_run (
    hub_id integer not null,
    id uuid not null,
    at timestamptz not null,
    removed jsonb not null,
    primary key (hub_id, id)
  );
`
