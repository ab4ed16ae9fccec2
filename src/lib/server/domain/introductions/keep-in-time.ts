import { sql } from 'kysely'
import type { Db, Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import type { Actor } from '../actor.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { mailSide } from './mail-side.ts'
import { recordIntroduction } from './record-introduction.ts'
import { daysAfter, expiresAt, hasEnded, reminderDays, waitingSides } from './rules.ts'
import { type Introduction, lockIntroduction, setFacts, setSideFacts } from './store.ts'
import { isTakenBack } from './subject-queries.ts'
import { endWithdrawn } from './withdraw-introduction.ts'

/** Ids of a hub's introductions that wait for an answer, the oldest first. */
export async function openIntroductions(db: Db, hub: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from introduction
     where hub_id = ${hub} and accepted_at is null and declined_at is null and expired_at is null
       and withdrawn_at is null order by id`.execute(db)
  return rows.map((row) => row.id)
}

/** What time does to an open introduction: ended with its listing, expired after two weeks, reminded after one. */
export async function keepInTime(tx: Tx, actor: Actor, input: { introductionId: string }, now: Instant) {
  const introduction = await lockIntroduction(tx, actor.hub, input.introductionId)
  if (!introduction || hasEnded(introduction)) return
  const { sides } = introduction
  for (const side of [sides.asking, sides.asked])
    if (await isTakenBack(tx, actor, side, now)) return endWithdrawn(tx, actor, introduction, 'listing', now)
  const waiting = waitingSides(introduction, sides)
  if (waiting.some((side) => expiresAt(sides[side].askedAt!) <= now))
    return expire(tx, actor, introduction, now)
  for (const side of waiting) {
    const { askedAt, remindedAt } = sides[side]
    if (remindedAt || daysAfter(askedAt!, reminderDays) > now) continue
    await setSideFacts(tx, introduction, side, { reminded_at: now })
    const question = { purpose: 'answer' as const, weeks: null, expiresAt: expiresAt(askedAt!) }
    await mailSide(tx, actor, introduction, side, { template: 'introductionReminder', question }, now)
    const params = { side }
    await recordAudit(
      tx,
      actor,
      'introduction.reminded',
      { type: 'introduction', id: introduction.id, params },
      now
    )
  }
}

async function expire(tx: Tx, actor: Actor, introduction: Introduction, now: Instant) {
  await setFacts(tx, introduction, { expired_at: now })
  await recordIntroduction(tx, actor, introduction, { code: 'introduction.expired' }, now)
  for (const { side, askedAt, answer } of [introduction.sides.asking, introduction.sides.asked])
    if (askedAt || answer)
      await mailSide(tx, actor, introduction, side, { template: 'introductionExpired' }, now)
}
