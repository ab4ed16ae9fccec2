import { expect, it } from 'vitest'
import { inHub } from '#lib/server/database/connection.ts'
import { affiliatePerson } from '#lib/server/domain/affiliations/affiliate-person.ts'
import { recordMembership } from '#lib/server/domain/memberships/record-membership.ts'
import { createOrganisation } from '#lib/server/domain/organisations/create-organisation.ts'
import { isKnownInHub } from '#lib/server/domain/people/access-store.ts'
import { testDatabase } from '../database/test-database.ts'
import { asOffice, at, enterHubNamed, enterPerson } from './people.ts'

const test = testDatabase()

it('a hub knows people of a member while membership and affiliation hold, and not before or after', async () => {
  const hub = await enterHubNamed(test.db, 'pleisse')
  const person = await enterPerson(test.db, 'Anna', ['anna@werk.example'])
  const organisationId = await asOffice(test.db, hub, async (tx, actor) => {
    const { id } = await createOrganisation(tx, actor, { name: 'Werk', kind: null }, at(0))
    const period = { validFrom: '2026-01-01', validTo: '2026-06-30' }
    await recordMembership(tx, actor, { organisationId: id, status: 'active', ...period }, at(0))
    await affiliatePerson(tx, actor, { personId: person, organisationId: id, role: 'admin' }, at(0))
    return id
  })
  const belongs = (during: string) =>
    test.owner
      .updateTable('affiliation')
      .set({ valid_during: during })
      .where('organisation_id', '=', organisationId)
      .execute()
  const known = (day: string) =>
    inHub(test.db, { hub }, (tx) => isKnownInHub(tx, hub, person, new Date(`${day}T12:00:00Z`)))
  await belongs('[2025-01-01,2027-01-01)')
  expect(await known('2025-12-31')).toBe(false)
  expect(await known('2026-01-01')).toBe(true)
  expect(await known('2026-06-30')).toBe(true)
  expect(await known('2026-07-01')).toBe(false)
  await belongs('[2026-02-01,2026-03-01)')
  expect(await known('2026-01-31')).toBe(false)
  expect(await known('2026-02-28')).toBe(true)
  expect(await known('2026-03-01')).toBe(false)
})
