import { type Db, inHub } from '../database/connection.ts'
import { operatorAtTheConsole } from '../domain/actor.ts'
import { remindOfExpiry } from '../domain/listings/remind-of-expiry.ts'
import type { Instant } from '../platform/clock.ts'
import { hubIds } from './hubs.ts'

/** Reminds, hub by hub, of offers and needs that end soon. A transaction for each handful: what was reminded of stays so, whatever comes after. @returns how many it was. */
export async function remindEverywhere(db: Db, at: Instant): Promise<number> {
  let all = 0
  for (const id of await hubIds(db)) {
    for (let count = 1; count > 0; all += count)
      count = await inHub(db, { hub: id }, (tx) => remindOfExpiry(tx, operatorAtTheConsole(id), at))
  }
  return all
}
