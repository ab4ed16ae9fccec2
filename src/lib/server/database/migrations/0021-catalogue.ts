import { type Kysely, sql } from 'kysely'
import { secureHubTable } from '../row-security.ts'

/** The catalogue of components: its terms in versions, the components with what is stated of them, files and imports. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(terms).execute(db)
  await sql.raw(components).execute(db)
  await sql.raw(imports).execute(db)
  await secureHubTable(db, 'catalogue_term', { appendOnly: true })
  for (const table of ['component', 'component_fact', 'component_file', 'component_import'])
    await secureHubTable(db, table)
}

/*
 * Classes, properties and protocols as a hub changed or added them. A change is a new version, so that values written under
 * an older one can still be read; what has no row is as the program brings it along.
 */
const terms = `
  create table catalogue_term (
    hub_id integer not null,
    kind text not null check (kind in ('class','property','protocol')),
    key text not null check (key ~ '^[a-zA-Z][a-zA-Z0-9]{0,59}$'),
    version integer not null check (version > 0),
    label_de text not null check (length(label_de) between 1 and 80),
    label_en text not null check (length(label_en) between 1 and 80),
    -- What the engine reads of it: type, classes and limits of a property; roles, needs and bands of a protocol.
    holds jsonb not null,
    is_retired boolean not null default false,
    position integer not null default 0,
    changed_by uuid references person (id),
    changed_at timestamptz not null,
    primary key (hub_id, kind, key, version)
  );
`

const components = `
  create table component (
    hub_id integer not null,
    id uuid not null,
    organisation_id uuid not null references organisation (id),
    class text not null,
    name text not null check (length(name) between 2 and 120),
    -- The member's own number for it; what an import finds it by.
    article text not null default '' check (length(article) <= 60),
    summary_de text not null default '' check (length(summary_de) <= 2000),
    summary_en text not null default '' check (length(summary_en) <= 2000),
    -- By property: the value in canonical units with the version of the definition that it was entered under.
    stated jsonb not null default '{}',
    visibility text not null check (visibility in ('public','network','hub','private')),
    status text not null default 'draft' check (status in ('draft','published','withdrawn')),
    readiness smallint check (readiness between 1 and 9),
    contact_person_id uuid references person (id),
    author_id uuid references person (id),
    is_by_office boolean not null default false,
    version integer not null default 1,
    created_at timestamptz not null,
    changed_at timestamptz not null,
    published_at timestamptz,
    withdrawn_at timestamptz,
    words tsvector generated always as (
      to_tsvector('german_words', name || ' ' || article || ' ' || summary_de) ||
      to_tsvector('english_words', name || ' ' || summary_en)
    ) stored,
    primary key (hub_id, id)
  );
  create index component_shown on component (hub_id, class, name, id) where status = 'published';
  create index component_newest on component (hub_id, changed_at desc, id);
  create index component_owner on component (hub_id, organisation_id);
  create unique index component_article on component (hub_id, organisation_id, article)
    where article <> '' and status <> 'withdrawn';
  create index component_words on component using gin (words);

  -- What can be filtered by: one row for each chosen option, spoken protocol, quantity or range (canonical units).
  create table component_fact (
    hub_id integer not null,
    component_id uuid not null,
    position smallint not null,
    property text not null,
    option text,
    low double precision,
    high double precision,
    primary key (hub_id, component_id, position),
    foreign key (hub_id, component_id) references component (hub_id, id) on delete cascade,
    constraint component_fact_says_something check (num_nonnulls(option, low, high) > 0)
  );
  create index component_fact_option on component_fact (hub_id, property, option, component_id) where option is not null;
  create index component_fact_span on component_fact (hub_id, property, low, high, component_id) where option is null;

  create table component_file (
    hub_id integer not null,
    component_id uuid not null,
    file_id uuid not null,
    primary key (hub_id, component_id, file_id),
    foreign key (hub_id, component_id) references component (hub_id, id),
    foreign key (hub_id, file_id) references file (hub_id, id)
  );
  create index component_file_file on component_file (hub_id, file_id);
`

/** A table somebody brought: read once, looked at, then taken or thrown away. */
const imports = `
  create table component_import (
    hub_id integer not null,
    id uuid not null,
    organisation_id uuid not null references organisation (id),
    file_name text not null check (length(file_name) <= 200),
    -- The table as it came: the number of each line and its cells; emptied once it is taken.
    lines jsonb not null,
    begun_by uuid references person (id),
    begun_at timestamptz not null,
    taken_at timestamptz,
    rows_taken integer,
    primary key (hub_id, id)
  );
  create index component_import_of on component_import (hub_id, organisation_id, begun_at);
`
