import { recordMembership } from '#lib/server/domain/memberships/record-membership.ts'
import { createOrganisation } from '#lib/server/domain/organisations/create-organisation.ts'
import { grantRole } from '#lib/server/domain/people/grant-role.ts'
import { recordContact } from '#lib/server/domain/people/record-contact.ts'
import { asOffice, at, enterHubNamed, enterPerson } from '../belonging/people.ts'
import type { TestDatabase } from '../database/test-database.ts'

export interface DeskWorld {
  hub: number
  other: number
  /** Work in the hub's office. */
  henrike: string
  tarek: string
  /** A member of the hub, and one of the other hub. */
  ours: string
  theirs: string
  contact: string
}

export async function enterDeskWorld(test: TestDatabase): Promise<DeskWorld> {
  const hub = await enterHubNamed(test.db, 'leipzig')
  const other = await enterHubNamed(test.db, 'dresden')
  const henrike = await enterPerson(test.db, 'Henrike Lindau', ['henrike@hub.example'])
  const tarek = await enterPerson(test.db, 'Tarek Baumgart', ['tarek@hub.example'])
  await asOffice(test.db, hub, async (tx, actor) => {
    await grantRole(tx, actor, { personId: henrike, role: 'officeLead' }, at(0))
    await grantRole(tx, actor, { personId: tarek, role: 'office' }, at(0))
  })
  const ours = await enterOrganisation(test, hub, 'Pumpenwerk Öhler GmbH')
  const theirs = await enterOrganisation(test, other, 'Fernblick AG')
  const contact = await asOffice(test.db, hub, (tx, actor) =>
    recordContact(
      tx,
      actor,
      { organisationId: ours, name: 'Anna Straße', email: 'anna@pumpen.example' },
      at(0)
    )
  )
  return { hub, other, henrike, tarek, ours, theirs, contact }
}

export const enterOrganisation = (test: TestDatabase, hub: number, name: string) =>
  asOffice(test.db, hub, async (tx, actor) => {
    const { id } = await createOrganisation(tx, actor, { name, kind: 'startUp', website: null }, at(0))
    await recordMembership(tx, actor, { organisationId: id, status: 'active' }, at(0))
    return id
  })
