import { asOwner, type Db, inHub, networkHub } from '../database/connection.ts'
import { sealNextBatch, settledUpTo } from '../domain/audit/seal-store.ts'
import type { Instant } from '../platform/clock.ts'
import { hubIds } from './hubs.ts'
import { takeTurn } from './take-turn.ts'

/** Seals what came to the audit trail of every hub since the last round. @returns how many entries. */
export async function sealTrail(db: Db, at: Instant): Promise<number> {
  const upTo = await inHub(db, { hub: networkHub }, (tx) => asOwner(tx, () => settledUpTo(tx)))
  if (upTo === null) return 0
  let count = 0
  for (const hub of [networkHub, ...(await hubIds(db))])
    for (;;) {
      const sealed = await inHub(db, { hub }, async (tx) =>
        (await takeTurn(tx, 'seal-trail', hub)) ? sealNextBatch(tx, hub, upTo, at) : 0
      )
      if (sealed === 0) break
      count += sealed
    }
  return count
}
