import { sql } from 'kysely'
import type { Db, Tx } from '../../database/connection.ts'
import type { GroupMailStatus, RecipientState } from '../../database/schema-lists.ts'
import type { Instant } from '../../platform/clock.ts'
import { isId } from '../../platform/identifiers.ts'
import type { MailWords } from './forms.ts'

export interface GroupMail extends MailWords {
  id: string
  address: string
  status: GroupMailStatus
  version: number
  createdAt: Instant
  createdBy: string | null
  sentAt: Instant | null
  finishedAt: Instant | null
}

const fields = sql`id, address, status, version, subject_de as "subjectDe", body_de as "bodyDe", subject_en as "subjectEn",
  body_en as "bodyEn", created_at as "createdAt", created_by as "createdBy", sent_at as "sentAt", finished_at as "finishedAt"`

export async function groupMailOf(db: Db, hub: number, id: string): Promise<GroupMail | undefined> {
  if (!isId(id)) return undefined
  const { rows } =
    await sql<GroupMail>`select ${fields} from group_mail where hub_id = ${hub} and id = ${id}`.execute(db)
  return rows[0]
}

export async function lockGroupMail(tx: Tx, hub: number, id: string): Promise<GroupMail | undefined> {
  const { rows } = await sql<GroupMail>`
    select ${fields} from group_mail where hub_id = ${hub} and id = ${id} for update`.execute(tx)
  return rows[0]
}

/** The oldest mail of a hub that is being sent, held until the transaction ends. */
export async function nextGroupMail(tx: Tx, hub: number): Promise<GroupMail | undefined> {
  const { rows } = await sql<GroupMail>`
    select ${fields} from group_mail where hub_id = ${hub} and status = 'sending' order by sent_at, id limit 1 for update`.execute(
    tx
  )
  return rows[0]
}

export async function groupMailsOf(db: Db, hub: number): Promise<GroupMail[]> {
  const { rows } = await sql<GroupMail>`
    select ${fields} from group_mail where hub_id = ${hub} order by created_at desc, id limit 50`.execute(db)
  return rows
}

const wordColumns = (words: MailWords) => ({
  subject_de: words.subjectDe,
  body_de: words.bodyDe,
  subject_en: words.subjectEn,
  body_en: words.bodyEn
})

export async function insertDraft(
  tx: Tx,
  hub: number,
  draft: MailWords & { id: string; address: string; by: string },
  at: Instant
) {
  await tx
    .insertInto('group_mail')
    .values({
      hub_id: hub,
      id: draft.id,
      address: draft.address,
      ...wordColumns(draft),
      created_at: at,
      created_by: draft.by
    })
    .execute()
}

export async function updateDraft(tx: Tx, hub: number, id: string, words: MailWords) {
  await tx
    .updateTable('group_mail')
    .set({ ...wordColumns(words), version: sql`version + 1` })
    .where('hub_id', '=', hub)
    .where('id', '=', id)
    .execute()
}

export async function setGroupMailStatus(
  tx: Tx,
  hub: number,
  id: string,
  status: GroupMailStatus,
  at: Instant
) {
  await tx
    .updateTable('group_mail')
    .set({ status, ...(status === 'sending' ? { sent_at: at } : { finished_at: at }) })
    .where('hub_id', '=', hub)
    .where('id', '=', id)
    .execute()
}

export interface Recipient {
  id: string
  contactId: string | null
  personId: string | null
  address: string | null
  language: 'de' | 'en'
  state: RecipientState
  reason: string
}

export async function insertRecipients(tx: Tx, hub: number, mailId: string, some: readonly Recipient[]) {
  await tx
    .insertInto('group_mail_recipient')
    .values(
      some.map((one) => ({
        hub_id: hub,
        id: one.id,
        mail_id: mailId,
        contact_id: one.contactId,
        person_id: one.personId,
        address: one.address,
        language: one.language,
        state: one.state,
        reason: one.reason
      }))
    )
    .execute()
}

/** Those who still wait, in the order in which they were written down. */
export async function waitingRecipients(
  tx: Tx,
  hub: number,
  mailId: string,
  limit: number
): Promise<Recipient[]> {
  const { rows } = await sql<Recipient>`
    select id, contact_id as "contactId", person_id as "personId", address, language, state, reason
      from group_mail_recipient where hub_id = ${hub} and mail_id = ${mailId} and state = 'waiting'
     order by id limit ${limit}`.execute(tx)
  return rows
}

export async function settleRecipient(
  tx: Tx,
  hub: number,
  id: string,
  end: { state: RecipientState; reason?: string; outboxId?: string }
) {
  await tx
    .updateTable('group_mail_recipient')
    .set({ state: end.state, reason: end.reason ?? '', ...(end.outboxId ? { outbox_id: end.outboxId } : {}) })
    .where('hub_id', '=', hub)
    .where('id', '=', id)
    .execute()
}

/** How many of a mail's recipients stand where: as the outbox says where it has their mail. */
export async function recipientCounts(db: Db, hub: number, mailId: string) {
  const { rows } = await sql<{ state: string; reason: string; count: number }>`
    select case when r.state = 'queued' then o.status else r.state end as state,
           case when r.state = 'left_out' then r.reason else '' end as reason, count(*)::int as count
      from group_mail_recipient r left join outbox o on o.hub_id = r.hub_id and o.id = r.outbox_id
     where r.hub_id = ${hub} and r.mail_id = ${mailId} group by 1, 2 order by 1, 2`.execute(db)
  return rows
}
