import { type Kysely, sql } from 'kysely'
import { secureHubTable, shareNetworkTable } from '../row-security.ts'

/**
 * Two accounts that are one person, two contacts that are one, what became of a membership, in which languages a hub
 * works, and which facts of an organisation somebody vouched for.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(accounts).execute(db)
  await sql.raw(contacts).execute(db)
  await sql.raw(hubs).execute(db)
  await sql.raw(organisations).execute(db)
  await shareNetworkTable(db, 'person_merge')
  await secureHubTable(db, 'person_pair')
  await secureHubTable(db, 'contact_merge')
  await secureHubTable(db, 'membership_change', { appendOnly: true })
}

const accounts = `
  -- Who said that two accounts are theirs, and when it was taken back. The pointer itself is person.merged_into.
  create table person_merge (
    id uuid primary key,
    merged_id uuid not null references person (id),
    kept_id uuid not null references person (id),
    -- Set where the account followed another one: parting that one brings it back there.
    because_of uuid references person_merge (id),
    merged_at timestamptz not null,
    undone_at timestamptz
  );
  create index person_merge_merged on person_merge (merged_id);
  create index person_merge_kept on person_merge (kept_id);

  -- For joining, a link belongs to who asked; its address to the other account. proved_at: that one's second factor was given.
  alter table sign_in_link drop constraint sign_in_link_purpose_check,
    add constraint sign_in_link_purpose_known
      check (purpose in ('signIn','join','confirmAddress','console','joinAccounts')),
    add column proved_at timestamptz;
`

const contacts = `
  -- What an office said of two accounts or contacts that look like one; pairs nobody decided are found anew each time.
  create table person_pair (
    hub_id integer not null,
    id uuid not null,
    kind text not null check (kind in ('person','contact')),
    first_id uuid not null,
    second_id uuid not null,
    decision text not null check (decision in ('proposed','distinct')),
    decided_at timestamptz not null,
    decided_by uuid references person (id),
    primary key (hub_id, id),
    constraint person_pair_once unique (hub_id, kind, first_id, second_id),
    constraint person_pair_ordered check (first_id < second_id)
  );

  alter table hub_contact
    add column merged_into uuid,
    add constraint hub_contact_not_merged_into_itself check (merged_into <> id),
    add constraint hub_contact_merged foreign key (hub_id, merged_into) references hub_contact (hub_id, id);
  create index hub_contact_merged_into on hub_contact (hub_id, merged_into) where merged_into is not null;

  create table contact_merge (
    hub_id integer not null,
    id uuid not null,
    merged_id uuid not null,
    kept_id uuid not null,
    because_of uuid,
    merged_at timestamptz not null,
    merged_by uuid references person (id),
    undone_at timestamptz,
    undone_by uuid references person (id),
    primary key (hub_id, id),
    foreign key (hub_id, merged_id) references hub_contact (hub_id, id),
    foreign key (hub_id, kept_id) references hub_contact (hub_id, id),
    foreign key (hub_id, because_of) references contact_merge (hub_id, id)
  );
`

const hubs = `
  alter table hub
    add column languages text[] not null default '{de,en}'
      constraint hub_languages_known check (languages <@ '{de,en}' and cardinality(languages) > 0),
    add column default_language text not null default 'de',
    add constraint hub_default_language_is_one check (default_language = any(languages));

  -- How a membership came to stand as it does; the row in membership says how it stands.
  create table membership_change (
    hub_id integer not null,
    id uuid not null,
    membership_id uuid not null,
    what text not null check (what in ('changed','ended','notice','noticeWithdrawn')),
    level text,
    valid_from date,
    valid_to date,
    reason text not null default '' check (length(reason) <= 2000),
    changed_at timestamptz not null,
    changed_by uuid references person (id),
    primary key (hub_id, id),
    foreign key (hub_id, membership_id) references membership (hub_id, id)
  );
  create index membership_change_of on membership_change (hub_id, membership_id, changed_at);
`

const organisations = `
  -- False: only whoever founded it says so, no hub took it in and no import knows it. Its name and numbers prove nothing.
  alter table organisation add column is_vouched boolean not null default true;
  update organisation o set is_vouched = false
   where not exists (select 1 from membership m where m.organisation_id = o.id and m.status <> 'applied')
     and not exists (select 1 from organisation_field_origin f where f.organisation_id = o.id and f.origin = 'import')
     and exists (select 1 from claim c where c.organisation_id = o.id);

  -- What the people of an organisation say themselves proves nothing about them.
  alter table organisation_email_domain
    add column origin text not null default 'office' check (origin in ('import','office','claim'));
  alter table organisation add column website_by_member boolean not null default false;
`
