import type { Db, Tx } from '../../database/connection.ts'
import { enterHub, networkHub } from '../../database/connection.ts'
import type { MailStatus } from '../../database/schema.ts'
import { isId } from '../../platform/identifiers.ts'

export interface MailRow {
  hub: number
  id: string
  recipient: string
  template: string
  language: 'de' | 'en'
  params: Record<string, unknown>
  status: MailStatus
  attempts: number
  statusAt: Date
  answer: string | null
}

export const mailStatuses = [
  'waiting',
  'sending',
  'sent',
  'refused',
  'unclear',
  'returned',
  'cancelled'
] as const
export const mailsOnPage = 50

/** A hub's mails, newest first. */
export async function mailsOf(
  db: Db,
  hub: number,
  { status = null, page = 1 }: { status?: MailStatus | null; page?: number } = {}
): Promise<MailRow[]> {
  const all = db.selectFrom('outbox').selectAll().where('hub_id', '=', hub)
  const rows = await (status ? all.where('status', '=', status) : all)
    .orderBy('id', 'desc')
    .limit(mailsOnPage)
    .offset((page - 1) * mailsOnPage)
    .execute()
  return rows.map(shaped)
}

export async function mailOf(db: Db, hub: number, id: string): Promise<MailRow | undefined> {
  if (!isId(id)) return undefined
  const row = await db
    .selectFrom('outbox')
    .selectAll()
    .where('hub_id', '=', hub)
    .where('id', '=', id)
    .executeTakeFirst()
  return row && shaped(row)
}

type OutboxRow = {
  hub_id: number
  id: string
  recipient: string
  template: string
  language: 'de' | 'en'
  params: Record<string, unknown>
  status: MailStatus
  attempts: number
  status_at: Date
  answer: string | null
}

const shaped = (row: OutboxRow): MailRow => ({
  hub: row.hub_id,
  id: row.id,
  recipient: row.recipient,
  template: row.template,
  language: row.language,
  params: row.params,
  status: row.status,
  attempts: row.attempts,
  statusAt: row.status_at,
  answer: row.answer
})

/** The mails of network and hubs together, newest first: for the mailbox of a demo. */
export async function mailsOfAll(tx: Tx): Promise<MailRow[]> {
  const hubs = await tx.selectFrom('hub').select('id').orderBy('id').execute()
  const mails: MailRow[] = []
  for (const hub of [networkHub, ...hubs.map((one) => one.id)]) {
    await enterHub(tx, { hub })
    mails.push(...(await mailsOf(tx, hub)))
  }
  await enterHub(tx, { hub: networkHub })
  return mails.sort((one, other) => (one.id < other.id ? 1 : -1)).slice(0, mailsOnPage)
}

/** For a page outside of any hub that shows one of its mails. */
export const enterHubOf = (tx: Tx, hub: number) => enterHub(tx, { hub })

/** The last mail that was handed over for this address. */
export async function newestMailTo(db: Db, hub: number, recipient: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('outbox')
    .select('id')
    .where('hub_id', '=', hub)
    .where('recipient', '=', recipient)
    .where('status', 'in', ['sent', 'unclear'])
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.id
}
