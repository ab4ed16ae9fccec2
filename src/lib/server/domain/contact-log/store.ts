import { sql } from 'kysely'
import type { Db, Tx } from '../../database/connection.ts'
import type { ContactEntryKind } from '../../database/schema-desk.ts'
import type { Instant } from '../../platform/clock.ts'
import { columnsOf, isAbout, type Subject } from '../desk/subject.ts'

export interface ContactEntry {
  id: string
  how: ContactEntryKind
  at: Instant
  body: string
  version: number
  /** Who of the office. */
  by: string | null
  organisation: string | null
  slug: string | null
  /** Id of the contact or person it was with. */
  withId: string | null
  with: string | null
  isFromMail: boolean
}

/** The newest first. */
export async function contactEntries(
  db: Db,
  hub: number,
  subject: Subject,
  limit = 50
): Promise<ContactEntry[]> {
  const { rows } = await sql<ContactEntry>`
    select e.id, e.kind as how, e.happened_at as at, e.body, e.version, office.display_name as by,
           o.name as organisation, o.slug, coalesce(e.person_id, e.contact_id) as "withId",
           coalesce(nullif(p.display_name, ''), c.name) as "with", e.mail_in_id is not null as "isFromMail"
      from contact_entry e left join person office on office.id = e.recorded_by
      left join organisation named on named.id = e.organisation_id
      left join organisation o on o.id = coalesce(named.merged_into, named.id)
      left join person p on p.id = e.person_id
      left join hub_contact c on c.hub_id = e.hub_id and c.id = e.contact_id
     where e.hub_id = ${hub} and ${isAbout(hub, subject, 'e')}
     order by e.happened_at desc, e.id desc limit ${limit}`.execute(db)
  return rows
}

export interface NewContactEntry {
  hub: number
  id: string
  organisation: Subject | null
  /** A contact or person. */
  somebody: Subject | null
  how: ContactEntryKind
  happenedAt: Instant
  body: string
  mailInId: string | null
  by: string | null
}

export async function insertContactEntry(tx: Tx, entry: NewContactEntry, at: Instant) {
  await tx
    .insertInto('contact_entry')
    .values({
      hub_id: entry.hub,
      id: entry.id,
      ...columnsOf(entry.somebody),
      organisation_id: entry.organisation?.id ?? null,
      kind: entry.how,
      happened_at: entry.happenedAt,
      body: entry.body,
      mail_in_id: entry.mailInId,
      recorded_at: at,
      recorded_by: entry.by
    })
    .execute()
}

export async function lockContactEntry(tx: Tx, hub: number, id: string) {
  return tx
    .selectFrom('contact_entry')
    .selectAll()
    .where('hub_id', '=', hub)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

export async function updateContactEntry(
  tx: Tx,
  hub: number,
  id: string,
  words: { how: ContactEntryKind; happenedAt: Instant; body: string }
) {
  await tx
    .updateTable('contact_entry')
    .set({ kind: words.how, happened_at: words.happenedAt, body: words.body, version: sql`version + 1` })
    .where('hub_id', '=', hub)
    .where('id', '=', id)
    .execute()
}

export async function deleteContactEntry(tx: Tx, hub: number, id: string) {
  await tx.deleteFrom('contact_entry').where('hub_id', '=', hub).where('id', '=', id).execute()
}

/** Whom of an organisation a conversation can have been with: its contacts in the hub and its people. */
export async function peopleOfOrganisation(
  db: Db,
  hub: number,
  organisationId: string
): Promise<(Subject & { name: string })[]> {
  const subject = { kind: 'organisation' as const, id: organisationId }
  const { rows } = await sql<Subject & { name: string }>`
    select 'contact' as kind, c.id, c.name from hub_contact c
     where c.hub_id = ${hub} and c.merged_into is null and c.person_id is null and ${isAbout(hub, subject, 'c')}
    union all
    select 'person', p.id, p.display_name from person p where p.merged_into is null and p.display_name <> ''
       and p.id in (select coalesce(n.merged_into, n.id) from affiliation a join person n on n.id = a.person_id
                     where upper_inf(a.valid_during) and ${isAbout(hub, subject, 'a')})
     order by 3, 2 limit 200`.execute(db)
  return rows
}
