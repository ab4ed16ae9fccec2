import { type Db, inHub } from '../database/connection.ts'
import { keysInUse } from '../domain/files/store.ts'
import type { Instant } from '../platform/clock.ts'
import type { FileStore } from '../platform/files/file-store.ts'
import { hubIds } from './hubs.ts'

/** An upload is kept before it is recorded: what is younger may still be on its way into the database. */
const youngestMs = 3_600_000
const atOnce = 500

/** Takes away what a crash left between keeping a file and recording it, or removing it there and here. @returns how many. */
export async function sweepFiles(db: Db, store: FileStore, at: Instant): Promise<number> {
  const hubs = await hubIds(db)
  let swept = 0
  let keys: string[] = []
  const remove = async () => {
    const known = new Set<string>()
    for (const id of hubs)
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
