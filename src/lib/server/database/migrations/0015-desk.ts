import { type Kysely, sql } from 'kysely'
import { secureHubTable } from '../row-security.ts'

/**
 * The office's desk: tags, notes, tasks, the contact log, who looks after which organisation, what was put off, and mails
 * that an office sent in. Nothing of it is read by another hub.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(tags).execute(db)
  await sql.raw(writing).execute(db)
  await sql.raw(contactLog).execute(db)
  await sql.raw(looking).execute(db)
  await sql.raw(trail).execute(db)
  for (const table of tables) await secureHubTable(db, table)
}

const tables = [
  'tag',
  'tagging',
  'note',
  'task',
  'mail_in',
  'mail_in_address',
  'contact_entry',
  'in_charge',
  'put_off'
]

/*
 * What is written about somebody stays with the organisation, contact or person it was written for; where two became one,
 * reads resolve the pointer. An organisation is the network's, so the key of its row carries no hub.
 */
const about = `
    organisation_id uuid references organisation (id),
    contact_id uuid,
    person_id uuid references person (id),
`

const tags = `
  create table tag (
    hub_id integer not null,
    id uuid not null,
    name text not null check (length(name) between 1 and 60),
    name_key text collate "C" generated always as (folded(name)) stored,
    version integer not null default 1,
    created_at timestamptz not null,
    primary key (hub_id, id),
    constraint tag_name_once unique (hub_id, name_key)
  );

  create table tagging (
    hub_id integer not null,
    id uuid not null,
    tag_id uuid not null,
    ${about}
    tagged_at timestamptz not null,
    tagged_by uuid references person (id),
    primary key (hub_id, id),
    foreign key (hub_id, tag_id) references tag (hub_id, id),
    foreign key (hub_id, contact_id) references hub_contact (hub_id, id),
    constraint tagging_of_one check (num_nonnulls(organisation_id, contact_id, person_id) = 1),
    constraint tagging_once unique nulls not distinct (hub_id, tag_id, organisation_id, contact_id, person_id)
  );
  create index tagging_organisation on tagging (hub_id, organisation_id) where organisation_id is not null;
  create index tagging_contact on tagging (hub_id, contact_id) where contact_id is not null;
  create index tagging_person on tagging (hub_id, person_id) where person_id is not null;
`

const writing = `
  create table note (
    hub_id integer not null,
    id uuid not null,
    ${about}
    body text not null check (length(body) between 1 and 10000),
    version integer not null default 1,
    written_at timestamptz not null,
    written_by uuid references person (id),
    changed_at timestamptz not null,
    primary key (hub_id, id),
    foreign key (hub_id, contact_id) references hub_contact (hub_id, id),
    constraint note_about_one check (num_nonnulls(organisation_id, contact_id, person_id) = 1)
  );
  create index note_organisation on note (hub_id, organisation_id) where organisation_id is not null;
  create index note_contact on note (hub_id, contact_id) where contact_id is not null;
  create index note_person on note (hub_id, person_id) where person_id is not null;

  create table task (
    hub_id integer not null,
    id uuid not null,
    ${about}
    introduction_id uuid,
    title text not null check (length(title) between 1 and 200),
    body text not null default '' check (length(body) <= 5000),
    due_on date,
    assignee_id uuid references person (id),
    version integer not null default 1,
    created_at timestamptz not null,
    created_by uuid references person (id),
    done_at timestamptz,
    done_by uuid references person (id),
    primary key (hub_id, id),
    foreign key (hub_id, contact_id) references hub_contact (hub_id, id),
    foreign key (hub_id, introduction_id) references introduction (hub_id, id),
    constraint task_about_one_at_most
      check (num_nonnulls(organisation_id, contact_id, person_id, introduction_id) <= 1)
  );
  create index task_open on task (hub_id, due_on, id) where done_at is null;
  create index task_organisation on task (hub_id, organisation_id) where organisation_id is not null;
  create index task_contact on task (hub_id, contact_id) where contact_id is not null;
  create index task_person on task (hub_id, person_id) where person_id is not null;
  create index task_introduction on task (hub_id, introduction_id) where introduction_id is not null;
`

/** A mail that was sent in is an entry of the log once it is known whom it concerns; until then it waits. */
const contactLog = `
  create table mail_in_address (
    hub_id integer not null,
    id uuid not null,
    person_id uuid not null references person (id),
    token_hash bytea not null,
    created_at timestamptz not null,
    ended_at timestamptz,
    primary key (hub_id, id),
    constraint mail_in_address_token unique (hub_id, token_hash)
  );
  create unique index mail_in_address_one on mail_in_address (hub_id, person_id) where ended_at is null;

  create table mail_in (
    hub_id integer not null,
    id uuid not null,
    -- As the mail names itself; where it does not, the checksum of its bytes.
    message_id text not null check (length(message_id) between 1 and 1000),
    person_id uuid references person (id),
    received_at timestamptz not null,
    sent_at timestamptz,
    subject text not null default '' check (length(subject) <= 500),
    body text not null default '' check (length(body) <= 20000),
    -- Whom it is from or for, apart from the office.
    addresses text[] not null default '{}',
    filed_at timestamptz,
    discarded_at timestamptz,
    settled_by uuid references person (id),
    primary key (hub_id, id),
    constraint mail_in_once unique (hub_id, message_id),
    constraint mail_in_settled_once check (filed_at is null or discarded_at is null)
  );
  create index mail_in_unfiled on mail_in (hub_id, received_at) where filed_at is null and discarded_at is null;

  create table contact_entry (
    hub_id integer not null,
    id uuid not null,
    ${about}
    kind text not null check (kind in ('call','mail','visit','other')),
    happened_at timestamptz not null,
    body text not null check (length(body) between 1 and 20000),
    mail_in_id uuid,
    version integer not null default 1,
    recorded_at timestamptz not null,
    recorded_by uuid references person (id),
    primary key (hub_id, id),
    foreign key (hub_id, contact_id) references hub_contact (hub_id, id),
    foreign key (hub_id, mail_in_id) references mail_in (hub_id, id),
    -- With somebody, of an organisation, or both; but not with a contact and a person.
    constraint contact_entry_with_somebody check (num_nonnulls(organisation_id, contact_id, person_id) >= 1
      and num_nonnulls(contact_id, person_id) <= 1)
  );
  create index contact_entry_organisation on contact_entry (hub_id, organisation_id, happened_at)
    where organisation_id is not null;
  create index contact_entry_contact on contact_entry (hub_id, contact_id) where contact_id is not null;
  create index contact_entry_person on contact_entry (hub_id, person_id) where person_id is not null;
  create index contact_entry_mail on contact_entry (hub_id, mail_in_id) where mail_in_id is not null;
`

const looking = `
  create table in_charge (
    hub_id integer not null,
    organisation_id uuid not null references organisation (id),
    person_id uuid not null references person (id),
    version integer not null default 1,
    changed_at timestamptz not null,
    primary key (hub_id, organisation_id)
  );
  create index in_charge_person on in_charge (hub_id, person_id);

  -- What the office will look at again on a day; which kinds there are the list of today says.
  create table put_off (
    hub_id integer not null,
    kind text not null check (length(kind) between 1 and 40),
    subject_id text not null check (length(subject_id) between 1 and 100),
    until date not null,
    put_off_at timestamptz not null,
    put_off_by uuid references person (id),
    primary key (hub_id, kind, subject_id)
  );
`

/*
 * The newest entries of one subject from the end of the index, however long its history is. Of it a timeline is put together.
 */
const trail = `
  create index audit_entry_subject_at on audit_entry (hub_id, subject_type, subject_id, at, seq);
  drop index audit_entry_subject;
`
