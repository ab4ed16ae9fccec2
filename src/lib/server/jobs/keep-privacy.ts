import type { Db } from '../database/connection.ts'
import { type Instant, now } from '../platform/clock.ts'
import { logError } from '../platform/log.ts'
import { applyErasures } from './apply-erasures.ts'
import { applyRetention } from './apply-retention.ts'
import { eraseDue } from './erase-due.ts'
import { sealTrail } from './seal-trail.ts'

const pauseMs = 10 * 60_000

/** Erases who is due, carries out what retention says and seals the trail, again and again. @returns what ends it. */
export function keepPrivacy(db: Db, folder: string): () => Promise<void> {
  let isStopping = false
  let wake = () => {}
  const round = async () => {
    await applyErasures(db, folder, now()).catch((error: unknown) => logError('privacy.ledger', error))
    while (!isStopping) {
      await privacyRound(db, folder, now()).catch((error: unknown) => logError('privacy.round', error))
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

/** One look at everything that is due. */
export async function privacyRound(db: Db, folder: string, at: Instant): Promise<void> {
  await eraseDue(db, folder, at)
  await applyRetention(db, at)
  await sealTrail(db, at)
}
