import { type Kysely, sql } from 'kysely'
import { appRole, secureHubTable } from '../row-security.ts'

/** Offers and needs with a life: details by kind, a check, an end that can be put off, release to the network, versions. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const noun of ['offer', 'need']) await sql.raw(life(noun)).execute(db)
  await sql.raw(window).execute(db)
  for (const noun of ['offer', 'need']) await sql.raw(links(noun)).execute(db)
  await sql.raw(unlinkedInTime).execute(db)
  await sql.raw(versions).execute(db)
  await sql.raw(readers).execute(db)
  for (const table of ['listing_version', 'listing_check'])
    await secureHubTable(db, table, { appendOnly: true })
}

/*
 * The link to the listing stands on the side of the record: an anonymous listing leads nowhere, and still its owner and the
 * office find it.
 */
const life = (noun: string) => `
  alter table ${noun} drop constraint ${noun}_status_check;
  alter table ${noun}
    add constraint ${noun}_status_check check (status in ('draft','waiting','returned','published','withdrawn')),
    add column details jsonb not null default '{}',
    add column listing_id uuid,
    add column contact_person_id uuid references person (id),
    add column published_at timestamptz,
    add column withdrawn_at timestamptz,
    add column released_at timestamptz,
    add column release_asked_at timestamptz,
    add column is_by_office boolean not null default false,
    -- The expiry date that its owner was reminded of: once for each.
    add column reminded_of date,
    add constraint ${noun}_listing unique (hub_id, listing_id),
    add constraint ${noun}_released_is_shown check
      (released_at is null or visibility in ('hub','anonymous'));
  create index ${noun}_expiry on ${noun} (hub_id, expires_on) where status = 'published';
  create index ${noun}_status on ${noun} (hub_id, status);
`

const window = `
  alter table listing
    add column details jsonb not null default '{}',
    add column version integer not null default 1,
    -- Withdrawn: the row stays, so that the index hears of it, and nobody reads it.
    add column is_withdrawn boolean not null default false,
    -- Read by members of other hubs, too.
    add column is_released boolean not null default false,
    add constraint listing_released_is_narrow check (not is_released or visibility in ('hub','anonymous'));
  create index listing_shown on listing (hub_id, noun, changed_at desc, id) where not is_withdrawn;
  alter table hub add column checks_listings boolean not null default false;
`

/** What stands there already: linked by its record, an anonymous one by its own words. */
const links = (noun: string) => `
  update ${noun} r set published_at = r.changed_at where r.status = 'published';
  update ${noun} r set listing_id = l.id, contact_person_id = r.author_id
    from listing l where l.hub_id = r.hub_id and l.record_id = r.id and l.noun = '${noun}';
  update ${noun} r set listing_id = found.id
    from (
      select distinct on (l.id) l.id, l.hub_id, own.id as record_id
        from listing l join ${noun} own on own.hub_id = l.hub_id and own.visibility = 'anonymous'
         and own.kind = l.kind and own.status = 'published' and own.listing_id is null
       where l.noun = '${noun}' and l.visibility = 'anonymous'
         and exists (select 1 from ${noun}_text t where t.hub_id = own.hub_id and t.id = own.id
                        and t.title = case t.language when 'de' then l.title_de else l.title_en end
                        and t.body = case t.language when 'de' then l.body_de else l.body_en end)
       order by l.id, own.id
    ) found
   where r.hub_id = found.hub_id and r.id = found.record_id;
`

/** An instant that a record shares with its anonymous listing would join them again. */
const unlinkedInTime = `
  update listing set changed_at = date_trunc('day', changed_at at time zone 'UTC') at time zone 'UTC'
   where visibility = 'anonymous';
`

/*
 * What a listing said, version by version, so that a match or an introduction can show what it was made from. As redacted as
 * the listing itself: no owner stands in it.
 */
const versions = `
  create table listing_version (
    hub_id integer not null,
    id uuid not null,
    listing_id uuid not null,
    version integer not null,
    noun text not null check (noun in ('offer','need')),
    kind text not null,
    details jsonb not null,
    title_de text, body_de text, title_en text, body_en text,
    at timestamptz not null,
    primary key (hub_id, id),
    constraint listing_version_once unique (hub_id, listing_id, version),
    foreign key (hub_id, listing_id) references listing (hub_id, id)
  );
  insert into listing_version (hub_id, id, listing_id, version, noun, kind, details, title_de, body_de, title_en, body_en, at)
    select hub_id, gen_random_uuid(), id, version, noun, kind, details, title_de, body_de, title_en, body_en, changed_at
      from listing;

  create table listing_check (
    hub_id integer not null,
    id uuid not null,
    offer_id uuid,
    need_id uuid,
    version integer not null,
    outcome text not null check (outcome in ('published','returned')),
    comment text not null default '' check (length(comment) <= 2000),
    person_id uuid references person (id),
    at timestamptz not null,
    primary key (hub_id, id),
    foreign key (hub_id, offer_id) references offer (hub_id, id),
    foreign key (hub_id, need_id) references need (hub_id, id),
    constraint listing_check_of_one check (num_nonnulls(offer_id, need_id) = 1)
  );
  create index listing_check_offer on listing_check (hub_id, offer_id) where offer_id is not null;
  create index listing_check_need on listing_check (hub_id, need_id) where need_id is not null;
`

const readers = `
  drop policy network_reads on listing;
  create policy network_reads on listing for select to ${appRole} using
    (current_hub() = 0 and not is_withdrawn and (visibility in ('public','network') or is_released));
`
