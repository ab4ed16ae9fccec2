import { sql } from 'kysely'
import type { Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import type { Actor } from '../actor.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { DomainError } from '../errors.ts'
import { insertMailEvent } from '../mail/event-store.ts'
import { mustWorkHere } from '../office-lists/policy.ts'
import { lockGroupMail, setGroupMailStatus } from './store.ts'

/** Stops what has not left the house: recipients who wait, and mails of theirs that the outbox has not begun to send. */
export async function cancelGroupMail(tx: Tx, actor: Actor, { mailId }: { mailId: string }, now: Instant) {
  mustWorkHere(actor)
  const mail = await lockGroupMail(tx, actor.hub, mailId)
  if (!mail) throw new DomainError('not_found')
  const { rows: mails } = await sql<{ id: string }>`
    update outbox set status = 'cancelled', status_at = ${now}
     where hub_id = ${actor.hub} and status = 'waiting' and id in (
       select outbox_id from group_mail_recipient where hub_id = ${actor.hub} and mail_id = ${mailId})
    returning id`.execute(tx)
  for (const { id } of mails)
    await insertMailEvent(tx, actor.hub, { mailId: id, what: 'cancelled', actorId: actor.personId }, now)
  const waiting = await tx
    .updateTable('group_mail_recipient')
    .set({ state: 'cancelled' })
    .where('hub_id', '=', actor.hub)
    .where('mail_id', '=', mailId)
    .where('state', '=', 'waiting')
    .returning('id')
    .execute()
  const count = mails.length + waiting.length
  if (mail.status !== 'draft' && count === 0) throw new DomainError('groupMail.too_late')
  await setGroupMailStatus(tx, actor.hub, mailId, 'cancelled', now)
  await recordAudit(
    tx,
    actor,
    'groupMail.cancelled',
    { type: 'groupMail', id: mailId, params: { count } },
    now
  )
}
