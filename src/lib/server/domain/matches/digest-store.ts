import { sql } from 'kysely'
import type { Db, Tx } from '../../database/connection.ts'
import type { DigestFrequency } from '../../database/schema-matches.ts'
import type { Instant } from '../../platform/clock.ts'
import { newId } from '../../platform/identifiers.ts'
import { dayOf } from './store.ts'

export interface DigestChoice {
  frequency: DigestFrequency
  timeZone: string
}

/** How often somebody wants to hear of matches: weekly at the hub's time, if they said nothing else. */
export async function digestChoiceOf(db: Db, hub: number, personId: string): Promise<DigestChoice> {
  const { rows } = await sql<DigestChoice>`
    select coalesce(c.frequency, 'weekly') as frequency, coalesce(c.time_zone, h.time_zone) as "timeZone"
      from hub h left join digest_choice c on c.hub_id = h.id and c.person_id = ${personId}
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
 * Who may hear of a round: people of member organisations who have not been told of it and did not decline. Ordered, so that a
 * stopped job goes on where it was.
 */
export async function readersToTell(
  db: Db,
  hub: number,
  roundId: string,
  now: Instant,
  limit: number
): Promise<DigestReader[]> {
  const { rows } = await sql<DigestReader>`
    select p.id as "personId", p.language, coalesce(c.frequency, 'weekly') as frequency,
           coalesce(c.time_zone, h.time_zone) as "timeZone",
           array_agg(distinct coalesce(o.merged_into, o.id)) as organisations
      from membership m
      join organisation o on o.id = m.organisation_id
      join affiliation a on a.organisation_id in (o.id, o.merged_into) and a.valid_during @> ${dayOf(now)}::date
      join person p on p.id = a.person_id
      join hub h on h.id = m.hub_id
      left join digest_choice c on c.hub_id = m.hub_id and c.person_id = p.id
     where m.hub_id = ${hub} and m.status = 'active' and (m.valid_to is null or m.valid_to >= ${dayOf(now)}::date)
       and coalesce(c.frequency, 'weekly') <> 'never'
       and not exists (select 1 from digest d where d.hub_id = m.hub_id and d.round_id = ${roundId}
                          and d.person_id = p.id)
       and (coalesce(c.frequency, 'weekly') <> 'monthly' or not exists (
             select 1 from digest d where d.hub_id = m.hub_id and d.person_id = p.id and d.mail_id is not null
                and d.queued_at > ${monthBefore(now)}))
     group by p.id, c.frequency, c.time_zone, h.time_zone order by p.id limit ${limit}`.execute(db)
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
    .where('person_id', '=', personId)
    .where('mail_id', 'is not', null)
    .executeTakeFirst()
  return row?.at ?? null
}

const monthBefore = (at: Instant): Instant => new Date(at.getTime() - 27 * 24 * 3600 * 1000)
