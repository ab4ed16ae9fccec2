import { sql } from 'kysely'
import type { Db, Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import type { MailIn } from '../../platform/mail/read-mail-in.ts'
import type { Subject } from '../desk/subject.ts'
import { knownPersons, standingOrganisations } from '../contacts/known.ts'

export interface MailInRow {
  id: string
  subject: string
  body: string
  addresses: string[]
  receivedAt: Instant
  by: string
}

/** Mails that are not filed yet, the oldest first. */
export async function unfiledMails(db: Db, hub: number, limit: number): Promise<MailInRow[]> {
  const { rows } = await sql<MailInRow>`
    select m.id, m.subject, m.body, m.addresses, m.received_at as "receivedAt", p.display_name as by
      from mail_in m left join person p on p.id = m.person_id
     where m.hub_id = ${hub} and m.filed_at is null and m.discarded_at is null order by m.received_at limit ${limit}`.execute(
    db
  )
  return rows
}

/** Whose secret address this is; undefined for one that was renewed or never given. */
export async function holderOfAddress(db: Db, hub: number, tokenHash: Buffer): Promise<string | undefined> {
  const row = await db
    .selectFrom('mail_in_address')
    .select('person_id')
    .where('hub_id', '=', hub)
    .where('token_hash', '=', tokenHash)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return row?.person_id
}

/** @returns whether it is new: a mail that came before is not taken twice. */
export async function insertMailIn(
  tx: Tx,
  mail: MailIn & { hub: number; id: string; personId: string },
  at: Instant
): Promise<boolean> {
  const rows = await tx
    .insertInto('mail_in')
    .values({
      hub_id: mail.hub,
      id: mail.id,
      message_id: mail.messageId,
      person_id: mail.personId,
      received_at: at,
      sent_at: mail.sentAt,
      subject: mail.subject,
      body: mail.body,
      addresses: mail.addresses
    })
    .onConflict((conflict) => conflict.columns(['hub_id', 'message_id']).doNothing())
    .returning('id')
    .execute()
  return rows.length > 0
}

export async function lockMailIn(tx: Tx, hub: number, id: string) {
  return tx
    .selectFrom('mail_in')
    .selectAll()
    .where('hub_id', '=', hub)
    .where('id', '=', id)
    .where('filed_at', 'is', null)
    .where('discarded_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
}

/** Filed or (the words go) discarded; its name stays, so that it does not come a second time. */
export async function settleMailIn(
  tx: Tx,
  hub: number,
  id: string,
  how: 'filed' | 'discarded',
  by: string | null,
  at: Instant
) {
  const end = how === 'filed' ? { filed_at: at } : { discarded_at: at }
  await tx
    .updateTable('mail_in')
    .set({ ...end, settled_by: by, subject: '', body: '', addresses: [] })
    .where('hub_id', '=', hub)
    .where('id', '=', id)
    .execute()
}

export interface Concerned {
  organisation: Subject | null
  somebody: Subject | null
}

/** Whom of the hub an address belongs to: a contact or person; else the one organisation that has its domain. */
export async function concernedBy(
  tx: Tx,
  hub: number,
  address: string,
  now: Instant
): Promise<Concerned | undefined> {
  const today = now.toISOString().slice(0, 10)
  const { rows } = await sql<{ kind: 'contact' | 'person'; id: string; organisation: string | null }>`
    select 'person' as kind, p.id, (select standing.current from affiliation a
             join (${standingOrganisations(hub)}) standing on standing.id = a.organisation_id
            where a.person_id = p.id and upper_inf(a.valid_during) order by standing.current limit 1) as organisation
      from person_email e join person held on held.id = e.person_id join person p on p.id = coalesce(held.merged_into, held.id)
     where e.address = ${address} and e.confirmed_at is not null and p.id in (select id from (${knownPersons(hub, today)}) known)
    union all
    select 'contact', coalesce(c.merged_into, c.id), coalesce(o.merged_into, o.id)
      from hub_contact c left join organisation o on o.id = c.organisation_id
     where c.hub_id = ${hub} and c.email_key = ${address} and c.person_id is null
     order by 1 desc, 2 limit 1`.execute(tx)
  const one = rows[0]
  if (one) {
    const organisation = one.organisation ? { kind: 'organisation' as const, id: one.organisation } : null
    return { somebody: { kind: one.kind, id: one.id }, organisation }
  }
  const domain = address.split('@')[1] ?? ''
  const found = await sql<{ id: string }>`
    select distinct standing.current as id from (${standingOrganisations(hub)}) standing where standing.id in (
      select organisation_id from organisation_email_domain where domain = ${domain}
      union all select id from organisation where website_domain = ${domain}
      union all select organisation_id from hub_contact where hub_id = ${hub} and domain_key = ${domain})
     limit 2`.execute(tx)
  if (found.rows.length !== 1) return undefined
  return { somebody: null, organisation: { kind: 'organisation', id: found.rows[0]!.id } }
}
