import { type Kysely, sql } from 'kysely'
import { secureHubTable } from '../row-security.ts'

/** Somebody of the office does for a member what its people could do, for an hour at most. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(acting).execute(db)
  // The front door asks at every address, before it knows of any hub.
  await secureHubTable(db, 'acting', { networkReads: 'ended_at is null' })
}

/*
 * `ends_at` is when it ends by itself, `ended_at` when somebody ended it; a row that ran out is closed when its person starts
 * again. It counts in one session, which may be gone. The index finds what is open on every request, and lets nobody act for
 * two at once, in whichever hubs. The reason has no upper limit here: striking out the name of who was erased may lengthen it.
 */
const acting = `
  create table acting (
    hub_id integer not null references hub (id),
    id uuid not null,
    person_id uuid references person (id),
    session_id uuid not null,
    organisation_id uuid not null references organisation (id),
    reason text not null check (reason <> ''),
    started_at timestamptz not null,
    ends_at timestamptz not null check (ends_at > started_at),
    ended_at timestamptz,
    primary key (hub_id, id)
  );
  create unique index acting_one_at_a_time on acting (person_id) where ended_at is null;
  create index acting_person on acting (person_id);
  create index acting_organisation on acting (organisation_id);

  -- The organisation for which a deed was done; beside on_behalf_of, which names a person.
  alter table audit_entry add column for_organisation_id uuid;
  create index audit_entry_for_organisation on audit_entry (hub_id, for_organisation_id, at)
    where for_organisation_id is not null;
`
