import { type Kysely, sql } from 'kysely'
import { secureHubTable } from '../row-security.ts'

/** What an office does with its lists: keeps a filter, chooses columns, exports, changes many rows, writes to a group. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(keeping).execute(db)
  await sql.raw(bulk).execute(db)
  await sql.raw(mails).execute(db)
  for (const table of tables) await secureHubTable(db, table)
}

const tables = [
  'list_choice',
  'saved_filter',
  'list_export',
  'bulk_action',
  'bulk_item',
  'group_mail',
  'group_mail_recipient'
]

const lists = `check (list in ('people','organisations'))`

const keeping = `
  create table list_choice (
    hub_id integer not null,
    person_id uuid not null references person (id),
    list text not null ${lists},
    columns text[] not null,
    changed_at timestamptz not null,
    primary key (hub_id, person_id, list)
  );

  create table saved_filter (
    hub_id integer not null,
    id uuid not null,
    list text not null ${lists},
    name text not null check (length(name) between 1 and 80),
    -- What stands in the address of the list, without a place in it.
    address text not null check (length(address) <= 2000),
    person_id uuid not null references person (id),
    is_shared boolean not null default false,
    position integer not null,
    version integer not null default 1,
    changed_at timestamptz not null,
    primary key (hub_id, id)
  );
  create index saved_filter_list on saved_filter (hub_id, list, position);

  -- Begun and not finished means: whoever asked for it did not get all of it.
  create table list_export (
    hub_id integer not null,
    id uuid not null,
    list text not null check (list in ('people','organisations','everything')),
    format text not null check (format in ('csv','xlsx','json')),
    address text not null default '',
    begun_by uuid references person (id),
    begun_at timestamptz not null,
    row_count bigint not null default 0,
    -- The last sign of life while it runs.
    seen_at timestamptz not null,
    finished_at timestamptz,
    primary key (hub_id, id)
  );
  create index list_export_begun on list_export (hub_id, begun_at);
`

/** Each row is done once: its deed and its state are one transaction. */
const bulk = `
  create table bulk_action (
    hub_id integer not null,
    id uuid not null,
    list text not null ${lists},
    kind text not null check (length(kind) between 1 and 40),
    params jsonb not null default '{}',
    address text not null default '',
    created_at timestamptz not null,
    created_by uuid references person (id),
    finished_at timestamptz,
    undo_asked_at timestamptz,
    undo_asked_by uuid references person (id),
    undone_at timestamptz,
    primary key (hub_id, id)
  );
  create index bulk_action_created on bulk_action (hub_id, created_at);
  create index bulk_action_open on bulk_action (hub_id)
    where finished_at is null or (undo_asked_at is not null and undone_at is null);

  create table bulk_item (
    hub_id integer not null,
    id uuid not null,
    action_id uuid not null,
    position integer not null,
    membership_id uuid,
    contact_id uuid,
    person_id uuid references person (id),
    state text not null default 'waiting' check (state in ('waiting','done','refused','undone','kept')),
    reason text not null default '' check (length(reason) <= 80),
    -- What there was, and what was made of it: for taking it back.
    former jsonb not null default '{}',
    settled_at timestamptz,
    primary key (hub_id, id),
    foreign key (hub_id, action_id) references bulk_action (hub_id, id),
    foreign key (hub_id, membership_id) references membership (hub_id, id),
    foreign key (hub_id, contact_id) references hub_contact (hub_id, id),
    constraint bulk_item_of_one check (num_nonnulls(membership_id, contact_id, person_id) = 1),
    constraint bulk_item_once unique nulls not distinct (hub_id, action_id, membership_id, contact_id, person_id)
  );
  create index bulk_item_state on bulk_item (hub_id, action_id, state, position);
`

const mails = `
  create table group_mail (
    hub_id integer not null,
    id uuid not null,
    address text not null check (length(address) <= 2000),
    subject_de text not null default '',
    body_de text not null default '',
    subject_en text not null default '',
    body_en text not null default '',
    status text not null default 'draft' check (status in ('draft','sending','done','cancelled')),
    version integer not null default 1,
    created_at timestamptz not null,
    created_by uuid references person (id),
    sent_at timestamptz,
    finished_at timestamptz,
    primary key (hub_id, id)
  );
  create index group_mail_created on group_mail (hub_id, created_at);
  create index group_mail_sending on group_mail (hub_id) where status = 'sending';

  create table group_mail_recipient (
    hub_id integer not null,
    id uuid not null,
    mail_id uuid not null,
    contact_id uuid,
    person_id uuid references person (id),
    address text,
    language text not null check (language in ('de','en')),
    state text not null check (state in ('waiting','queued','left_out','cancelled')),
    reason text not null default '',
    outbox_id uuid,
    primary key (hub_id, id),
    foreign key (hub_id, mail_id) references group_mail (hub_id, id),
    foreign key (hub_id, contact_id) references hub_contact (hub_id, id),
    foreign key (hub_id, outbox_id) references outbox (hub_id, id),
    constraint group_mail_recipient_of_one check (num_nonnulls(contact_id, person_id) = 1),
    constraint group_mail_recipient_once unique nulls not distinct (hub_id, mail_id, contact_id, person_id)
  );
  -- One address gets one mail, however many entries it stands in.
  create unique index group_mail_address_once on group_mail_recipient (hub_id, mail_id, lower(address))
    where state in ('waiting','queued');
  create index group_mail_recipient_state on group_mail_recipient (hub_id, mail_id, state, id);

  alter table outbox drop constraint outbox_status_check;
  alter table outbox add constraint outbox_status_check
    check (status in ('waiting','sending','sent','refused','unclear','returned','cancelled'));
  alter table mail_event drop constraint mail_event_what_check;
  alter table mail_event add constraint mail_event_what_check
    check (what in ('queued','sent','refused','postponed','unclear','returned','delayed','retried','cancelled'));
`
