import { type Kysely, sql } from 'kysely'
import { secureHubTable } from '../row-security.ts'

/**
 * What one hub knows and does: memberships, contacts, roles, the audit trail, the outbox.
 * Keys start with the hub; row-level security is forced on each (see row-security.ts).
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(members).execute(db)
  await sql.raw(trail).execute(db)
  await secureHubTable(db, 'membership', {
    networkReads: `visibility in ('public','network') and status in ('known','active')`,
    indexed: true
  })
  await secureHubTable(db, 'hub_contact')
  await secureHubTable(db, 'role_grant')
  await secureHubTable(db, 'audit_entry', { appendOnly: true })
  await secureHubTable(db, 'outbox')
}

const members = `
  create table membership (
    hub_id integer not null,
    id uuid not null,
    organisation_id uuid not null references organisation (id),
    status text not null check (status in ('known','applied','active','ended')),
    level text,
    visibility text not null default 'public' check (visibility in ('public','network','hub','office')),
    valid_from date,
    valid_to date,
    version integer not null default 1,
    changed_at timestamptz not null,
    primary key (hub_id, id),
    constraint membership_one_per_organisation unique (hub_id, organisation_id)
  );
  create index membership_organisation on membership (organisation_id, hub_id);
  create index membership_changed on membership (changed_at);

  create table hub_contact (
    hub_id integer not null,
    id uuid not null,
    person_id uuid references person (id),
    organisation_id uuid references organisation (id),
    name text not null,
    email text,
    phone text,
    role text,
    note text not null default '',
    version integer not null default 1,
    changed_at timestamptz not null,
    primary key (hub_id, id)
  );
  create index hub_contact_organisation on hub_contact (hub_id, organisation_id);
  create unique index hub_contact_email_unique on hub_contact (hub_id, email, organisation_id) where email is not null;

  create table role_grant (
    hub_id integer not null,
    id uuid not null,
    person_id uuid not null references person (id),
    role text not null check (role in ('office','officeLead','organisationAdmin','member','juror','mentor','funder')),
    organisation_id uuid references organisation (id),
    valid_during daterange not null default '(,)',
    primary key (hub_id, id)
  );
  create index role_grant_person on role_grant (person_id, hub_id);
`

const trail = `
  create table audit_entry (
    hub_id integer not null,
    seq bigint generated always as identity,
    at timestamptz not null,
    actor_id uuid,
    on_behalf_of uuid,
    code text not null,
    subject_type text not null,
    subject_id text not null,
    params jsonb not null default '{}',
    correlation_id uuid,
    primary key (hub_id, seq)
  );
  create index audit_entry_subject on audit_entry (hub_id, subject_type, subject_id);

  create table outbox (
    hub_id integer not null,
    id uuid not null,
    message_id text not null,
    recipient text not null,
    template text not null,
    language text not null check (language in ('de','en')),
    params jsonb not null default '{}',
    status text not null default 'waiting' check (status in ('waiting','sending','sent','refused','unclear')),
    attempts integer not null default 0,
    due_at timestamptz not null,
    status_at timestamptz not null,
    answer text,
    primary key (hub_id, id),
    constraint outbox_message_id_unique unique (hub_id, message_id)
  );
  create index outbox_due on outbox (hub_id, status, due_at);
`
