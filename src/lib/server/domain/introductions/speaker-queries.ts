import { sql } from 'kysely'
import type { Db, Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import type { Actor } from '../actor.ts'
import { affiliationsOf } from '../affiliations/store.ts'
import { allNamesOf } from '../organisations/shown.ts'
import { currentPerson } from '../people/person-now.ts'
import { inHubOf } from './in-hub-of.ts'
import type { SideRow } from './store.ts'

/** Who speaks for a side: somebody with an account, or a contact that the side's hub noted. */
export interface Speaker {
  personId: string | null
  name: string
  address: string | null
  language: 'de' | 'en'
  phone: string | null
}

/** Whom to ask: the one named for it while they belong, then who answers for the organisation, then a noted contact. */
export async function chooseSpeaker(
  tx: Tx,
  actor: Actor,
  side: { sideHub: number; organisationId: string; preferred: string | null },
  now: Instant
): Promise<{ personId: string | null; hubContactId: string | null }> {
  const people = await affiliationsOf(tx, side.organisationId, now)
  const best =
    people.find((one) => one.personId === side.preferred) ??
    people.find((one) => one.role === 'admin') ??
    people[0]
  if (best) return { personId: best.personId, hubContactId: null }
  const contact = await inHubOf(tx, actor, side.sideHub, () => contactOf(tx, side))
  return { personId: null, hubContactId: contact ?? null }
}

async function contactOf(db: Db, side: { sideHub: number; organisationId: string }) {
  const { rows } = await sql<{ id: string }>`
    select id from hub_contact
     where hub_id = ${side.sideHub} and email is not null
       and organisation_id = any(${allNamesOf(sql`${side.organisationId}::uuid`)})
     order by id limit 1`.execute(db)
  return rows[0]?.id
}

/** The contact that was named with the answer, or who was asked. */
export async function speakerOf(tx: Tx, actor: Actor, side: SideRow): Promise<Speaker | null> {
  const personId = side.contactPersonId ?? side.personId
  if (personId) return personSpeaker(tx, personId, side.phone)
  if (!side.hubContactId) return null
  return inHubOf(tx, actor, side.sideHub, async () => {
    const row = await tx
      .selectFrom('hub_contact')
      .select(['person_id', 'name', 'email', 'phone'])
      .where('hub_id', '=', side.sideHub)
      .where('id', '=', side.hubContactId)
      .executeTakeFirst()
    if (!row) return null
    const { person_id, name, email, phone } = row
    return { personId: person_id, name, address: email, language: 'de', phone: side.phone ?? phone }
  })
}

/** Whom to write to today: the one who speaks for the side while they belong to it, else who speaks in their place. */
export async function speakerNow(tx: Tx, actor: Actor, side: SideRow, now: Instant): Promise<Speaker | null> {
  const named = side.contactPersonId ?? side.personId
  if (!named) return speakerOf(tx, actor, side)
  const { sideHub, organisationId } = side
  const preferred = (await currentPerson(tx, named)) ?? null
  const { personId, hubContactId } = await chooseSpeaker(
    tx,
    actor,
    { sideHub, organisationId, preferred },
    now
  )
  // Nobody gets the number of who left, and who left is not written to.
  const phone = personId === preferred ? side.phone : null
  return speakerOf(tx, actor, { ...side, contactPersonId: null, personId, hubContactId, phone })
}

async function personSpeaker(db: Db, id: string, phone: string | null): Promise<Speaker | null> {
  const { rows } = await sql<Speaker>`
    select p.id as "personId", p.display_name as name, p.language, ${phone}::text as phone,
           (select address from person_email e where e.person_id = p.id and e.is_primary) as address
      from person named join person p on p.id = coalesce(named.merged_into, named.id)
     where named.id = ${id}`.execute(db)
  return rows[0] ?? null
}
