import { type Db, inHub, networkHub } from '../database/connection.ts'
import { operatorAtTheConsole } from '../domain/actor.ts'
import { decideRequest } from '../domain/privacy-requests/decide-request.ts'
import { dueErasures } from '../domain/privacy-requests/store.ts'
import type { Instant } from '../platform/clock.ts'
import { finishErasure } from './apply-erasures.ts'

/** Erases the accounts whose owners asked for it and let the time for second thoughts pass, each by itself. */
export async function eraseDue(db: Db, folder: string, at: Instant): Promise<number> {
  const due = await inHub(db, { hub: networkHub }, (tx) => dueErasures(tx, at))
  const answer = { decision: 'done', reasonCode: '', blockedUntil: null, answer: '' } as const
  for (const { id: requestId } of due) {
    const done = await inHub(db, { hub: networkHub }, (tx) =>
      decideRequest(tx, operatorAtTheConsole(networkHub), { ...answer, requestId }, at)
    )
    if (done) finishErasure(folder, done)
  }
  return due.length
}
