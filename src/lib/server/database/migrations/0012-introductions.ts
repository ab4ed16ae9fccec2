import { type Kysely, sql } from 'kysely'
import { secureHubTable } from '../row-security.ts'

/** Two parties brought together: who was asked, what they said, when they met and what came of it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(introductions).execute(db)
  await sql.raw(meetings).execute(db)
  await sql.raw(outcomes).execute(db)
  for (const table of ['introduction', 'meeting', 'meeting_time', 'introduction_link', 'follow_up'])
    await secureHubTable(db, table)
  // Ids only: so that people find the introductions of their organisations in hubs other than their own.
  await secureHubTable(db, 'introduction_side', { networkReads: 'true' })
  await secureHubTable(db, 'introduction_answer', { appendOnly: true })
  await secureHubTable(db, 'outcome', { appendOnly: true })
}

/*
 * An introduction stands in the hub that brokers it. What happened is an instant; how it stands is derived from those. Of
 * accepted, declined, expired and withdrawn at most one can be.
 */
const introductions = `
  create table introduction (
    hub_id integer not null,
    id uuid not null,
    origin text not null check (origin in ('member','match','office','event')),
    match_id uuid,
    -- What it is about, as it was when it was proposed: the kind of the need, or of the offer where there is no need.
    kind text,
    ask_mode text not null check (ask_mode in ('inTurn','atOnce')),
    note text not null default '' check (length(note) <= 1000),
    proposed_by uuid references person (id),
    proposed_at timestamptz not null,
    accepted_at timestamptz,
    declined_at timestamptz,
    expired_at timestamptz,
    withdrawn_at timestamptz,
    withdrawn_because text check (withdrawn_because in ('party','listing','office')),
    handed_over_at timestamptz,
    first_met_at timestamptz,
    agreed_at timestamptz,
    closed_at timestamptz,
    -- The same in the audit trails of all hubs it touches.
    correlation_id uuid not null,
    primary key (hub_id, id),
    foreign key (hub_id, match_id) references match (hub_id, id),
    constraint introduction_ends_once check (num_nonnulls(accepted_at, declined_at, expired_at, withdrawn_at) <= 1),
    constraint introduction_hands_over_accepted check (handed_over_at is null or accepted_at is not null),
    constraint introduction_withdrawn_for_a_reason check ((withdrawn_at is null) = (withdrawn_because is null))
  );
  create index introduction_proposed on introduction (hub_id, proposed_at);
  create index introduction_open on introduction (hub_id, id)
    where accepted_at is null and declined_at is null and expired_at is null and withdrawn_at is null;
  create index introduction_match on introduction (hub_id, match_id) where match_id is not null;

  -- The two parties, by ids alone. A side may be at home in another hub, which no foreign key reaches.
  create table introduction_side (
    hub_id integer not null,
    introduction_id uuid not null,
    side text not null check (side in ('asking','asked')),
    side_hub_id integer not null,
    organisation_id uuid not null references organisation (id),
    listing_id uuid,
    listing_version integer,
    person_id uuid references person (id),
    hub_contact_id uuid,
    -- How much the other side sees before both have accepted.
    shows text not null check (shows in ('nothing','listing','organisation')),
    asked_at timestamptz,
    reminded_at timestamptz,
    nudged_at timestamptz,
    primary key (hub_id, introduction_id, side),
    foreign key (hub_id, introduction_id) references introduction (hub_id, id)
  );
  create index introduction_side_organisation on introduction_side (organisation_id, hub_id);
  create index introduction_side_hub on introduction_side (side_hub_id);

  create table introduction_answer (
    hub_id integer not null,
    id uuid not null,
    introduction_id uuid not null,
    side text not null,
    answer text not null check (answer in ('accepted','declined')),
    -- Why not: for the own side and the office, never for the other side.
    reason text check (reason in ('topic','timing','capacity','known','competitor','terms','other')),
    reason_text text not null default '' check (length(reason_text) <= 1000),
    contact_person_id uuid references person (id),
    phone text,
    message text not null default '' check (length(message) <= 1000),
    person_id uuid references person (id),
    via text not null check (via in ('proposal','page','mail','office')),
    at timestamptz not null,
    primary key (hub_id, id),
    foreign key (hub_id, introduction_id, side) references introduction_side (hub_id, introduction_id, side),
    constraint introduction_answer_one_per_side unique (hub_id, introduction_id, side),
    constraint introduction_answer_reason check (answer = 'declined' or reason is null)
  );

  -- One question to one person, answered from a mail without signing in. Works once.
  create table introduction_link (
    hub_id integer not null,
    id uuid not null,
    token_hash bytea not null,
    introduction_id uuid not null,
    side text not null,
    purpose text not null check (purpose in ('answer','followUp')),
    weeks smallint,
    person_id uuid references person (id),
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at timestamptz,
    primary key (hub_id, id),
    foreign key (hub_id, introduction_id, side) references introduction_side (hub_id, introduction_id, side),
    constraint introduction_link_token unique (hub_id, token_hash)
  );
`

/** Wall time and zone are what was agreed; the instant is derived from them when it is written, for order and questions. */
const meetings = `
  create table meeting (
    hub_id integer not null,
    id uuid not null,
    introduction_id uuid,
    proposed_side text not null check (proposed_side in ('asking','asked')),
    time_zone text not null,
    duration_minutes integer not null check (duration_minutes between 10 and 600),
    place text not null default '' check (length(place) <= 300),
    sequence integer not null default 0,
    starts_at_wall timestamp,
    starts_at timestamptz,
    created_at timestamptz not null,
    fixed_at timestamptz,
    cancelled_at timestamptz,
    version integer not null default 1,
    primary key (hub_id, id),
    foreign key (hub_id, introduction_id) references introduction (hub_id, id),
    constraint meeting_fixed_at_a_time check (fixed_at is null or (starts_at_wall is not null and starts_at is not null))
  );
  -- Of one introduction, one meeting at a time is being arranged.
  create unique index meeting_one_open on meeting (hub_id, introduction_id) where cancelled_at is null;

  create table meeting_time (
    hub_id integer not null,
    meeting_id uuid not null,
    position smallint not null check (position between 1 and 5),
    starts_at_wall timestamp not null,
    primary key (hub_id, meeting_id, position),
    foreign key (hub_id, meeting_id) references meeting (hub_id, id)
  );
`

const outcomes = `
  create table follow_up (
    hub_id integer not null,
    introduction_id uuid not null,
    side text not null,
    weeks smallint not null check (weeks in (2, 8, 26)),
    asked_at timestamptz not null,
    primary key (hub_id, introduction_id, side, weeks),
    foreign key (hub_id, introduction_id, side) references introduction_side (hub_id, introduction_id, side)
  );

  -- What a side said came of it. Both stay, also when they say different things.
  create table outcome (
    hub_id integer not null,
    id uuid not null,
    introduction_id uuid not null,
    side text not null,
    weeks smallint,
    what text not null check (what in ('met','talking','agreed','nothing')),
    agreed_kind text check (agreed_kind in ('pilot','contract','investment','jointProject')),
    value_from_cents bigint,
    value_to_cents bigint,
    currency text not null default 'EUR',
    reason text check (reason in ('noAnswer','noFit','price','timing','otherPartner','other')),
    reason_text text not null default '' check (length(reason_text) <= 1000),
    person_id uuid references person (id),
    via text not null check (via in ('page','mail','office')),
    at timestamptz not null,
    primary key (hub_id, id),
    foreign key (hub_id, introduction_id, side) references introduction_side (hub_id, introduction_id, side),
    constraint outcome_agreed_on_something check ((what = 'agreed') = (agreed_kind is not null)),
    constraint outcome_reason_for_nothing check (what = 'nothing' or reason is null)
  );
  create index outcome_introduction on outcome (hub_id, introduction_id);
`
