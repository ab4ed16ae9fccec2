import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Db } from '../database/connection.ts'
import { inHub } from '../database/connection.ts'
import { type Actor, operatorAtTheConsole } from '../domain/actor.ts'
import { findNetwork } from '../domain/hubs/store.ts'
import { readersToTell } from '../domain/matches/digest-store.ts'
import { planRound, readRoundInput, recordRound } from '../domain/matches/plan-round.ts'
import { finishRound, type Round, roundOfWeek } from '../domain/matches/round-store.ts'
import { tellRound } from '../domain/matches/tell-round.ts'
import { wallTimeOf } from '../domain/meetings/wall-time.ts'
import type { Instant } from '../platform/clock.ts'
import type { LiveIndex } from '../platform/matching/live-index.ts'
import { takeTurn } from './take-turn.ts'

export interface RoundHub {
  id: number
  slug: string
  name: string
  timeZone: string
}

const dayMs = 24 * 3600 * 1000
/** Monday at this hour, in the hub's zone, a new week begins for the round. */
const beginsAt = 6
/** Told in one transaction: a disk takes its time over each. */
const readersAtOnce = 25

/** The Monday ('YYYY-MM-DD') of the week that a round at this instant belongs to. */
export function weekOf(now: Instant, zone: string): string {
  const local = Date.parse(`${wallTimeOf(now, zone)}:00Z`) - beginsAt * 3600 * 1000
  const sinceMonday = (new Date(local).getUTCDay() + 6) % 7
  return new Date(local - sinceMonday * dayMs).toISOString().slice(0, 10)
}

/**
 * Plans this week's round of a hub if nobody did, and tells those it concerns. What a stopped process left is taken up: a
 * round stands with all its suggestions or not at all, and who was told is noted together with the mail.
 */
export async function runWeeklyRound(db: Db, hub: RoundHub, live: LiveIndex, now: Instant): Promise<void> {
  const actor = operatorAtTheConsole(hub.id)
  const week = weekOf(now, hub.timeZone)
  const context = { hub: hub.id }
  let round = await inHub(db, context, (tx) => roundOfWeek(tx, hub.id, week))
  if (!round) {
    const input = await inHub(db, context, (tx) => readRoundInput(tx, actor, now))
    const plan = await planRound(input, live, now, () => nextTurn())
    await inHub(db, context, async (tx) => {
      if (await takeTurn(tx, 'round', hub.id)) await recordRound(tx, actor, { week, plan }, now)
    })
    round = await inHub(db, context, (tx) => roundOfWeek(tx, hub.id, week))
  }
  if (round && !round.finishedAt) await tellAll(db, hub, actor, round, now)
}

async function tellAll(db: Db, hub: RoundHub, actor: Actor, round: Round, now: Instant) {
  const context = { hub: hub.id }
  for (;;) {
    const told = await inHub(db, context, async (tx) => {
      const readers = await readersToTell(tx, hub.id, round.id, now, readersAtOnce)
      const baseUrl = (await findNetwork(tx))?.baseUrl ?? ''
      for (const reader of readers)
        await tellRound(tx, actor, { roundId: round.id, hub, reader, baseUrl }, now)
      return readers.length
    })
    if (told < readersAtOnce) break
  }
  await inHub(db, context, (tx) => finishRound(tx, hub.id, round.id, now))
}
