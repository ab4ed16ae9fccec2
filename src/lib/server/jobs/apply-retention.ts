import { type Db, inHub, networkHub } from '../database/connection.ts'
import { operatorAtTheConsole } from '../domain/actor.ts'
import { carryOutRetention } from '../domain/retention/carry-out-retention.ts'
import type { Instant } from '../platform/clock.ts'
import { hubIds } from './hubs.ts'
import { takeTurn } from './take-turn.ts'

/** Carries out the retention of the network and of every hub, each in a transaction of its own. @returns how many rows went. */
export async function applyRetention(db: Db, at: Instant): Promise<number> {
  let done = 0
  for (const hub of [networkHub, ...(await hubIds(db))])
    await inHub(db, { hub }, async (tx) => {
      if (!(await takeTurn(tx, 'retention', hub))) return
      const removed = await carryOutRetention(tx, operatorAtTheConsole(hub), {}, at)
      for (const count of Object.values(removed ?? {})) done += count
    })
  return done
}
