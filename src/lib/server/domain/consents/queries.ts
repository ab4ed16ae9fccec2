import { sql } from 'kysely'
import type { Db } from '../../database/connection.ts'
import type { ConsentPurpose } from '../../database/schema-privacy.ts'
import { isPerson, personsUnder } from '../people/person-now.ts'

/**
 * Which of these addresses may be written to for a purpose: the consent of the person who confirmed the address, or of the
 * address itself, confirmed and not taken back. An address that a consent is missing for is not in the answer.
 * @returns the consent by address (in small letters); its withdrawal link is `withdrawalPath` of `links.ts`.
 */
export async function consentedAddresses(
  db: Db,
  hub: number,
  purpose: ConsentPurpose,
  addresses: readonly string[]
): Promise<Map<string, string>> {
  const { rows } = await sql<{ address: string; id: string }>`
    select asked.address, consent.id
      from unnest(${addresses.map((one) => one.toLowerCase())}::text[]) as asked(address)
      left join lateral (
        select coalesce(p.merged_into, p.id) as id from person_email e join person p on p.id = e.person_id
         where e.address = asked.address and e.confirmed_at is not null) owner on true
      join lateral (
        select g.id from consent_given g
         where g.hub_id = ${hub} and g.purpose = ${purpose} and g.confirmed_at is not null
           and (g.address = asked.address or g.person_id = any(${personsUnder(sql`owner.id`)}))
           and not exists (select from consent_withdrawn w where w.hub_id = ${hub} and w.consent_id = g.id)
         order by g.given_at desc limit 1) consent on true`.execute(db)
  return new Map(rows.map((row) => [row.address, row.id]))
}

/** What a person agreed to and took back in a hub, newest first, word for word. */
export function consentHistory(db: Db, hub: number, personId: string) {
  return db
    .selectFrom('consent_given as g')
    .innerJoin('consent_text as t', (join) =>
      join
        .onRef('t.hub_id', '=', 'g.hub_id')
        .onRef('t.purpose', '=', 'g.purpose')
        .onRef('t.language', '=', 'g.language')
        .onRef('t.version', '=', 'g.text_version')
    )
    .leftJoin('consent_withdrawn as w', (join) =>
      join.onRef('w.hub_id', '=', 'g.hub_id').onRef('w.consent_id', '=', 'g.id')
    )
    .select(['g.id', 'g.purpose', 'g.language', 'g.text_version as version', 't.body', 'g.via', 'g.address'])
    .select(['g.given_at as givenAt', 'g.confirmed_at as confirmedAt', 'w.withdrawn_at as withdrawnAt'])
    .where('g.hub_id', '=', hub)
    .where((where) =>
      where.or([
        isPerson('g.person_id', personId),
        sql<boolean>`g.address in (select e.address from person_email e
          where e.person_id = any(${personsUnder(sql`${personId}::uuid`)}) and e.confirmed_at is not null)`
      ])
    )
    .orderBy('g.given_at', 'desc')
    .execute()
}

/** How many consents of a hub hold today, and how many were taken back. */
export async function consentCounts(db: Db, hub: number, purpose: ConsentPurpose) {
  const { rows } = await sql<{ held: number; open: number; withdrawn: number }>`
    select count(*) filter (where w.id is null and g.confirmed_at is not null)::int as held,
           count(*) filter (where w.id is null and g.confirmed_at is null)::int as open,
           count(w.id)::int as withdrawn
      from consent_given g left join consent_withdrawn w on w.hub_id = g.hub_id and w.consent_id = g.id
     where g.hub_id = ${hub} and g.purpose = ${purpose}`.execute(db)
  return rows[0]!
}
