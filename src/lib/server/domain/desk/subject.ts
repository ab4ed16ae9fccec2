import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import { isId } from '../../platform/identifiers.ts'
import { type Actor, isOffice } from '../actor.ts'
import { knownPersons } from '../contacts/known.ts'
import { DomainError } from '../errors.ts'
import { allNamesOf } from '../organisations/shown.ts'
import { personsUnder } from '../people/person-now.ts'

/** About whom the office writes: an organisation, a contact, or a person with an account. */
export const subjectKinds = ['organisation', 'contact', 'person'] as const
export type SubjectKind = (typeof subjectKinds)[number]

export interface Subject {
  kind: SubjectKind
  id: string
}

/** What an entry of the audit trail calls it. */
export const subjectTypes: Record<SubjectKind, string> = {
  organisation: 'organisation',
  contact: 'hubContact',
  person: 'person'
}

/** @throws DomainError not_found for everybody but the office of a hub: to them the desk does not exist. */
export function mustWorkHere(actor: Actor): void {
  if (!isOffice(actor) || actor.hub === 0) throw new DomainError('not_found')
}

/**
 * The subject under the id it bears now.
 * @throws DomainError not_found when the actor's hub does not know it.
 */
export async function mustKnow(db: Db, hub: number, subject: Subject, now: Instant): Promise<Subject> {
  if (!isId(subject.id)) throw new DomainError('not_found')
  const { rows } = await found[subject.kind](hub, subject.id, now).execute(db)
  const id = rows[0]?.id
  if (!id) throw new DomainError('not_found')
  return { kind: subject.kind, id }
}

const found: Record<SubjectKind, (hub: number, id: string, now: Instant) => RawBuilder<{ id: string }>> = {
  // Whatever the hub ever had as a member, also one whose membership is over.
  organisation: (hub, id) => sql<{ id: string }>`
    select o.id from organisation o
     where o.id = (select coalesce(merged_into, id) from organisation where id = ${id})
       and exists (select from membership m
                    where m.hub_id = ${hub} and m.organisation_id = any(${allNamesOf(sql`o.id`)}))`,
  contact: (hub, id) => sql<{ id: string }>`
    select coalesce(merged_into, id) as id from hub_contact where hub_id = ${hub} and id = ${id}`,
  person: (hub, id, now) => sql<{ id: string }>`
    select p.id from person p where p.id = (select coalesce(merged_into, id) from person where id = ${id})
       and p.id in (select id from (${knownPersons(hub, now.toISOString().slice(0, 10))}) known)`
}

/** The three columns of a row about somebody. */
export const columnsOf = (subject: Subject | null) => ({
  organisation_id: subject?.kind === 'organisation' ? subject.id : null,
  contact_id: subject?.kind === 'contact' ? subject.id : null,
  person_id: subject?.kind === 'person' ? subject.id : null
})

/** Whom a row is about: the organisation where it names one beside a contact or person. */
export function subjectOf(row: {
  organisation_id: string | null
  contact_id: string | null
  person_id: string | null
}): Subject | null {
  if (row.organisation_id) return { kind: 'organisation', id: row.organisation_id }
  if (row.contact_id) return { kind: 'contact', id: row.contact_id }
  return row.person_id ? { kind: 'person', id: row.person_id } : null
}

/**
 * Condition: the row `alias` is about the subject, under any id it has or had. What was noted about a contact counts for the
 * person who confirmed to be that contact.
 */
export function isAbout(hub: number, subject: Subject, alias: string): RawBuilder<boolean> {
  const column = (name: string) => sql.ref(`${alias}.${name}`)
  const id = sql`${subject.id}::uuid`
  if (subject.kind === 'organisation')
    return sql<boolean>`${column('organisation_id')} = any(${allNamesOf(id)})`
  if (subject.kind === 'contact')
    return sql<boolean>`${column('contact_id')} = any(array(
      select c.id from hub_contact c where c.hub_id = ${hub} and (c.id = ${id} or c.merged_into = ${id})))`
  return sql<boolean>`(${column('person_id')} = any(${personsUnder(id)})
    or ${column('contact_id')} = any(array(
      select c.id from hub_contact c where c.hub_id = ${hub} and coalesce(c.merged_into, c.id) in (
        select coalesce(own.merged_into, own.id) from hub_contact own
         where own.hub_id = ${hub} and own.person_id = any(${personsUnder(id)})))))`
}
