import { type Kysely, sql } from 'kysely'
import { secureHubTable } from '../row-security.ts'

/** What an office looks its people up by, who holds which role once only, and mails in an office's own words. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(lookUp).execute(db)
  await sql.raw(roles).execute(db)
  await sql.raw(mailTexts).execute(db)
  await secureHubTable(db, 'mail_text')
}

/*
 * Found by the beginning of a name, a family name, an address or its domain. Comparisons of plain text are all that
 * PostgreSQL lets an index answer under row-level security (LIKE and trigrams could tell what the policy hides), so every
 * way of asking is a column of its own in byte order.
 */
const lookUp = `
  create function folded(text) returns text language sql immutable parallel safe return
    regexp_replace(
      normalize(
        replace(replace(replace(replace(replace(replace(
          lower(normalize($1, NFKC) collate "und-x-icu"),
          'ß', 'ss'), 'ä', 'ae'), 'æ', 'ae'), 'ö', 'oe'), 'ø', 'oe'), 'ü', 'ue'),
        NFKD),
      '[\\u0300-\\u036f]', '', 'g');
  -- The last word first: "Anna Maria Berg" is looked for under Berg, too.
  create function folded_family(text) returns text language sql immutable parallel safe return
    regexp_replace(folded($1), '^(.*) ([^ ]+)$', '\\2 \\1');

  alter table hub_contact
    add column name_key text collate "C" generated always as (folded(name)) stored,
    add column family_key text collate "C" generated always as (folded_family(name)) stored,
    add column email_key text collate "C" generated always as (lower(email)) stored,
    add column domain_key text collate "C" generated always as (split_part(lower(email), '@', 2)) stored;
  create index hub_contact_name on hub_contact (hub_id, name_key, id);
  create index hub_contact_family on hub_contact (hub_id, family_key);
  create index hub_contact_email on hub_contact (hub_id, email_key);
  create index hub_contact_domain on hub_contact (hub_id, domain_key);
  create index hub_contact_person on hub_contact (hub_id, person_id) where person_id is not null;

  alter table person
    add column merged_into uuid references person (id),
    add constraint person_not_merged_into_itself check (merged_into <> id),
    add column name_key text collate "C" generated always as (folded(display_name)) stored,
    add column family_key text collate "C" generated always as (folded_family(display_name)) stored;
  create index person_name on person (name_key, id);
  create index person_family on person (family_key);
  create index person_merged on person (merged_into) where merged_into is not null;
  create index person_email_begin on person_email ((address collate "C")) where confirmed_at is not null;
  create index person_email_domain on person_email ((split_part(address, '@', 2) collate "C"))
    where confirmed_at is not null;
`

const roles = `
  alter table role_grant add constraint role_grant_one_at_a_time
    exclude using gist (hub_id with =, person_id with =, role with =, valid_during with &&);
  create index role_grant_hub on role_grant (hub_id, role);

  -- The same rule as before, on one expression: the planner took the former index for looking up an organisation's people,
  -- though it begins with the person, and read it in full for each (300 ms for a hub of 500 organisations).
  alter table affiliation drop constraint affiliation_one_at_a_time,
    add constraint affiliation_one_at_a_time exclude using gist
      ((person_id::text || organisation_id::text) with =, valid_during with &&);
`

const mailTexts = `
  create table mail_text (
    hub_id integer not null,
    template text not null,
    language text not null check (language in ('de','en')),
    subject text not null check (length(subject) between 1 and 200),
    body text not null check (length(body) between 1 and 5000),
    version integer not null default 1,
    changed_at timestamptz not null,
    changed_by uuid,
    primary key (hub_id, template, language)
  );
`
