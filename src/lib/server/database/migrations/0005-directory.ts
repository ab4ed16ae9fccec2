import { type Kysely, sql } from 'kysely'

/**
 * For lists over the whole network: indexes that answer without touching the tables, and policies that read the hub of
 * the transaction once per statement instead of once per row.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(indexes).execute(db)
  for (const [table, condition] of Object.entries(networkReads)) {
    await sql.raw(`alter policy own_hub on ${table} using (hub_id = (select current_hub()))`).execute(db)
    await sql
      .raw(`alter policy network_reads on ${table} using ((select current_hub()) = 0 and ${condition})`)
      .execute(db)
  }
}

const indexes = `
  drop index organisation_name_order;
  create index organisation_name_order on organisation (name collate name_order, id) where merged_into is null;
  create index organisation_directory on organisation (id) include (kind, city) where merged_into is null;
  drop index membership_organisation;
  create index membership_directory on membership (organisation_id, hub_id) include (status, visibility);
  create index activity_newest on activity (starts_on desc nulls last, id);
  create index listing_newest on listing (noun, changed_at desc, id);
`

const networkReads = {
  membership: `visibility in ('public','network') and status in ('known','active')`,
  listing: `visibility in ('public','network')`
}
