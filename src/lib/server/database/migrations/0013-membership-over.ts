import { type Kysely, sql } from 'kysely'

/** What an organisation offered or needed in a hub is on view only while it stands there. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(over).execute(db)
  // What is noted twice among a hub's contacts is found by reading these alone.
  await sql.raw(alike).execute(db)
  // A notice that is taken back restores the last day there was before it.
  await sql.raw('alter table membership_change add column former_valid_to date').execute(db)
}

/*
 * An anonymous listing leads to no owner, and from the network neither records nor ended memberships can be read. So the
 * schema's owner looks, and tells only which listings are meant. Beginning with what has ended, because that is little.
 */
const over = `
  create function listings_of_former_members(on_day date) returns setof uuid
    language sql stable security definer set search_path = public as $$
    with ended as (
      select distinct m.hub_id, coalesce(o.merged_into, o.id) as id
        from membership m join organisation o on o.id = m.organisation_id
       where m.status = 'ended' or m.valid_to < on_day),
    gone as (
      select ended.hub_id, part.id from ended
        join organisation part on part.id = ended.id or part.merged_into = ended.id
       where not exists (
         select from organisation name join membership m on m.organisation_id = name.id and m.hub_id = ended.hub_id
          where (name.id = ended.id or name.merged_into = ended.id)
            and m.status <> 'ended' and (m.valid_to is null or m.valid_to >= on_day)))
    select r.listing_id from gone join offer r on r.hub_id = gone.hub_id and r.organisation_id = gone.id
     where r.listing_id is not null
    union all
    select r.listing_id from gone join need r on r.hub_id = gone.hub_id and r.organisation_id = gone.id
     where r.listing_id is not null
  $$;
`

const alike = `
  create index hub_contact_alike_email on hub_contact (hub_id, email_key) where merged_into is null;
  create index hub_contact_alike_name on hub_contact (hub_id, name_key) where merged_into is null;
`
