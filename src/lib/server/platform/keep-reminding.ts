import { type Db, inHub, networkHub } from '../database/connection.ts'
import { operatorAtTheConsole } from '../domain/actor.ts'
import { remindOfExpiry } from '../domain/listings/remind-of-expiry.ts'
import { type Instant, now } from './clock.ts'
import { logError } from './log.ts'

const pauseMs = 3_600_000
/** The first look waits until the pages are served. */
const firstMs = 30_000

/** Looks every hour, hub by hub, for offers and needs that end soon. @returns a function that ends it. */
export function keepReminding(db: Db): () => Promise<void> {
  let running: Promise<unknown> = Promise.resolve()
  const look = () => {
    running = remindEverywhere(db, now()).catch((error: unknown) => logError('listings.remind', error))
  }
  const first = setTimeout(look, firstMs)
  const timer = setInterval(look, pauseMs)
  return async () => {
    clearTimeout(first)
    clearInterval(timer)
    await running
  }
}

/** A transaction for each handful: what was reminded of stays so, whatever comes after. @returns how many it was. */
export async function remindEverywhere(db: Db, at: Instant): Promise<number> {
  const hubs = await inHub(db, { hub: networkHub }, (tx) =>
    tx.selectFrom('hub').select('id').orderBy('id').execute()
  )
  let all = 0
  for (const { id } of hubs) {
    for (let count = 1; count > 0; all += count)
      count = await inHub(db, { hub: id }, (tx) => remindOfExpiry(tx, operatorAtTheConsole(id), at))
  }
  return all
}
