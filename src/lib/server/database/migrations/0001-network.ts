import { type Kysely, sql } from 'kysely'
import { ensureRoles, shareNetworkTable } from '../row-security.ts'

/**
 * What the whole network shares: hubs, organisations and what is known of them, people and how they sign in.
 * These tables carry no hub and reference no table that does.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(context).execute(db)
  await sql.raw(hubs).execute(db)
  await sql.raw(organisations).execute(db)
  await sql.raw(activities).execute(db)
  await sql.raw(people).execute(db)
  await ensureRoles(db)
  for (const table of shared) await shareNetworkTable(db, table)
}

const shared = [
  'network',
  'hub',
  'hub_topic',
  'organisation',
  'organisation_text',
  'organisation_name',
  'organisation_identifier',
  'organisation_site',
  'organisation_email_domain',
  'organisation_topic',
  'organisation_field_origin',
  'activity',
  'activity_participant',
  'person',
  'person_email',
  'affiliation',
  'sign_in_link',
  'session'
]

const context = `
  create extension if not exists unaccent;
  create extension if not exists pg_trgm;
  create extension if not exists btree_gin;
  create extension if not exists btree_gist;

  create collation if not exists name_order (provider = icu, locale = 'de-u-kn-true');

  create text search configuration german_words (copy = german);
  alter text search configuration german_words alter mapping for hword, hword_part, word with unaccent, german_stem;
  create text search configuration english_words (copy = english);
  alter text search configuration english_words alter mapping for hword, hword_part, word with unaccent, english_stem;

  -- The only way into a hub's rows. A statement of its own at the start of a transaction; it ends with the transaction.
  create function enter_hub(hub integer, person uuid default null) returns void language plpgsql as $$
  begin
    execute format('set local hubwerk.hub_id = %L', hub);
    execute format('set local hubwerk.person_id = %L', coalesce(person::text, ''));
  end $$;

  -- Null when nobody entered a hub: every policy then compares with null and answers nothing.
  create function current_hub() returns integer language sql stable parallel safe
    return nullif(current_setting('hubwerk.hub_id', true), '')::integer;
`

const hubs = `
  create table network (
    id integer primary key check (id = 0),
    name text not null check (length(name) between 2 and 200),
    base_url text not null,
    is_demo boolean not null default false,
    created_at timestamptz not null
  );

  create table hub (
    id integer primary key check (id > 0),
    slug text not null,
    name text not null check (length(name) between 2 and 200),
    place text not null,
    purpose_de text not null default '',
    purpose_en text not null default '',
    look jsonb not null default '{}',
    time_zone text not null default 'Europe/Berlin',
    contact_email text,
    version integer not null default 1,
    created_at timestamptz not null,
    constraint hub_slug_unique unique (slug),
    constraint hub_slug_form check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$')
  );

  create table hub_topic (
    hub integer not null references hub (id),
    concept text not null,
    position integer not null,
    primary key (hub, concept)
  );
`

const organisations = `
  create table organisation (
    id uuid primary key,
    slug text not null,
    name text not null check (length(name) between 1 and 500),
    name_key text not null,
    kind text check (kind in ('establishedCompany','startUp','financingPartner','researchInstitution',
                              'digitalPartner','publicBody','multiplier')),
    legal_form text,
    country text check (country ~ '^[A-Z]{2}$'),
    region text,
    city text,
    website text,
    merged_into uuid references organisation (id),
    version integer not null default 1,
    created_at timestamptz not null,
    changed_at timestamptz not null,
    constraint organisation_slug_unique unique (slug),
    constraint organisation_not_merged_into_itself check (merged_into <> id)
  );
  create index organisation_name_order on organisation (name collate name_order) where merged_into is null;
  create index organisation_name_trigram on organisation using gin (name_key gin_trgm_ops);
  create index organisation_changed on organisation (changed_at);
  create index organisation_kind on organisation (kind);
  create index organisation_city on organisation (city);
  create index organisation_merged on organisation (merged_into) where merged_into is not null;

  create table organisation_text (
    organisation_id uuid not null references organisation (id),
    language text not null check (language in ('de','en')),
    description text not null check (length(description) <= 20000),
    origin text not null check (origin in ('author','import','translation')),
    words tsvector generated always as (
      to_tsvector(case language when 'de' then 'german_words'::regconfig else 'english_words'::regconfig end, description)
    ) stored,
    primary key (organisation_id, language)
  );
  create index organisation_text_words on organisation_text using gin (words);

  create table organisation_name (
    organisation_id uuid not null references organisation (id),
    name text not null,
    name_key text not null,
    valid_during daterange not null default '(,)',
    primary key (organisation_id, name)
  );
  create index organisation_name_key on organisation_name using gin (name_key gin_trgm_ops);
  create index organisation_name_key_exact on organisation_name (name_key);

  create table organisation_identifier (
    scheme text not null,
    value text not null,
    organisation_id uuid not null references organisation (id),
    primary key (scheme, value)
  );
  create index organisation_identifier_owner on organisation_identifier (organisation_id);

  create table organisation_site (
    id uuid primary key,
    organisation_id uuid not null references organisation (id),
    is_main boolean not null default false,
    country text, region text, postal_code text, city text, street text
  );
  create unique index organisation_site_one_main on organisation_site (organisation_id) where is_main;
  create index organisation_site_owner on organisation_site (organisation_id);

  create table organisation_email_domain (
    domain text primary key check (domain = lower(domain)),
    organisation_id uuid not null references organisation (id)
  );

  create table organisation_topic (
    organisation_id uuid not null references organisation (id),
    concept text not null,
    origin text not null check (origin in ('author','machine')),
    primary key (organisation_id, concept)
  );
  create index organisation_topic_concept on organisation_topic (concept, organisation_id);

  -- Who wrote a field last. An import that meets a person's words proposes; it does not overwrite.
  create table organisation_field_origin (
    organisation_id uuid not null references organisation (id),
    field text not null,
    origin text not null check (origin in ('person','import')),
    written_at timestamptz not null,
    primary key (organisation_id, field)
  );
`

const activities = `
  create table activity (
    id uuid primary key,
    source_slug text not null,
    natural_key text not null,
    kind text not null default 'project' check (kind in ('project','product','publication')),
    language text check (language in ('de','en')),
    title text not null,
    summary text not null default '',
    place text,
    programme text,
    starts_on date,
    ends_on date,
    amount_cents bigint,
    currency text check (currency ~ '^[A-Z]{3}$'),
    changed_at timestamptz not null,
    words tsvector generated always as (
      to_tsvector(case language when 'en' then 'english_words'::regconfig else 'german_words'::regconfig end,
                  title || ' ' || summary)
    ) stored,
    constraint activity_source_key_unique unique (source_slug, natural_key)
  );
  create index activity_words on activity using gin (words);
  create index activity_changed on activity (changed_at);

  create table activity_participant (
    activity_id uuid not null references activity (id),
    organisation_id uuid not null references organisation (id),
    role text not null default 'participant',
    primary key (activity_id, organisation_id)
  );
  create index activity_participant_organisation on activity_participant (organisation_id, activity_id);
`

const people = `
  create table person (
    id uuid primary key,
    display_name text not null default '',
    language text not null default 'de' check (language in ('de','en')),
    is_operator boolean not null default false,
    version integer not null default 1,
    created_at timestamptz not null
  );

  create table person_email (
    address text not null check (address = lower(address)),
    person_id uuid not null references person (id),
    confirmed_at timestamptz,
    primary key (address, person_id)
  );
  create unique index person_email_confirmed_unique on person_email (address) where confirmed_at is not null;
  create index person_email_person on person_email (person_id);

  create table affiliation (
    id uuid primary key,
    person_id uuid not null references person (id),
    organisation_id uuid not null references organisation (id),
    role text not null,
    valid_during daterange not null default '(,)'
  );
  create index affiliation_person on affiliation (person_id);
  create index affiliation_organisation on affiliation (organisation_id);

  -- Only hashes of what a browser or a mail holds: a copy of this table opens no door.
  create table sign_in_link (
    token_hash bytea primary key,
    person_id uuid not null references person (id),
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at timestamptz
  );
  create table session (
    token_hash bytea primary key,
    person_id uuid not null references person (id),
    created_at timestamptz not null,
    seen_at timestamptz not null,
    expires_at timestamptz not null,
    user_agent text not null default ''
  );
  create index session_person on session (person_id);
`
