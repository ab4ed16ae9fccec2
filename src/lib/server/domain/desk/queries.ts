import { sql } from 'kysely'
import type { Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import type { Actor } from '../actor.ts'
import { contactEntries, peopleOfOrganisation } from '../contact-log/store.ts'
import { notesAbout } from '../notes/store.ts'
import { tagsOfHub, tagsOn } from '../tags/store.ts'
import { tasksIn } from '../tasks/store.ts'
import { officePeople } from './office-people.ts'
import { inChargeOf } from './put-in-charge.ts'
import { mustKnow, mustWorkHere, type Subject } from './subject.ts'

export type Desk = Awaited<ReturnType<typeof deskOf>>

/** What the office wrote about an organisation, contact or person, and who can be asked to do something about it. */
export async function deskOf(tx: Tx, actor: Actor, given: Subject, now: Instant) {
  mustWorkHere(actor)
  const { hub } = actor
  const subject = await mustKnow(tx, hub, given, now)
  const isOrganisation = subject.kind === 'organisation'
  return {
    subject,
    tags: await tagsOn(tx, hub, subject),
    allTags: (await tagsOfHub(tx, hub)).map((one) => one.name),
    tasks: await tasksIn(tx, hub, { state: 'open', subject, limit: 100 }),
    doneTasks: await tasksIn(tx, hub, { state: 'done', subject, limit: 10 }),
    notes: await notesAbout(tx, hub, subject),
    entries: await contactEntries(tx, hub, subject),
    office: await officePeople(tx, hub, now),
    me: actor.personId,
    inCharge: isOrganisation ? ((await inChargeOf(tx, hub, subject.id)) ?? null) : null,
    people: isOrganisation ? await peopleOfOrganisation(tx, hub, subject.id) : []
  }
}

export interface OrganisationHere {
  id: string
  name: string
  slug: string
  city: string | null
  kind: string | null
  membershipId: string
  status: 'known' | 'applied' | 'active' | 'ended'
}

/** An organisation of the hub, also one whose membership is over, by its short name; undefined for any other. */
export async function organisationHere(
  tx: Tx,
  hub: number,
  slug: string
): Promise<OrganisationHere | undefined> {
  const { rows } = await sql<OrganisationHere>`
    select o.id, o.name, o.slug, o.city, o.kind, m.id as "membershipId", m.status
      from organisation asked join organisation o on o.id = coalesce(asked.merged_into, asked.id)
      join organisation part on part.id = o.id or part.merged_into = o.id
      join membership m on m.hub_id = ${hub} and m.organisation_id = part.id
     where asked.slug = ${slug} order by part.id <> o.id, m.status <> 'active' limit 1`.execute(tx)
  return rows[0]
}
