import { type Kysely, sql } from 'kysely'
import { secureHubTable } from '../row-security.ts'

/** Which need fits which offer, what was shown of it, and who said no. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(matches).execute(db)
  await sql.raw(rounds).execute(db)
  await sql.raw(wishes).execute(db)
  for (const table of ['matching_round', 'listing_look', 'watch', 'saved_search', 'digest_choice', 'digest'])
    await secureHubTable(db, table)
  await secureHubTable(db, 'match', { networkReads: 'is_across_hubs' })
  await secureHubTable(db, 'match_dismissal', { appendOnly: true })
}

/*
 * A match stands in the hub of its need: the need meets an offer, or an organisation found by what it says and did. It keeps
 * the versions it was made from, so that it can be computed again before a member or an auditor. An offer may be at home in
 * another hub, which no foreign key may reach; its listing is named and nothing else, and such a match is read there through
 * the network.
 */
const matches = `
  create table match (
    hub_id integer not null,
    id uuid not null,
    need_id uuid not null,
    need_listing_id uuid not null,
    need_version integer not null,
    asked_language text not null check (asked_language in ('de','en')),
    offer_id uuid,
    offer_listing_id uuid,
    offer_hub_id integer,
    offer_version integer,
    organisation_id uuid references organisation (id),
    is_across_hubs boolean not null default false,
    engine text not null,
    vocabulary text not null,
    weights text not null,
    score real not null check (score >= 0),
    confidence text not null check (confidence in ('high','medium','low')),
    reasons jsonb not null,
    round_id uuid,
    found_at timestamptz not null,
    changed_at timestamptz not null,
    primary key (hub_id, id),
    foreign key (hub_id, need_id) references need (hub_id, id),
    foreign key (hub_id, offer_id) references offer (hub_id, id),
    constraint match_has_two_sides check (num_nonnulls(offer_listing_id, organisation_id) = 1),
    constraint match_pair unique nulls not distinct (hub_id, need_listing_id, offer_listing_id, organisation_id)
  );
  create index match_need on match (hub_id, need_id);
  create index match_offer on match (hub_id, offer_id) where offer_id is not null;
  create index match_offer_listing on match (offer_listing_id) where is_across_hubs;
  create index match_organisation on match (hub_id, organisation_id) where organisation_id is not null;
  create index match_found on match (hub_id, found_at);

  -- When what stands in a listing was last compared with the others; older than the listing means: to be done.
  create table listing_look (
    hub_id integer not null,
    id uuid not null,
    looked_at timestamptz not null,
    primary key (hub_id, id)
  );

  create table match_dismissal (
    hub_id integer not null,
    id uuid not null,
    match_id uuid not null,
    side text not null check (side in ('need','offer','office')),
    reason text not null check (reason in ('topic','place','size','known','competitor','timing','other')),
    person_id uuid references person (id),
    at timestamptz not null,
    primary key (hub_id, id),
    foreign key (hub_id, match_id) references match (hub_id, id),
    unique (hub_id, match_id, side)
  );
`

/** One round a week and hub; its state says how far a stopped one came. */
const rounds = `
  create table matching_round (
    hub_id integer not null,
    id uuid not null,
    week date not null,
    started_at timestamptz not null,
    planned_at timestamptz,
    finished_at timestamptz,
    figures jsonb not null default '{}',
    primary key (hub_id, id),
    unique (hub_id, week)
  );
  alter table match add foreign key (hub_id, round_id) references matching_round (hub_id, id);
  create index match_round on match (hub_id, round_id) where round_id is not null;
`

const wishes = `
  create table watch (
    hub_id integer not null,
    id uuid not null,
    person_id uuid not null references person (id),
    listing_id uuid not null,
    listing_hub_id integer not null,
    at timestamptz not null,
    primary key (hub_id, id),
    unique (hub_id, person_id, listing_id)
  );
  create table saved_search (
    hub_id integer not null,
    id uuid not null,
    person_id uuid not null references person (id),
    text text not null check (length(text) between 1 and 500),
    noun text check (noun in ('offer','need')),
    created_at timestamptz not null,
    primary key (hub_id, id)
  );
  create index saved_search_person on saved_search (hub_id, person_id);
  -- How often a person wants to hear of matches; none means weekly.
  create table digest_choice (
    hub_id integer not null,
    id uuid not null,
    person_id uuid not null references person (id),
    frequency text not null check (frequency in ('weekly','monthly','never')),
    time_zone text not null,
    changed_at timestamptz not null,
    primary key (hub_id, id),
    unique (hub_id, person_id)
  );
  -- Which round was told to whom: written together with the mail, so nobody is told twice.
  create table digest (
    hub_id integer not null,
    id uuid not null,
    round_id uuid not null,
    person_id uuid not null references person (id),
    queued_at timestamptz not null,
    -- Null when there was nothing to tell.
    mail_id uuid,
    primary key (hub_id, id),
    foreign key (hub_id, round_id) references matching_round (hub_id, id),
    unique (hub_id, round_id, person_id)
  );
`
