import { beforeAll, describe, expect, it } from 'vitest'
import { inHub } from '#lib/server/database/connection.ts'
import { personKnownTo } from '#lib/server/domain/contacts/one-person.ts'
import type { Filter } from '#lib/server/domain/office-lists/ask.ts'
import { listPage, readerOf } from '#lib/server/domain/office-lists/queries.ts'
import { insertAffiliation } from '#lib/server/domain/affiliations/store.ts'
import { recordMembership } from '#lib/server/domain/memberships/record-membership.ts'
import { createOrganisation } from '#lib/server/domain/organisations/create-organisation.ts'
import { grantRole } from '#lib/server/domain/people/grant-role.ts'
import { recordContact } from '#lib/server/domain/people/record-contact.ts'
import { newId } from '#lib/server/platform/identifiers.ts'
import { testDatabase } from '../database/test-database.ts'
import { asOffice, at, enterHubNamed, enterPerson } from './people.ts'

const test = testDatabase()
let hub: number
let other: number
let mara: string
let jonas: string
let far: string
let ours: string
let theirs: string

const organisation = (inHubId: number, name: string) =>
  asOffice(test.db, inHubId, async (tx, actor) => {
    const { id } = await createOrganisation(tx, actor, { name, kind: 'startUp', website: null }, at(0))
    await recordMembership(tx, actor, { organisationId: id, status: 'active' }, at(0))
    return id
  })
const affiliate = (personId: string, organisationId: string) =>
  asOffice(test.db, 0, (tx) =>
    insertAffiliation(tx, { id: newId(at(0)), personId, organisationId, role: 'member' }, at(0))
  )

beforeAll(async () => {
  hub = await enterHubNamed(test.db, 'leipzig')
  other = await enterHubNamed(test.db, 'dresden')
  ours = await organisation(hub, 'Pumpenwerk Öhler GmbH')
  theirs = await organisation(other, 'Fernblick AG')
  mara = await enterPerson(test.db, 'Mara Müller', ['mara@pumpen.example'])
  jonas = await enterPerson(test.db, 'Jonas Berg', ['jonas@jury.example'])
  far = await enterPerson(test.db, 'Fern Blick', ['fern@fernblick.example'])
  await affiliate(mara, ours)
  await affiliate(mara, theirs)
  await affiliate(far, theirs)
  await asOffice(test.db, hub, async (tx, actor) => {
    await grantRole(tx, actor, { personId: jonas, role: 'juror' }, at(0))
    const contact = { organisationId: ours, name: 'Anna Maria Straße', email: 'Anna@Notiz.example' }
    await recordContact(tx, actor, contact, at(0))
  })
  await asOffice(test.db, other, (tx, actor) =>
    recordContact(tx, actor, { organisationId: null, name: 'Anna Anderswo', email: null }, at(0))
  )
})

const listed = async (filter: Filter, inHubId = hub, enteredHub = inHubId) => {
  const ask = { list: 'people', filter, sort: 'name', isDescending: false } as const
  const reader = readerOf({ hub: inHubId, personId: null }, at(5))
  const found = await inHub(test.db, { hub: enteredHub }, (tx) => listPage(tx, reader, ask))
  expect(found.count).toBe(found.lines.length)
  return found.lines.map((one) => one.name)
}
const slugOf = async (id: string) =>
  (await test.owner.selectFrom('organisation').select('slug').where('id', '=', id).executeTakeFirstOrThrow())
    .slug

describe('the people of an office', () => {
  it('are its contacts, people of its organisations and those with a role, and nobody else', async () => {
    expect(await listed({})).toEqual(['Anna Maria Straße', 'Jonas Berg', 'Mara Müller'])
    expect(await listed({}, other)).toEqual(['Anna Anderswo', 'Fern Blick', 'Mara Müller'])
  })

  it.each([
    ['strasse', 'Anna Maria Straße'],
    ['ANNA M', 'Anna Maria Straße'],
    ['anna@', 'Anna Maria Straße'],
    ['notiz.ex', 'Anna Maria Straße'],
    ['mueller', 'Mara Müller'],
    ['mül', 'Mara Müller'],
    ['jury.example', 'Jonas Berg']
  ])('are found by %s', async (words, name) => expect(await listed({ q: words })).toEqual([name]))

  it('are found by their organisation, but not by one that this hub does not know', async () => {
    expect(await listed({ q: 'pumpenwerk oehler' })).toEqual(['Anna Maria Straße', 'Mara Müller'])
    expect(await listed({ organisation: await slugOf(ours) })).toEqual(['Anna Maria Straße', 'Mara Müller'])
    expect(await listed({ q: 'fernblick ag' })).toEqual([])
    expect(await listed({ organisation: await slugOf(theirs) })).toEqual([])
  })

  it('can be narrowed to a role', async () => {
    expect(await listed({ role: 'juror' })).toEqual(['Jonas Berg'])
    expect(await listed({ role: 'contact' })).toEqual(['Anna Maria Straße'])
    expect(await listed({ role: 'funder' })).toEqual([])
  })

  it('answers nothing in a hub that was not entered', async () => {
    expect(await listed({}, hub, other)).toEqual([])
  })
})

describe('one person', () => {
  const shown = (id: string, inHubId = hub) =>
    inHub(test.db, { hub: inHubId }, (tx) => personKnownTo(tx, inHubId, id, at(5)))

  it('is shown with what concerns this hub', async () => {
    expect(await shown(mara)).toMatchObject({
      name: 'Mara Müller',
      account: {
        addresses: [{ address: 'mara@pumpen.example', isPrimary: true }],
        affiliations: [{ organisation: 'Pumpenwerk Öhler GmbH', since: '2026-03-02', until: null }],
        roles: []
      }
    })
    expect((await shown(jonas))?.account?.roles).toEqual([
      { role: 'juror', since: '2026-03-02', until: null }
    ])
  })

  it('of another hub is missing here, and so is its contact', async () => {
    const contact = await test.owner
      .selectFrom('hub_contact')
      .select('id')
      .where('hub_id', '=', other)
      .executeTakeFirstOrThrow()
    for (const id of [far, contact.id, 'nobody']) expect(await shown(id)).toBeUndefined()
    expect(await shown(contact.id, other)).toMatchObject({ name: 'Anna Anderswo', account: null })
  })
})
