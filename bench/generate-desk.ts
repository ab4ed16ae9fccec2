import { sql } from 'kysely'
import { type Db, enterHub } from '#lib/server/database/connection.ts'

/**
 * Every organisation a member of one hub, with what an office writes about them over years and an audit trail of `entries`:
 * on organisations, contacts, memberships and people alike, and a twentieth of it on one organisation alone.
 */
export async function generateDesk(owner: Db, hub: number, entries: number) {
  await owner.transaction().execute(async (tx) => {
    await enterHub(tx, { hub })
    await sql`insert into membership (hub_id, id, organisation_id, status, level, changed_at)
      select ${hub}::integer, gen_random_uuid(), id, 'active', 'member', '2026-01-01' from organisation
      on conflict do nothing`.execute(tx)
    await sql`insert into role_grant (hub_id, id, person_id, role, valid_during)
      select ${hub}::integer, gen_random_uuid(), id, 'office', '[2026-01-01,)' from (select id from person order by id limit 8) p`.execute(
      tx
    )
    const pick = sql`with o as (select array_agg(organisation_id order by organisation_id) as ids from membership where hub_id = ${hub}),
      p as (select array_agg(person_id) as ids from role_grant where hub_id = ${hub})`
    await sql`${pick} insert into in_charge (hub_id, organisation_id, person_id, changed_at)
      select ${hub}::integer, one, p.ids[1 + n % 8], '2026-02-01' from o, p, unnest(o.ids) with ordinality u(one, n)`.execute(
      tx
    )
    await sql`${pick} insert into task (hub_id, id, organisation_id, title, due_on, assignee_id, created_at, done_at)
      select ${hub}::integer, gen_random_uuid(), o.ids[1 + i % array_length(o.ids, 1)], 'Aufgabe ' || i,
             date '2026-01-01' + i % 600, p.ids[1 + i % 8], '2026-01-01', case when i % 10 > 0 then now() end
        from generate_series(1, 20000) i, o, p`.execute(tx)
    await sql`${pick} insert into contact_entry (hub_id, id, organisation_id, kind, happened_at, body, recorded_at)
      select ${hub}::integer, gen_random_uuid(), o.ids[1 + i % array_length(o.ids, 1)], 'call',
             timestamptz '2025-06-01' + make_interval(hours => i % 12000), 'Angerufen', now()
        from generate_series(1, 40000) i, o`.execute(tx)
    await sql`${pick}, c as (select array_agg(id) as ids from hub_contact where hub_id = ${hub}),
        m as (select array_agg(id) as ids from membership where hub_id = ${hub}),
        a as (select array_agg(person_id) as ids from affiliation)
      insert into audit_entry (hub_id, at, actor_id, code, subject_type, subject_id, params)
      select ${hub}::integer, timestamptz '2022-01-01' + make_interval(secs => i * 60.0 * (2000000.0 / ${entries}::float)), p.ids[1 + i % 8],
             (array['note.changed','contact.recorded','membership.changed','person.changed','organisation.changed'])[1 + i % 5],
             (array['organisation','hubContact','membership','person','organisation'])[1 + i % 5],
             case when i % 20 = 0 then o.ids[1]
                  when i % 5 in (0, 4) then o.ids[1 + (i / 5) % array_length(o.ids, 1)]
                  when i % 5 = 1 then c.ids[1 + (i / 5) % array_length(c.ids, 1)]
                  when i % 5 = 2 then m.ids[1 + (i / 5) % array_length(m.ids, 1)]
                  else a.ids[1 + (i / 5) % array_length(a.ids, 1)] end::text, '{}'
        from generate_series(1, ${entries}::integer) i, o, p, c, m, a`.execute(tx)
  })
  await sql`vacuum analyze`.execute(owner)
}
