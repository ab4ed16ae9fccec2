import { sql } from 'kysely'
import type { Db, Tx } from '../../database/connection.ts'
import type { PrivacyRequestKind } from '../../database/schema-privacy.ts'
import type { Instant } from '../../platform/clock.ts'
import { newId } from '../../platform/identifiers.ts'
import { isPerson } from '../people/person-now.ts'
import { dueOn } from './rules.ts'

export interface NewRequest {
  kind: PrivacyRequestKind
  personId: string | null
  contactId: string | null
  name: string
  address: string | null
  message: string
  via: 'account' | 'office' | 'silence'
  enteredBy: string | null
  /** Whoever asks from their own account has shown who they are. */
  isChecked: boolean
  executeAt: Instant | null
}

export async function insertRequest(
  tx: Tx,
  hub: number,
  request: NewRequest,
  received: Instant,
  now: Instant
): Promise<string> {
  const id = newId(now)
  const { kind, personId, contactId, name, address, message, via, enteredBy, isChecked, executeAt } = request
  await tx
    .insertInto('privacy_request')
    .values({
      hub_id: hub,
      id,
      kind,
      person_id: personId,
      contact_id: contactId,
      subject_name: name,
      subject_address: address,
      message,
      via,
      received_at: received,
      entered_by: enteredBy,
      identity_checked_at: isChecked ? now : null,
      due_on: dueOn(received),
      execute_at: executeAt,
      decision: null,
      reason_code: null,
      answered_at: null,
      decided_by: null
    })
    .execute()
  return id
}

const requests = (db: Db, hub: number) =>
  db
    .selectFrom('privacy_request as r')
    .leftJoin('person as p', 'p.id', 'r.person_id')
    .select(['r.id', 'r.hub_id as hub', 'r.kind', 'r.person_id as personId', 'r.contact_id as contactId'])
    .select(sql<string>`coalesce(nullif(p.display_name, ''), r.subject_name)`.as('name'))
    .select(['r.subject_address as address', 'r.message', 'r.via', 'r.received_at as receivedAt'])
    .select([
      'r.identity_checked_at as identityCheckedAt',
      'r.due_on as dueOn',
      'r.extended_to as extendedTo'
    ])
    .select(['r.extension_reason as extensionReason', 'r.execute_at as executeAt', 'r.decision'])
    .select(['r.reason_code as reasonCode', 'r.blocked_until as blockedUntil', 'r.answer', 'r.executed'])
    .select(['r.answered_at as answeredAt'])
    .where('r.hub_id', '=', hub)

export type PrivacyRequest = Awaited<ReturnType<typeof requestsOf>>[number]

/** A hub's requests: open ones first, by the day on which they are due. */
export const requestsOf = (db: Db, hub: number) =>
  requests(db, hub)
    .orderBy(sql`r.answered_at is not null`)
    .orderBy(sql`case when r.answered_at is null then coalesce(r.extended_to, r.due_on) end`)
    .orderBy('r.answered_at', 'desc')
    .limit(500)
    .execute()

export const requestOf = (db: Db, hub: number, id: string): Promise<PrivacyRequest | undefined> =>
  requests(db, hub).where('r.id', '=', id).executeTakeFirst()

/** What a person asked of a hub, newest first. */
export const requestsBy = (db: Db, hub: number, personId: string) =>
  requests(db, hub).where(isPerson('r.person_id', personId)).orderBy('r.received_at', 'desc').execute()

export async function lockRequest(tx: Tx, hub: number, id: string): Promise<PrivacyRequest | undefined> {
  await sql`select from privacy_request where hub_id = ${hub} and id = ${id} for update`.execute(tx)
  return requestOf(tx, hub, id)
}

/** How many requests wait for an answer, and how many of them are overdue: for the list of what waits today. */
export async function waitingPrivacyRequests(
  db: Db,
  hub: number,
  today: string
): Promise<{ count: number; overdue: number }> {
  const { rows } = await sql<{ count: number; overdue: number }>`
    select count(*)::int as count,
           count(*) filter (where coalesce(extended_to, due_on) < ${today}::date)::int as overdue
      from privacy_request where hub_id = ${hub} and answered_at is null and execute_at is null`.execute(db)
  return rows[0]!
}

/** Accounts whose owner asked for their erasure and let the time for second thoughts pass. */
export const dueErasures = (db: Db, now: Instant) =>
  db
    .selectFrom('privacy_request')
    .select(['id', 'person_id as personId'])
    .where('hub_id', '=', 0)
    .where('kind', '=', 'erase')
    .where('answered_at', 'is', null)
    .where('execute_at', '<=', now)
    .where('person_id', 'is not', null)
    .execute()

/** Contacts and the account that an address belongs to in a hub. */
export async function subjectOf(db: Db, hub: number, address: string) {
  const { rows } = await sql<{ personId: string | null; contactId: string | null }>`
    select (select coalesce(p.merged_into, p.id) from person_email e join person p on p.id = e.person_id
             where e.address = ${address} and e.confirmed_at is not null) as "personId",
           (select c.id from hub_contact c where c.hub_id = ${hub} and c.email_key = ${address}
             order by c.merged_into is not null, c.id limit 1) as "contactId"`.execute(db)
  return rows[0]!
}
