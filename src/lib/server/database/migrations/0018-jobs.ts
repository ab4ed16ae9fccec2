import { type Kysely, sql } from 'kysely'
import { shareNetworkTable } from '../row-security.ts'

/** What runs by itself, and how its last run went. Bookkeeping of this installation: no backup holds it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(jobs).execute(db)
  await shareNetworkTable(db, 'job')
}

const jobs = `
  create table job (
    name text primary key,
    every_seconds integer not null,
    ran_at timestamptz,
    took_ms integer,
    -- How many things its last run did.
    worked integer not null default 0,
    failures integer not null default 0,
    failed_at timestamptz,
    -- The error's name and code, never its message: messages quote what people typed.
    failure text,
    next_at timestamptz,
    wanted_at timestamptz
  );
`
