import { type Db, inHub, networkHub } from '../database/connection.ts'
import { keysInUse } from '../domain/files/store.ts'
import { type Instant, now } from '../platform/clock.ts'
import { type FileStore, folderStore } from '../platform/files/file-store.ts'
import { logError } from '../platform/log.ts'

const pauseMs = 3_600_000
/** An upload is kept before it is recorded: what is younger may still be on its way into the database. */
const youngestMs = 3_600_000
const atOnce = 500

/** Looks every hour for files that no record knows. @returns a function that ends it. */
export function keepFilesSwept(db: Db, dataFolder: string): () => Promise<void> {
  let running: Promise<unknown> = Promise.resolve()
  const sweep = () => {
    running = sweepFiles(db, folderStore(dataFolder), now()).catch((error: unknown) =>
      logError('files.sweep', error)
    )
  }
  const timer = setInterval(sweep, pauseMs)
  sweep()
  return async () => {
    clearInterval(timer)
    await running
  }
}

/** Takes away what a crash left between keeping a file and recording it, or removing it there and here. @returns how many. */
export async function sweepFiles(db: Db, store: FileStore, at: Instant): Promise<number> {
  const hubs = await inHub(db, { hub: networkHub }, (tx) =>
    tx.selectFrom('hub').select('id').orderBy('id').execute()
  )
  let swept = 0
  let keys: string[] = []
  const remove = async () => {
    const known = new Set<string>()
    for (const { id } of hubs)
      for (const key of await inHub(db, { hub: id }, (tx) => keysInUse(tx, id, keys))) known.add(key)
    for (const key of keys.filter((one) => !known.has(one))) {
      store.remove(key)
      swept++
    }
    keys = []
  }
  for (const one of store.keys()) {
    if (at.getTime() - one.at.getTime() < youngestMs) continue
    if (keys.push(one.key) === atOnce) await remove()
  }
  if (keys.length > 0) await remove()
  return swept
}
