import { createHash, randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { type Db, enterHub } from '#lib/server/database/connection.ts'

/** Whose office is measured. */
export const measuredHub = 3

const first = 'Anna Jonas Mara Emil Lena Paul Ida Karl Nele Otto Jana Fritz Romy Hugo Elif Milan'.split(' ')
const family =
  'Müller Schmidt Berg Weiß Krüger Öhler Lange Vogel Brandt Kaya Novak Peters Straub Winter Zander Ihle'.split(
    ' '
  )
const at = new Date('2026-06-01T08:00:00Z')

/**
 * People with accounts, each belonging to an organisation; contacts that the measured hub noted, each with an organisation
 * that stands there; a hundred applications that wait. One statement each, so that 30,000 take seconds.
 */
export async function generatePeople(owner: Db, count: number) {
  await owner.transaction().execute(async (tx) => {
    await enterHub(tx, { hub: measuredHub })
    const name = (number: string) => sql`
      (${sql.val(first)}::text[])[1 + (${sql.raw(number)} * 7) % ${sql.lit(first.length)}] || ' ' ||
      (${sql.val(family)}::text[])[1 + (${sql.raw(number)} * 13 / 7) % ${sql.lit(family.length)}] ||
      ' ' || to_hex(${sql.raw(number)})`
    await sql`
      with o as (select array_agg(id order by id) as ids from organisation),
           n as (select i, gen_random_uuid() as id from generate_series(1, ${count}::integer) i),
           p as (insert into person (id, display_name, created_at) select id, ${name('i')}, ${at} from n),
           e as (insert into person_email (address, person_id, confirmed_at, is_primary)
                 select 'person' || i || '@firma' || i % 5000 || '.example', id, ${at}, true from n)
      insert into affiliation (id, person_id, organisation_id, role, valid_during, changed_at)
      select gen_random_uuid(), n.id, o.ids[1 + n.i % array_length(o.ids, 1)], 'member', '[2026-01-01,)', ${at}
        from n, o`.execute(tx)
    await sql`
      with o as (select array_agg(organisation_id order by organisation_id) as ids from membership
                  where hub_id = ${measuredHub})
      insert into hub_contact (hub_id, id, organisation_id, name, email, phone, role, changed_at)
      select ${measuredHub}::integer, gen_random_uuid(), o.ids[1 + i % array_length(o.ids, 1)], ${name('i')},
             'kontakt' || i || '@haus' || i % 5000 || '.example', '+49 341 1234567', 'Einkauf', ${at}
        from generate_series(1, ${count}::integer) i, o`.execute(tx)
    await sql`
      insert into membership_application (hub_id, id, organisation_id, person_id, level, created_at)
      select distinct on (m.organisation_id) ${measuredHub}::integer, gen_random_uuid(), m.organisation_id, a.person_id,
             'member', ${at}::timestamptz
        from membership m join affiliation a on a.organisation_id = m.organisation_id
       where m.hub_id = ${measuredHub} order by m.organisation_id limit 100`.execute(tx)
  })
  await sql`vacuum analyze`.execute(owner)
}

/** A session of somebody who may see every office, second factor given. @returns the cookie to send. */
export async function enterOperator(owner: Db): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  const hash = createHash('sha256').update(token).digest()
  await sql`
    with p as (insert into person (id, display_name, is_operator, created_at)
               values (gen_random_uuid(), 'Messung', true, now()) returning id)
    insert into session (token_hash, person_id, created_at, seen_at, expires_at, second_factor_at)
    select ${hash}, id, now(), now(), now() + interval '1 day', now() from p`.execute(owner)
  return `hubwerk_session=${token}`
}
