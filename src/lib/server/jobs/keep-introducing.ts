import { type Db, inHub, networkHub, type Tx } from '../database/connection.ts'
import { type Actor, operatorAtTheConsole } from '../domain/actor.ts'
import { keepInTime, openIntroductions } from '../domain/introductions/keep-in-time.ts'
import { followUp } from '../domain/outcomes/follow-up.ts'
import { noteMet } from '../domain/outcomes/note-met.ts'
import { followedIntroductions, meetingsOver } from '../domain/outcomes/store.ts'
import { type Instant, now } from '../platform/clock.ts'
import { logError } from '../platform/log.ts'

const pauseMs = 5 * 60_000
/** The last question comes after half a year; a server that stood still for a while still asks it. */
const followedDays = 26 * 7 + 60

/** Reminds, lets expire, notes meetings and asks what came of them, again and again. @returns a function that ends it. */
export function keepIntroducing(db: Db): () => Promise<void> {
  let isStopping = false
  let wake = () => {}
  const round = async () => {
    while (!isStopping) {
      await introduceInTime(db, now()).catch((error: unknown) => logError('introductions.round', error))
      if (isStopping) return
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, pauseMs)
        wake = () => {
          clearTimeout(timer)
          resolve()
        }
      })
    }
  }
  const running = round()
  return async () => {
    isStopping = true
    wake()
    await running
  }
}

/** One look at everything that waits, in every hub; each introduction in a transaction of its own. */
export async function introduceInTime(db: Db, at: Instant): Promise<void> {
  const hubs = await inHub(db, { hub: networkHub }, (tx) =>
    tx.selectFrom('hub').select('id').orderBy('id').execute()
  )
  for (const { id: hub } of hubs) {
    const each = <T>(work: (tx: Tx, actor: Actor) => Promise<T>) =>
      inHub(db, { hub }, (tx) => work(tx, operatorAtTheConsole(hub)))
    for (const introductionId of await each((tx) => openIntroductions(tx, hub)))
      await each((tx, actor) => keepInTime(tx, actor, { introductionId }, at))
    for (const { id, metAt } of await each((tx) => meetingsOver(tx, hub, at)))
      await each((tx, actor) => noteMet(tx, actor, { introductionId: id, metAt }, at))
    const since = new Date(at.getTime() - followedDays * 86_400_000)
    for (const { id } of await each((tx) => followedIntroductions(tx, hub, since)))
      await each((tx, actor) => followUp(tx, actor, { introductionId: id }, at))
  }
}
