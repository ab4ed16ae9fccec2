import { type Db, inHub, networkHub } from '../database/connection.ts'
import { operatorAtTheConsole } from '../domain/actor.ts'
import { carryOutRetention } from '../domain/retention/carry-out-retention.ts'
import type { Instant } from '../platform/clock.ts'
import { takeTurn } from './take-turn.ts'

/** Carries out every hub's retention, each in a transaction of its own. */
export async function applyRetention(db: Db, at: Instant): Promise<void> {
  const hubs = await inHub(db, { hub: networkHub }, (tx) =>
    tx.selectFrom('hub').select('id').orderBy('id').execute()
  )
  for (const { id: hub } of hubs)
    await inHub(db, { hub }, async (tx) => {
      if (await takeTurn(tx, 'retention', hub)) await carryOutRetention(tx, operatorAtTheConsole(hub), {}, at)
    })
}
