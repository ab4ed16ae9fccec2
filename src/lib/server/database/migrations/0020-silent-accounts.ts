import { type Kysely, sql } from 'kysely'

/** Accounts that nobody uses any more end, after a notice. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(silentAccounts).execute(db)
}

/*
 * Sessions are cleared away, so the account itself says when it was last used; for those there already the time runs from now.
 * Their erasure is a request like any other that comes from nobody's wish ('silence').
 */
const silentAccounts = `
  alter table person add column last_seen_at timestamptz not null default now();
  create index person_last_seen on person (last_seen_at) where merged_into is null and erased_at is null;
  alter table privacy_request drop constraint privacy_request_via_check;
  alter table privacy_request add constraint privacy_request_via_check check (via in ('account','office','silence'));
`
