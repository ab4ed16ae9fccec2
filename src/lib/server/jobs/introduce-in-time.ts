import { type Db, inHub, type Tx } from '../database/connection.ts'
import { type Actor, operatorAtTheConsole } from '../domain/actor.ts'
import { keepInTime, openIntroductions } from '../domain/introductions/keep-in-time.ts'
import { followUp } from '../domain/outcomes/follow-up.ts'
import { noteMet } from '../domain/outcomes/note-met.ts'
import { followedIntroductions, meetingsOver } from '../domain/outcomes/store.ts'
import type { Instant } from '../platform/clock.ts'
import { hubIds } from './hubs.ts'

/** The last question comes after half a year; a server that stood still for a while still asks it. */
const followedDays = 26 * 7 + 60

/**
 * Reminds, lets expire, notes meetings and asks what came of them: one look at everything that waits, in every hub, each
 * introduction in a transaction of its own. @returns how many transactions that took.
 */
export async function introduceInTime(db: Db, at: Instant): Promise<number> {
  let looked = 0
  for (const hub of await hubIds(db)) {
    const each = <T>(work: (tx: Tx, actor: Actor) => Promise<T>) => {
      looked++
      return inHub(db, { hub }, (tx) => work(tx, operatorAtTheConsole(hub)))
    }
    for (const introductionId of await each((tx) => openIntroductions(tx, hub)))
      await each((tx, actor) => keepInTime(tx, actor, { introductionId }, at))
    for (const { id, metAt } of await each((tx) => meetingsOver(tx, hub, at)))
      await each((tx, actor) => noteMet(tx, actor, { introductionId: id, metAt }, at))
    const since = new Date(at.getTime() - followedDays * 86_400_000)
    for (const { id } of await each((tx) => followedIntroductions(tx, hub, since)))
      await each((tx, actor) => followUp(tx, actor, { introductionId: id }, at))
  }
  return looked
}
