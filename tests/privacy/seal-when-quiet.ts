import { setTimeout as delay } from 'node:timers/promises'
import type { Db } from '#lib/server/database/connection.ts'
import { sealTrail } from '#lib/server/jobs/seal-trail.ts'

/**
 * Seals what is not sealed yet. The database's own cleaning of the table counts as writing, and a round is left out then: it is
 * over in a moment.
 */
export async function sealWhenQuiet(db: Db, at: Date): Promise<number> {
  for (let attempt = 0; attempt < 100; attempt++) {
    const count = await sealTrail(db, at)
    if (count > 0) return count
    await delay(100)
  }
  throw new Error('nothing was sealed in ten seconds')
}
