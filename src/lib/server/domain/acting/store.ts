import { sql } from 'kysely'
import type { Db, Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import type { Acting } from '../actor.ts'
import { personsUnder } from '../people/person-now.ts'

export interface OpenActing extends Acting {
  /** Whether its session is still there. */
  isSessionThere: boolean
}

/** What a person has open, in whichever hub: run out or not. To be read at the network. */
export async function openActingsOf(db: Db, personId: string, now: Instant): Promise<OpenActing[]> {
  const { rows } = await sql<OpenActing>`
    select a.id, a.session_id as "sessionId", a.started_at as "startedAt", a.ends_at as until,
           a.hub_id as hub, h.slug as "hubSlug", h.name as "hubName", h.time_zone as "timeZone",
           o.id as "organisationId", o.name, o.slug,
           exists (select from session s where s.id = a.session_id and s.expires_at > ${now}) as "isSessionThere"
      from acting a join hub h on h.id = a.hub_id
      join organisation named on named.id = a.organisation_id
      join organisation o on o.id = coalesce(named.merged_into, named.id)
     where a.person_id = any(${personsUnder(sql`${personId}::uuid`)}) and a.ended_at is null`.execute(db)
  return rows
}

export async function insertActing(
  tx: Tx,
  hub: number,
  one: { id: string; personId: string; sessionId: string; organisationId: string; reason: string },
  { startedAt, endsAt }: { startedAt: Instant; endsAt: Instant }
) {
  await tx
    .insertInto('acting')
    .values({
      hub_id: hub,
      id: one.id,
      person_id: one.personId,
      session_id: one.sessionId,
      organisation_id: one.organisationId,
      reason: one.reason,
      started_at: startedAt,
      ends_at: endsAt,
      ended_at: null
    })
    .execute()
}

/** Ends it in its own hub, at the latest when its time was over. @returns whether it was still open. */
export async function closeActing(tx: Tx, hub: number, id: string, at: Instant): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update acting set ended_at = least(ends_at, ${at}::timestamptz)
     where hub_id = ${hub} and id = ${id} and ended_at is null`.execute(tx)
  return numAffectedRows === 1n
}
