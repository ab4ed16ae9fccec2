import { type Kysely, sql } from 'kysely'
import { secureHubTable } from '../row-security.ts'

/** Offers and needs of organisations, and the listing: the only window through which others see them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const noun of ['offer', 'need']) await sql.raw(offerOrNeed(noun)).execute(db)
  await sql.raw(listing).execute(db)
  for (const table of ['offer', 'offer_text', 'need', 'need_text']) await secureHubTable(db, table)
  await secureHubTable(db, 'listing', { networkReads: `visibility in ('public','network')`, indexed: true })
}

const offerOrNeed = (noun: string) => `
  create table ${noun} (
    hub_id integer not null,
    id uuid not null,
    organisation_id uuid not null references organisation (id),
    kind text not null,
    visibility text not null check (visibility in ('public','network','hub','matching','anonymous','office','private')),
    status text not null default 'draft' check (status in ('draft','published','withdrawn')),
    expires_on date,
    version integer not null default 1,
    changed_at timestamptz not null,
    primary key (hub_id, id)
  );
  create index ${noun}_organisation on ${noun} (hub_id, organisation_id);

  create table ${noun}_text (
    hub_id integer not null,
    id uuid not null,
    language text not null check (language in ('de','en')),
    origin text not null check (origin in ('author','translation')),
    title text not null check (length(title) between 3 and 200),
    body text not null check (length(body) <= 5000),
    primary key (hub_id, id, language),
    foreign key (hub_id, id) references ${noun} (hub_id, id)
  );
`

const listing = `
  create table listing (
    hub_id integer not null,
    id uuid not null,
    home_hub_id integer not null,
    noun text not null check (noun in ('offer','need')),
    record_id uuid,
    organisation_id uuid references organisation (id),
    kind text not null,
    visibility text not null check (visibility in ('public','network','hub','matching','anonymous')),
    title_de text, body_de text, title_en text, body_en text,
    expires_on date,
    changed_at timestamptz not null,
    words tsvector generated always as (
      to_tsvector('german_words', coalesce(title_de,'') || ' ' || coalesce(body_de,'')) ||
      to_tsvector('english_words', coalesce(title_en,'') || ' ' || coalesce(body_en,''))
    ) stored,
    primary key (hub_id, id),
    -- An anonymous listing leads nowhere: neither to its owner nor to its record.
    constraint listing_anonymous_is_unlinked check
      (visibility <> 'anonymous' or (organisation_id is null and record_id is null))
  );
  create index listing_words on listing using gin (hub_id, words);
  create index listing_organisation on listing (hub_id, organisation_id);
  create index listing_changed on listing (changed_at);
`
