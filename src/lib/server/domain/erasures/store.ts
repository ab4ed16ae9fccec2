import { sql } from 'kysely'
import type { Db, Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import { remainderOf } from './remainder.ts'
import type { Traces } from './traces.ts'

export interface ErasureEntry {
  token: string
  kind: 'person' | 'contact'
  erasedAt: Instant
}

export const erasures = (db: Db): Promise<ErasureEntry[]> =>
  db
    .selectFrom('erasure')
    .select(['token', 'kind', 'erased_at as erasedAt'])
    .orderBy('erased_at')
    .orderBy('token')
    .execute()

export async function insertErasures(tx: Tx, entries: readonly ErasureEntry[]) {
  for (const { token, kind, erasedAt } of entries)
    await tx
      .insertInto('erasure')
      .values({ token, kind, erased_at: erasedAt })
      .onConflict((conflict) => conflict.column('token').doNothing())
      .execute()
}

/** Accounts and contacts that are still there although an erasure names them: a restored backup is older than it. */
export async function erasedButThere(db: Db, tokens: ReadonlySet<string>) {
  const persons = await db.selectFrom('person').select('id').where('erased_at', 'is', null).execute()
  const contacts = await db.selectFrom('hub_contact').select(['hub_id as hub', 'id']).execute()
  const isErased = ({ id }: { id: string }) => tokens.has(remainderOf(id))
  return { persons: persons.filter(isErased).map((one) => one.id), contacts: contacts.filter(isErased) }
}

/** By what an account, with those joined to it, is found in all hubs: their contacts there belong to it. As the owner. */
export async function tracesOfPerson(db: Db, personId: string): Promise<Traces & { contacts: string[] }> {
  const { rows } = await sql<{
    ids: string[]
    names: string[]
    addresses: string[]
    contacts: string[]
    phones: string[]
  }>`
    with own as (select id, display_name from person where id = ${personId} or merged_into = ${personId}),
    mail as (select distinct address from person_email where person_id in (select id from own) and confirmed_at is not null),
    contact as (
      select id, name, email, phone from hub_contact
       where person_id in (select id from own) or email_key in (select address from mail))
    select array(select id from own) as ids,
           array(select display_name from own union select name from contact) as names,
           array(select address from person_email where person_id in (select id from own)
                  union select lower(email) from contact where email is not null) as addresses,
           array(select id from contact) as contacts,
           array(select phone from contact where phone is not null
                  union select phone from introduction_answer
                   where phone is not null and contact_person_id in (select id from own)) as phones`.execute(
    db
  )
  return clean(rows[0]!)
}

/** By what a contact without an account is found in its hub. */
export async function tracesOfContact(db: Db, hub: number, contactId: string) {
  const row = await db
    .selectFrom('hub_contact')
    .select(['id', 'name', 'email', 'phone', 'person_id as personId'])
    .where('hub_id', '=', hub)
    .where('id', '=', contactId)
    .executeTakeFirst()
  if (!row) return undefined
  const traces = {
    ids: [],
    contacts: [row.id],
    names: [row.name],
    addresses: row.email ? [row.email.toLowerCase()] : [],
    phones: row.phone ? [row.phone] : []
  }
  return { personId: row.personId, ...clean(traces) }
}

const clean = <T extends Traces>(traces: T): T => ({
  ...traces,
  names: traces.names.map((one) => one.trim()).filter((one) => one !== '')
})

/** What is left of an account: a row that nobody can sign in to, for what counts people. */
export async function insertRemainder(tx: Tx, id: string, at: Instant) {
  await tx
    .insertInto('person')
    .values({ id, display_name: '', created_at: at, erased_at: at })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute()
}
