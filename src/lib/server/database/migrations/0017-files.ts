import { type Kysely, sql } from 'kysely'
import { secureHubTable } from '../row-security.ts'

/** Files that somebody laid in the hub, and the offers and needs they belong to. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(files).execute(db)
  for (const table of ['file', 'offer_file', 'need_file', 'listing_file']) await secureHubTable(db, table)
}

/*
 * A row says what lies in the data folder under its storage key, and never changes: other content is another file. Once
 * removed its bytes go; the row stays, without a name, because the audit trail speaks of it.
 */
const files = `
  create table file (
    hub_id integer not null references hub (id),
    id uuid not null,
    organisation_id uuid references organisation (id),
    storage_key text not null check (storage_key ~ '^[0-9a-f]{32}$'),
    name text not null check (length(name) between 1 and 200),
    kind text not null,
    bytes bigint not null check (bytes >= 0),
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    pages integer,
    has_preview boolean not null default false,
    signatures jsonb not null default '[]',
    is_scanned boolean not null,
    uploaded_by uuid references person (id),
    uploaded_at timestamptz not null,
    removed_at timestamptz,
    primary key (hub_id, id),
    constraint file_stored_once unique (hub_id, storage_key)
  );
  create index file_of_organisation on file (hub_id, organisation_id) where removed_at is null;
  create index file_uploaded_by on file (uploaded_by);

  create table offer_file (
    hub_id integer not null,
    offer_id uuid not null,
    file_id uuid not null,
    primary key (hub_id, offer_id, file_id),
    foreign key (hub_id, offer_id) references offer (hub_id, id),
    foreign key (hub_id, file_id) references file (hub_id, id)
  );
  create table need_file (
    hub_id integer not null,
    need_id uuid not null,
    file_id uuid not null,
    primary key (hub_id, need_id, file_id),
    foreign key (hub_id, need_id) references need (hub_id, id),
    foreign key (hub_id, file_id) references file (hub_id, id)
  );
  -- What others see of them: written when the listing is put on view, never for an anonymous one.
  create table listing_file (
    hub_id integer not null,
    listing_id uuid not null,
    file_id uuid not null,
    primary key (hub_id, listing_id, file_id),
    foreign key (hub_id, listing_id) references listing (hub_id, id),
    foreign key (hub_id, file_id) references file (hub_id, id)
  );
  create index offer_file_file on offer_file (hub_id, file_id);
  create index need_file_file on need_file (hub_id, file_id);
  create index listing_file_file on listing_file (hub_id, file_id);
`
