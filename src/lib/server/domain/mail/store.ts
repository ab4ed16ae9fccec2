import { sql } from 'kysely'
import type { Db, Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import { insertMailEvent } from './event-store.ts'

export interface WaitingMail {
  id: string
  messageId: string
  recipient: string
  template: string
  language: 'de' | 'en'
  params: Record<string, unknown>
  attempts: number
}

/** Takes the next due mail of a hub for sending; two senders never take the same one. */
export async function claimNextMail(tx: Tx, hub: number, at: Instant): Promise<WaitingMail | undefined> {
  const row = await tx
    .updateTable('outbox')
    .set({ status: 'sending', status_at: at, attempts: sql`attempts + 1` })
    .where('hub_id', '=', hub)
    .where('id', '=', (from) =>
      from
        .selectFrom('outbox')
        .select('id')
        .where('hub_id', '=', hub)
        .where('status', '=', 'waiting')
        .where('due_at', '<=', at)
        .orderBy('due_at')
        .limit(1)
        .forUpdate()
        .skipLocked()
    )
    .returning(['id', 'message_id', 'recipient', 'template', 'language', 'params', 'attempts'])
    .executeTakeFirst()
  return row && { ...row, messageId: row.message_id }
}

export type MailEnd =
  | { status: 'sent' | 'refused' | 'unclear'; answer: string }
  | { status: 'waiting'; answer: string; dueAt: Instant }

export async function endMail(tx: Tx, hub: number, id: string, end: MailEnd, at: Instant) {
  await tx
    .updateTable('outbox')
    .set({
      status: end.status,
      answer: end.answer,
      status_at: at,
      ...('dueAt' in end ? { due_at: end.dueAt } : {})
    })
    .where('hub_id', '=', hub)
    .where('id', '=', id)
    .execute()
  const what = end.status === 'waiting' ? 'postponed' : end.status
  await insertMailEvent(tx, hub, { mailId: id, what, answer: end.answer }, at)
}

/** What a crash left half sent: nobody knows whether it went out, so the office decides. */
export async function markUnclear(tx: Tx, hub: number, sendingSince: Instant, at: Instant): Promise<number> {
  const left = await tx
    .updateTable('outbox')
    .set({ status: 'unclear', status_at: at })
    .where('hub_id', '=', hub)
    .where('status', '=', 'sending')
    .where('status_at', '<', sendingSince)
    .returning('id')
    .execute()
  for (const { id } of left) await insertMailEvent(tx, hub, { mailId: id, what: 'unclear' }, at)
  return left.length
}

export async function mailCounts(db: Db, hub: number): Promise<Record<string, number>> {
  const rows = await db
    .selectFrom('outbox')
    .select(['status', ({ fn }) => fn.countAll<bigint>().as('count')])
    .where('hub_id', '=', hub)
    .groupBy('status')
    .execute()
  return Object.fromEntries(rows.map((row) => [row.status, Number(row.count)]))
}

/** By decision or by report, outside of sending; a waiting one starts anew. */
export async function setMailStatus(
  tx: Tx,
  hub: number,
  id: string,
  change: { status: 'returned' | 'waiting'; answer: string },
  at: Instant
) {
  await tx
    .updateTable('outbox')
    .set({ ...change, status_at: at, ...(change.status === 'waiting' ? { due_at: at, attempts: 0 } : {}) })
    .where('hub_id', '=', hub)
    .where('id', '=', id)
    .execute()
}
