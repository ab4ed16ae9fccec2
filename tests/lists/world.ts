import { sql } from 'kysely'
import type { Db } from '#lib/server/database/connection.ts'
import { inHub } from '#lib/server/database/connection.ts'
import { grantRole } from '#lib/server/domain/people/grant-role.ts'
import { asOffice, at, enterHubNamed, enterPerson } from '../belonging/people.ts'
import type { TestDatabase } from '../database/test-database.ts'

export interface ListWorld {
  hub: number
  /** Who works in the office. */
  office: string
}

/** A hub with somebody in its office. */
export async function officeHub(db: Db, slug: string): Promise<ListWorld> {
  const hub = await enterHubNamed(db, slug)
  const office = await enterPerson(db, `Büro ${slug}`, [`buero@${slug}.example`])
  await asOffice(db, hub, (tx, actor) => grantRole(tx, actor, { personId: office, role: 'office' }, at(0)))
  return { hub, office }
}

/** Organisations with a membership each, and contacts who all agreed to the hub's news but every tenth. */
export async function fillHub(
  test: TestDatabase,
  { hub }: ListWorld,
  size: { organisations: number; contacts: number }
) {
  const at0 = at(0)
  await inHub(test.owner, { hub }, async (tx) => {
    await sql`
      with n as (select i, gen_random_uuid() as id from generate_series(1, ${size.organisations}::integer) i),
           o as (insert into organisation (id, slug, name, name_key, kind, city, created_at, changed_at)
                 select id, ${`o${hub}-`}::text || i, 'Werk ' || lpad(i::text, 5, '0'), 'werk' || lpad(i::text, 5, '0') || ${`-${hub}`}::text,
                        'startUp', 'Ort ' || i % 7, ${at0}, ${at0} from n)
      insert into membership (hub_id, id, organisation_id, status, level, valid_from, changed_at)
      select ${hub}::integer, gen_random_uuid(), id, 'active', 'member', '2026-01-01', ${at0}::timestamptz from n`.execute(
      tx
    )
    await sql`
      insert into hub_contact (hub_id, id, name, email, changed_at)
      select ${hub}::integer, gen_random_uuid(), 'Person ' || lpad(i::text, 5, '0'), 'p' || i || '@lists' || ${String(hub)}::text || '.example', ${at0}::timestamptz
        from generate_series(1, ${size.contacts}::integer) i`.execute(tx)
    await sql`
      insert into consent_text (hub_id, id, purpose, language, version, body, published_at)
      values (${hub}::integer, gen_random_uuid(), 'hubNews', 'de', 1, 'Ja', ${at0}::timestamptz)`.execute(tx)
    await sql`
      insert into consent_given (hub_id, id, address, purpose, language, text_version, via, given_at, confirmed_at)
      select ${hub}::integer, gen_random_uuid(), c.email, 'hubNews', 'de', 1, 'form', ${at0}::timestamptz, ${at0}::timestamptz
        from hub_contact c where c.hub_id = ${hub} and right(split_part(c.email, '@', 1), 1) <> '0'`.execute(
      tx
    )
  })
}
