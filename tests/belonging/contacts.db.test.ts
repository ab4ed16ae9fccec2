import { beforeAll, describe, expect, it } from 'vitest'
import { confirmContact } from '#lib/server/domain/contacts/confirm-contact.ts'
import { ownContacts } from '#lib/server/domain/contacts/own-queries.ts'
import { recordContact } from '#lib/server/domain/people/record-contact.ts'
import { testDatabase } from '../database/test-database.ts'
import { asOffice, asPerson, at, enterHubNamed, enterPerson } from './people.ts'

const test = testDatabase()
const noted: Record<string, string> = {}
let anna: string

beforeAll(async () => {
  for (const [slug, email] of [
    ['leipzig', 'Anna@werk.example'],
    ['dresden', 'anna@privat.example'],
    ['zwickau', 'info@werk.example']
  ] as const) {
    const hub = await enterHubNamed(test.db, slug)
    noted[slug] = await asOffice(test.db, hub, (tx, actor) =>
      recordContact(tx, actor, { organisationId: null, name: `Anna in ${slug}`, email }, at(0))
    )
  }
  anna = await enterPerson(test.db, 'Anna', ['anna@werk.example', 'anna@privat.example'])
})

const seen = async (person: string) =>
  (await asPerson(test.db, 0, person, (tx, actor) => ownContacts(tx, actor))).map((one) => one.hub)
const confirm = (person: string, hub: string, contactId: string) =>
  asPerson(test.db, 0, person, (tx, actor) => confirmContact(tx, actor, { hub, contactId }, at(3)))
const linked = () =>
  test.owner
    .selectFrom('hub_contact')
    .select(['id', 'person_id'])
    .where('person_id', 'is not', null)
    .execute()

describe('a contact that hubs have noted', () => {
  it('is shown to who confirmed its address, and stays the hub’s own until they say so', async () => {
    expect(await seen(anna)).toEqual(['leipzig', 'dresden'])
    expect(await linked()).toEqual([])
  })

  it('becomes theirs in that hub alone', async () => {
    await confirm(anna, 'leipzig', noted.leipzig!)
    expect(await linked()).toEqual([{ id: noted.leipzig, person_id: anna }])
    expect(await seen(anna)).toEqual(['dresden'])
    await expect(confirm(anna, 'leipzig', noted.leipzig!)).rejects.toMatchObject({ code: 'not_found' })
  })

  it('under another address, in another hub or at no hub at all is missing', async () => {
    const stranger = await enterPerson(test.db, 'Fremd', ['fremd@werk.example'])
    expect(await seen(stranger)).toEqual([])
    for (const [person, hub, id] of [
      [stranger, 'dresden', noted.dresden],
      [anna, 'zwickau', noted.zwickau],
      [anna, 'leipzig', noted.dresden],
      [anna, 'nowhere', noted.dresden]
    ] as const)
      await expect(confirm(person, hub, id!)).rejects.toMatchObject({ code: 'not_found' })
  })

  it('confirmed twice at once is confirmed once', async () => {
    const ends = await Promise.allSettled([1, 2].map(() => confirm(anna, 'dresden', noted.dresden!)))
    expect(ends.map((one) => one.status).toSorted()).toEqual(['fulfilled', 'rejected'])
  })
})
