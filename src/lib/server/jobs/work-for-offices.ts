import { type Db, inHub } from '../database/connection.ts'
import { carryOutBatch } from '../domain/bulk-actions/carry-out-batch.ts'
import { queueGroupMail } from '../domain/group-mails/queue-group-mail.ts'
import type { Instant } from '../platform/clock.ts'
import { hubIds } from './hubs.ts'
import { takeTurn } from './take-turn.ts'

/**
 * What an office asked for many rows or readers at once, in any hub, batch by batch; each batch is a transaction, and of
 * several processes one works in a hub. @returns how many batches.
 */
export async function workForOffices(
  db: Db,
  clock: () => Instant,
  isStopping = () => false
): Promise<number> {
  let batches = 0
  for (const hub of await hubIds(db)) {
    const works = [carryOutBatch, queueGroupMail]
    for (const work of works) {
      let isMore = true
      while (isMore && !isStopping()) {
        isMore = await inHub(db, { hub }, async (tx) =>
          (await takeTurn(tx, 'office', hub)) ? work(tx, hub, clock()) : false
        )
        if (isMore) batches++
      }
    }
  }
  return batches
}
