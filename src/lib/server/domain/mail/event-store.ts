import type { Db, Tx } from '../../database/connection.ts'
import type { MailEventKind } from '../../database/schema.ts'
import type { Instant } from '../../platform/clock.ts'
import { newId } from '../../platform/identifiers.ts'

export interface MailEvent {
  mailId: string
  what: MailEventKind
  answer?: string
  actorId?: string | null
}

/** What happened to a mail, one line after the other; nothing is ever overwritten. */
export async function insertMailEvent(tx: Tx, hub: number, event: MailEvent, at: Instant) {
  const { mailId, what, answer = '', actorId = null } = event
  await tx
    .insertInto('mail_event')
    .values({ hub_id: hub, id: newId(at), mail_id: mailId, at, what, answer, actor_id: actorId })
    .execute()
}

export async function eventsOf(db: Db, hub: number, mailId: string) {
  return db
    .selectFrom('mail_event')
    .select(['at', 'what', 'answer'])
    .where('hub_id', '=', hub)
    .where('mail_id', '=', mailId)
    .orderBy('at')
    .orderBy('id')
    .execute()
}
