import { type RawBuilder, sql } from 'kysely'
import type { Db, Tx } from '../../database/connection.ts'
import type { DigestFrequency } from '../../database/schema-matches.ts'
import type { Instant } from '../../platform/clock.ts'
import { newId } from '../../platform/identifiers.ts'
import { allNamesOf } from '../organisations/shown.ts'
import { isPerson, personsUnder } from '../people/person-now.ts'
import { dayOf } from './store.ts'

export interface DigestChoice {
  frequency: DigestFrequency
  timeZone: string
}

/** How often somebody wants to hear of matches: weekly at the hub's time, if they said nothing else. */
export async function digestChoiceOf(db: Db, hub: number, personId: string): Promise<DigestChoice> {
  const { rows } = await sql<DigestChoice>`
    select coalesce(c.frequency, 'weekly') as frequency, coalesce(c.time_zone, h.time_zone) as "timeZone"
      from hub h left join lateral (${lastChoice(sql`h.id`, sql`${personId}::uuid`)}) c on true
     where h.id = ${hub}`.execute(db)
  return rows[0] ?? { frequency: 'weekly', timeZone: 'Europe/Berlin' }
}

export async function saveDigestChoice(
  tx: Tx,
  hub: number,
  personId: string,
  { frequency, timeZone }: DigestChoice,
  at: Instant
) {
  const what = { frequency, time_zone: timeZone, changed_at: at }
  await tx
    .insertInto('digest_choice')
    .values({ hub_id: hub, id: newId(at), person_id: personId, ...what })
    .onConflict((conflict) => conflict.columns(['hub_id', 'person_id']).doUpdateSet(what))
    .execute()
}

export interface DigestReader extends DigestChoice {
  personId: string
  language: 'de' | 'en'
  /** Organisations that the person speaks for, under the ids they bear now. */
  organisations: string[]
}

/**
 * Who may hear of a round: people of member organisations who have not been told of it and did not decline, each once, however
 * many accounts they joined. Ordered, so that a stopped job goes on where it was.
 */
export async function readersToTell(
  db: Db,
  hub: number,
  roundId: string,
  now: Instant,
  limit: number
): Promise<DigestReader[]> {
  const { rows } = await sql<DigestReader>`
    with reader as (
      select coalesce(named.merged_into, named.id) as id, array_agg(distinct o.id) as organisations
        from membership m
        join organisation was on was.id = m.organisation_id
        join organisation o on o.id = coalesce(was.merged_into, was.id)
        join affiliation a on a.organisation_id = any(${allNamesOf(sql`o.id`)}) and a.valid_during @> ${dayOf(now)}::date
        join person named on named.id = a.person_id
       where m.hub_id = ${hub} and m.status = 'active'
         and (m.valid_to is null or m.valid_to >= ${dayOf(now)}::date) group by 1)
    select p.id as "personId", p.language, coalesce(c.frequency, 'weekly') as frequency,
           coalesce(c.time_zone, h.time_zone) as "timeZone", reader.organisations
      from reader join person p on p.id = reader.id join hub h on h.id = ${hub}
      left join lateral (${lastChoice(sql`${hub}`, sql`p.id`)}) c on true
     where coalesce(c.frequency, 'weekly') <> 'never'
       and not exists (select 1 from digest d where d.hub_id = ${hub} and d.round_id = ${roundId}
                          and d.person_id = any(${personsUnder(sql`p.id`)}))
       and (coalesce(c.frequency, 'weekly') <> 'monthly' or not exists (
             select 1 from digest d where d.hub_id = ${hub} and d.person_id = any(${personsUnder(sql`p.id`)})
                and d.mail_id is not null and d.queued_at > ${monthBefore(now)}))
     order by p.id limit ${limit}`.execute(db)
  return rows
}

/** @returns false when this person was told of the round already. */
export async function noteDigest(
  tx: Tx,
  hub: number,
  roundId: string,
  personId: string,
  at: Instant
): Promise<boolean> {
  const done = await tx
    .insertInto('digest')
    .values({
      hub_id: hub,
      id: newId(at),
      round_id: roundId,
      person_id: personId,
      queued_at: at,
      mail_id: null
    })
    .onConflict((conflict) => conflict.columns(['hub_id', 'round_id', 'person_id']).doNothing())
    .executeTakeFirst()
  return Number(done.numInsertedOrUpdatedRows ?? 0) > 0
}

export async function noteDigestMail(tx: Tx, hub: number, roundId: string, personId: string, mailId: string) {
  await tx
    .updateTable('digest')
    .set({ mail_id: mailId })
    .where('hub_id', '=', hub)
    .where('round_id', '=', roundId)
    .where('person_id', '=', personId)
    .execute()
}

/** When this person was last sent a digest of the hub. */
export async function lastDigestAt(db: Db, hub: number, personId: string): Promise<Instant | null> {
  const row = await db
    .selectFrom('digest')
    .select((of) => of.fn.max('queued_at').as('at'))
    .where('hub_id', '=', hub)
    .where(isPerson('person_id', personId))
    .where('mail_id', 'is not', null)
    .executeTakeFirst()
  return row?.at ?? null
}

/** What a person said last, under whichever of their accounts. */
const lastChoice = (hub: RawBuilder<unknown>, person: RawBuilder<unknown>) => sql`
  select said.frequency, said.time_zone from digest_choice said
   where said.hub_id = ${hub} and said.person_id = any(${personsUnder(person)})
   order by said.changed_at desc limit 1`

const monthBefore = (at: Instant): Instant => new Date(at.getTime() - 27 * 24 * 3600 * 1000)
