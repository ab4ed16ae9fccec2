import { sql } from 'kysely'
import type { Db, Tx } from '../../database/connection.ts'
import type { Side } from '../../database/schema-introductions.ts'
import type { Instant } from '../../platform/clock.ts'
import type { WallTime } from './wall-time.ts'

export interface Meeting {
  id: string
  introductionId: string | null
  proposedSide: Side
  timeZone: string
  durationMinutes: number
  place: string
  sequence: number
  /** Agreed; null while times are being offered. */
  startsAtWall: WallTime | null
  startsAt: Instant | null
  fixedAt: Instant | null
  cancelledAt: Instant | null
  version: number
  times: { position: number; wall: WallTime }[]
}

const wallText = (column: string) => sql`to_char(${sql.ref(column)}, 'YYYY-MM-DD"T"HH24:MI')`

/** The meetings of an introduction, the one that is being arranged or agreed first. */
export async function meetingsOf(db: Db, hub: number, introductionId: string): Promise<Meeting[]> {
  const { rows } = await sql<Meeting>`
    select m.id, m.introduction_id as "introductionId", m.proposed_side as "proposedSide", m.time_zone as "timeZone",
           m.duration_minutes as "durationMinutes", m.place, m.sequence, ${wallText('m.starts_at_wall')} as "startsAtWall",
           m.starts_at as "startsAt", m.fixed_at as "fixedAt", m.cancelled_at as "cancelledAt", m.version,
           coalesce((select json_agg(json_build_object('position', t.position,
                                'wall', ${wallText('t.starts_at_wall')}) order by t.position)
              from meeting_time t where t.hub_id = m.hub_id and t.meeting_id = m.id), '[]') as times
      from meeting m where m.hub_id = ${hub} and m.introduction_id = ${introductionId}
     order by (m.cancelled_at is not null), m.created_at desc`.execute(db)
  return rows
}

export const openMeetingOf = async (
  db: Db,
  hub: number,
  introductionId: string
): Promise<Meeting | undefined> =>
  (await meetingsOf(db, hub, introductionId)).find((one) => one.cancelledAt === null)

export interface NewMeeting {
  id: string
  introductionId: string
  proposedSide: Side
  timeZone: string
  durationMinutes: number
  place: string
}

export async function insertMeeting(tx: Tx, hub: number, one: NewMeeting, at: Instant) {
  await tx
    .insertInto('meeting')
    .values({
      hub_id: hub,
      id: one.id,
      introduction_id: one.introductionId,
      proposed_side: one.proposedSide,
      time_zone: one.timeZone,
      duration_minutes: one.durationMinutes,
      place: one.place,
      starts_at_wall: null,
      created_at: at
    })
    .execute()
}

export async function insertTimes(tx: Tx, hub: number, meetingId: string, times: readonly WallTime[]) {
  await tx.deleteFrom('meeting_time').where('hub_id', '=', hub).where('meeting_id', '=', meetingId).execute()
  if (times.length === 0) return
  await tx
    .insertInto('meeting_time')
    .values(
      times.map((wall, index) => ({
        hub_id: hub,
        meeting_id: meetingId,
        position: index + 1,
        starts_at_wall: wall
      }))
    )
    .execute()
}

type MeetingFacts = Partial<Omit<NewMeeting, 'id' | 'introductionId'>> & {
  startsAtWall?: WallTime
  startsAt?: Instant
  fixedAt?: Instant
  cancelledAt?: Instant
  sequence?: number
}

export async function setMeeting(tx: Tx, hub: number, id: string, facts: MeetingFacts) {
  await tx
    .updateTable('meeting')
    .set({
      proposed_side: facts.proposedSide,
      time_zone: facts.timeZone,
      duration_minutes: facts.durationMinutes,
      place: facts.place,
      starts_at_wall: facts.startsAtWall,
      starts_at: facts.startsAt,
      fixed_at: facts.fixedAt,
      cancelled_at: facts.cancelledAt,
      sequence: facts.sequence,
      version: sql`version + 1`
    })
    .where('hub_id', '=', hub)
    .where('id', '=', id)
    .execute()
}
