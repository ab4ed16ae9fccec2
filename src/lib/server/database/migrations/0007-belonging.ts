import { type Kysely, sql } from 'kysely'
import { secureHubTable, shareNetworkTable } from '../row-security.ts'

/**
 * Who belongs to which organisation and hub: affiliations, claims, invitations, applications; what an organisation says
 * of itself; the legal texts of the installation and who agreed to which version.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(belonging).execute(db)
  await sql.raw(profile).execute(db)
  await sql.raw(legal).execute(db)
  await sql.raw(joining).execute(db)
  for (const table of shared) await shareNetworkTable(db, table)
  await secureHubTable(db, 'joining')
  await secureHubTable(db, 'membership_application')
  await secureHubTable(db, 'membership_decision', { appendOnly: true })
}

const shared = [
  'claim',
  'invitation',
  'organisation_field_visibility',
  'organisation_logo',
  'legal_text',
  'agreement'
]

const belonging = `
  alter table affiliation
    add constraint affiliation_role_known check (role in ('admin','member')),
    add column title text not null default '' check (length(title) <= 200),
    add column version integer not null default 1,
    add column changed_at timestamptz not null default 'epoch',
    add constraint affiliation_one_at_a_time
      exclude using gist (person_id with =, organisation_id with =, valid_during with &&);

  create table claim (
    id uuid primary key,
    person_id uuid not null references person (id),
    organisation_id uuid not null references organisation (id),
    -- The hub through whose door the person came; its office decides.
    asked_hub integer not null,
    -- first: nobody speaks for the organisation yet. colleague: its admins decide, too.
    basis text not null check (basis in ('first','colleague')),
    message text not null default '' check (length(message) <= 1000),
    status text not null default 'open' check (status in ('open','confirmed','refused','withdrawn')),
    created_at timestamptz not null,
    decided_at timestamptz,
    decided_by uuid references person (id),
    confirmed_by_domain boolean not null default false
  );
  create unique index claim_one_open_a_person on claim (person_id, organisation_id) where status = 'open';
  create unique index claim_first_wins on claim (organisation_id) where status = 'open' and basis = 'first';
  create index claim_waiting on claim (asked_hub, created_at) where status = 'open';
  create index claim_organisation on claim (organisation_id);

  create table invitation (
    id uuid primary key,
    organisation_id uuid not null references organisation (id),
    address text not null check (address = lower(address)),
    role text not null check (role in ('admin','member')),
    invited_by uuid not null references person (id),
    created_at timestamptz not null,
    expires_at timestamptz not null,
    answered_at timestamptz,
    answer text check (answer in ('accepted','declined','withdrawn'))
  );
  create unique index invitation_one_open on invitation (organisation_id, address) where answered_at is null;
  create index invitation_address on invitation (address) where answered_at is null;
`

const profile = `
  alter table organisation
    add column size_class text check (size_class in ('micro','small','medium','large')),
    -- NACE Rev. 2.1; its letters differ from Rev. 2, so a code never stands without its revision.
    add column nace_revision text not null default '2.1',
    add column nace_section text check (nace_section ~ '^[A-V]$'),
    add column nace_code text check (nace_code ~ '^[0-9]{2}([.][0-9]{1,2})?$'),
    add column languages text[] not null default '{}',
    -- Whose address is at this domain may belong here.
    add column website_domain text generated always as
      (lower(substring(website from '^[Hh][Tt][Tt][Pp][Ss]?://(?:[Ww]{3}[.])?([^/:?#@]+)/?$'))) stored;
  create index organisation_website_domain on organisation (website_domain) where website_domain is not null;

  create table organisation_field_visibility (
    organisation_id uuid not null references organisation (id),
    field text not null,
    visibility text not null check (visibility in ('public','network','hub','office','private')),
    primary key (organisation_id, field)
  );

  create table organisation_logo (
    organisation_id uuid primary key references organisation (id),
    media_type text not null check (media_type in ('image/png','image/jpeg','image/webp')),
    content bytea not null check (length(content) <= 524288),
    sha256 text not null,
    width integer not null,
    height integer not null,
    changed_at timestamptz not null
  );
`

const legal = `
  create table legal_text (
    kind text not null check (kind in ('imprint','privacy','terms','accessibility')),
    language text not null check (language in ('de','en')),
    version integer not null,
    body text not null check (length(body) between 1 and 100000),
    published_at timestamptz not null,
    published_by uuid references person (id),
    primary key (kind, language, version)
  );

  create table agreement (
    person_id uuid not null references person (id),
    kind text not null,
    language text not null,
    version integer not null,
    agreed_at timestamptz not null,
    primary key (person_id, kind, language, version),
    foreign key (kind, language, version) references legal_text (kind, language, version)
  );
`

const joining = `
  create table joining (
    hub_id integer not null,
    id uuid not null,
    person_id uuid not null references person (id),
    organisation_id uuid references organisation (id),
    started_at timestamptz not null,
    primary key (hub_id, id),
    constraint joining_one_a_person unique (hub_id, person_id)
  );

  create table membership_application (
    hub_id integer not null,
    id uuid not null,
    organisation_id uuid not null references organisation (id),
    person_id uuid not null references person (id),
    level text not null,
    message text not null default '' check (length(message) <= 2000),
    created_at timestamptz not null,
    closed_at timestamptz,
    primary key (hub_id, id)
  );
  create unique index membership_application_one_open
    on membership_application (hub_id, organisation_id) where closed_at is null;
  create index membership_application_waiting on membership_application (hub_id, created_at) where closed_at is null;

  create table membership_decision (
    hub_id integer not null,
    id uuid not null,
    application_id uuid not null,
    outcome text not null check (outcome in ('approved','refused','withdrawn')),
    reason text not null default '' check (length(reason) <= 2000),
    level text,
    valid_from date,
    valid_to date,
    decided_by uuid references person (id),
    decided_at timestamptz not null,
    primary key (hub_id, id),
    constraint membership_decision_one unique (hub_id, application_id),
    foreign key (hub_id, application_id) references membership_application (hub_id, id)
  );

  -- What follows from an affiliation is not granted a second time.
  alter table role_grant drop constraint role_grant_role_check,
    add constraint role_grant_role_known check (role in ('office','officeLead','juror','mentor','funder'));

  -- One's own roles are one's own to know, from wherever one asks: the way to the right office starts at the network.
  create policy own_grants on role_grant for select to hubwerk_app
    using (person_id = nullif(current_setting('hubwerk.person_id', true), '')::uuid);

  -- Who wrote it: a person who is still joining finds their own drafts by this.
  alter table offer add column author_id uuid references person (id);
  alter table need add column author_id uuid references person (id);
  create index offer_author on offer (hub_id, author_id) where author_id is not null;
  create index need_author on need (hub_id, author_id) where author_id is not null;
`
