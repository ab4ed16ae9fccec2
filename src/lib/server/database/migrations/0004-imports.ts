import { type Kysely, sql } from 'kysely'
import { secureHubTable, shareNetworkTable } from '../row-security.ts'

/**
 * Where imported facts come from, what an import wants to change, and which organisations are probably the same.
 * A source row is keyed by its source's own key: a million rows of provenance need no second one.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(provenance).execute(db)
  await sql.raw(decisions).execute(db)
  for (const table of ['source', 'import_mapping', 'import_run', 'source_row'])
    await secureHubTable(db, table)
  for (const table of ['change_proposal', 'duplicate', 'merge_record']) await secureHubTable(db, table)
  for (const table of ['organisation_compare', 'organisation_compare_key']) await shareNetworkTable(db, table)
}

const provenance = `
  create table source (
    hub_id integer not null,
    id uuid not null,
    slug text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    title text not null,
    created_at timestamptz not null,
    primary key (hub_id, id),
    constraint source_slug_unique unique (hub_id, slug)
  );

  -- What a person confirmed for one layout (set of column titles), taken again for the next file of that layout.
  create table import_mapping (
    hub_id integer not null,
    id uuid not null,
    source_id uuid not null,
    layout text not null,
    mapping jsonb not null,
    confirmed_at timestamptz not null,
    confirmed_by uuid references person (id),
    primary key (hub_id, id),
    constraint import_mapping_layout_unique unique (hub_id, layout),
    foreign key (hub_id, source_id) references source (hub_id, id)
  );

  create table import_run (
    hub_id integer not null,
    id uuid not null,
    source_id uuid,
    status text not null check (status in ('uploaded','running','done','refused','interrupted')),
    file_name text not null,
    file_bytes bigint not null,
    mapping jsonb,
    preview jsonb,
    result jsonb,
    refusal jsonb,
    rows_read bigint not null default 0,
    started_by uuid references person (id),
    created_at timestamptz not null,
    started_at timestamptz,
    finished_at timestamptz,
    primary key (hub_id, id),
    foreign key (hub_id, source_id) references source (hub_id, id)
  );
  create index import_run_order on import_run (hub_id, created_at);

  create table source_row (
    hub_id integer not null,
    source_id uuid not null,
    natural_key text not null,
    -- The run that saw the row last, and where.
    run_id uuid not null,
    row_number integer not null,
    row_hash text not null,
    organisation_hash text not null,
    organisation_id uuid not null references organisation (id),
    activity_id uuid references activity (id),
    changed_at timestamptz not null,
    primary key (hub_id, source_id, natural_key),
    foreign key (hub_id, source_id) references source (hub_id, id)
  );
  create index source_row_organisation on source_row (hub_id, organisation_id);
`

const decisions = `
  create table change_proposal (
    hub_id integer not null,
    id uuid not null,
    run_id uuid not null,
    organisation_id uuid not null references organisation (id),
    field text not null,
    current_value text,
    proposed_value text not null,
    status text not null default 'open' check (status in ('open','accepted','declined')),
    created_at timestamptz not null,
    decided_at timestamptz,
    decided_by uuid references person (id),
    primary key (hub_id, id),
    -- Declined once is declined: the same value is not proposed again.
    constraint change_proposal_once unique (hub_id, organisation_id, field, proposed_value),
    foreign key (hub_id, run_id) references import_run (hub_id, id)
  );
  create index change_proposal_open on change_proposal (hub_id, created_at) where status = 'open';

  create table duplicate (
    hub_id integer not null,
    id uuid not null,
    run_id uuid,
    first_id uuid not null references organisation (id),
    second_id uuid not null references organisation (id),
    reason text not null,
    params jsonb not null default '{}',
    score real not null,
    status text not null default 'open' check (status in ('open','merged','distinct')),
    created_at timestamptz not null,
    decided_at timestamptz,
    decided_by uuid references person (id),
    primary key (hub_id, id),
    constraint duplicate_pair_unique unique (hub_id, first_id, second_id),
    constraint duplicate_pair_ordered check (first_id < second_id),
    foreign key (hub_id, run_id) references import_run (hub_id, id)
  );
  create index duplicate_open on duplicate (hub_id, score) where status = 'open';

  -- Who decided that two are one, and when it was taken back. The pointer itself is organisation.merged_into.
  create table merge_record (
    hub_id integer not null,
    id uuid not null,
    duplicate_id uuid,
    merged_id uuid not null references organisation (id),
    kept_id uuid not null references organisation (id),
    -- Set where the organisation followed another one: un-merging that one brings it back there.
    because_of uuid,
    merged_at timestamptz not null,
    merged_by uuid references person (id),
    undone_at timestamptz,
    undone_by uuid references person (id),
    primary key (hub_id, id),
    foreign key (hub_id, duplicate_id) references duplicate (hub_id, id),
    foreign key (hub_id, because_of) references merge_record (hub_id, id)
  );
  create index merge_record_merged on merge_record (hub_id, merged_id);
  create index merge_record_kept on merge_record (hub_id, kept_id);

  -- Which organisations have been compared with all others, under which name.
  create table organisation_compare (
    organisation_id uuid primary key references organisation (id),
    name_key text not null,
    compared boolean not null default false
  );
  create index organisation_compare_new on organisation_compare (organisation_id) where not compared;

  -- Under these keys organisations that may be the same meet, so that not every pair has to be looked at. Keys of earlier
  -- names stay: an organisation may be found again under them.
  create table organisation_compare_key (
    key text not null,
    organisation_id uuid not null references organisation (id),
    primary key (key, organisation_id)
  );
`
