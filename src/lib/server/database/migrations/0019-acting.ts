import { type Kysely, sql } from 'kysely'
import { secureHubTable } from '../row-security.ts'

/** Somebody of the office does for a member what its people could do, for an hour at most. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(acting).execute(db)
  await secureHubTable(db, 'acting')
}

/*
 * `ends_at` is when it ends by itself, `ended_at` when somebody ended it; a row that ran out is closed when its person starts
 * again. The index finds what is open on every request, and lets nobody act for two at once.
 */
const acting = `
  create table acting (
    hub_id integer not null references hub (id),
    id uuid not null,
    person_id uuid not null references person (id),
    organisation_id uuid not null references organisation (id),
    reason text not null check (length(reason) between 1 and 500),
    started_at timestamptz not null,
    ends_at timestamptz not null check (ends_at > started_at),
    ended_at timestamptz,
    primary key (hub_id, id)
  );
  create unique index acting_one_at_a_time on acting (hub_id, person_id) where ended_at is null;
  create index acting_person on acting (person_id);
  create index acting_organisation on acting (organisation_id);

  -- The organisation for which a deed was done; beside on_behalf_of, which names a person.
  alter table audit_entry add column for_organisation_id uuid;
`
