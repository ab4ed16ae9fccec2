import { type Db, inHub, networkHub } from '../database/connection.ts'
import { carryOutBatch } from '../domain/bulk-actions/carry-out-batch.ts'
import { queueGroupMail } from '../domain/group-mails/queue-group-mail.ts'
import { type Instant, now } from '../platform/clock.ts'
import { logError } from '../platform/log.ts'
import { takeTurn } from './take-turn.ts'

const pauseMs = 1_000

/** Does what an office asked for many rows or readers at once, again and again. @returns a function that ends it. */
export function keepOffice(db: Db): () => Promise<void> {
  let isStopping = false
  let wake = () => {}
  const round = async () => {
    while (!isStopping) {
      await workForOffices(db, now, () => isStopping).catch((error: unknown) =>
        logError('office.round', error)
      )
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

/** Whatever is open in any hub, batch by batch; each batch is a transaction, and of several processes one works in a hub. */
export async function workForOffices(db: Db, clock: () => Instant, isStopping = () => false): Promise<void> {
  const hubs = await inHub(db, { hub: networkHub }, (tx) =>
    tx.selectFrom('hub').select('id').orderBy('id').execute()
  )
  for (const { id: hub } of hubs) {
    const works = [carryOutBatch, queueGroupMail]
    for (const work of works) {
      let isMore = true
      while (isMore && !isStopping())
        isMore = await inHub(db, { hub }, async (tx) =>
          (await takeTurn(tx, 'office', hub)) ? work(tx, hub, clock()) : false
        )
    }
  }
}
