import { beforeEach, describe, expect, it } from 'vitest'
import { inHub } from '#lib/server/database/connection.ts'
import { affiliatePerson } from '#lib/server/domain/affiliations/affiliate-person.ts'
import { confirmContact } from '#lib/server/domain/contacts/confirm-contact.ts'
import { dismissPair } from '#lib/server/domain/contacts/dismiss-pair.ts'
import { mergeContacts } from '#lib/server/domain/contacts/merge-contacts.ts'
import { personKnownTo } from '#lib/server/domain/contacts/one-person.ts'
import { mergedContacts, pairsIn } from '#lib/server/domain/contacts/pairs.ts'
import { proposeJoining } from '#lib/server/domain/contacts/propose-joining.ts'
import { listPage, readerOf } from '#lib/server/domain/office-lists/queries.ts'
import { unmergeContacts } from '#lib/server/domain/contacts/unmerge-contacts.ts'
import { recordMembership } from '#lib/server/domain/memberships/record-membership.ts'
import { createOrganisation } from '#lib/server/domain/organisations/create-organisation.ts'
import { recordContact } from '#lib/server/domain/people/record-contact.ts'
import { testDatabase } from '../database/test-database.ts'
import { asOffice, asPerson, at, enterHubNamed, enterPerson } from './people.ts'

const test = testDatabase()
let count = 0
let hub: number
let organisationId: string

beforeEach(async () => {
  hub = await enterHubNamed(test.db, `hub-${++count}`)
  organisationId = await asOffice(test.db, hub, async (tx, actor) => {
    const { id } = await createOrganisation(tx, actor, { name: `Werk ${count}`, kind: null }, at(0))
    await recordMembership(tx, actor, { organisationId: id, status: 'active' }, at(0))
    return id
  })
})

const colleague = async (name: string, address: string) => {
  const personId = await enterPerson(test.db, name, [address])
  await asOffice(test.db, hub, (tx, actor) =>
    affiliatePerson(tx, actor, { personId, organisationId, role: 'member' }, at(0))
  )
  return personId
}
const note = (name: string, email: string | null, phone: string | null = null) =>
  asOffice(test.db, hub, (tx, actor) =>
    recordContact(tx, actor, { organisationId, name, email, phone }, at(0))
  )
const pairs = (where = hub) => inHub(test.db, { hub: where }, (tx) => pairsIn(tx, where, at(1), 50))
const people = async (words: string) => {
  const ask = { list: 'people', filter: { q: words }, sort: 'name', isDescending: false } as const
  const reader = readerOf({ hub, personId: null }, at(1))
  const found = await inHub(test.db, { hub }, (tx) => listPage(tx, reader, ask))
  return found.lines.map((one) => one.id)
}
const merge = (keptId: string, mergedId: string, where = hub) =>
  asOffice(test.db, where, (tx, actor) => mergeContacts(tx, actor, { keptId, mergedId }, at(2)))
const notes = async (id: string) => {
  const found = await inHub(test.db, { hub }, (tx) => personKnownTo(tx, hub, id, at(1)))
  return found?.notes.map((one) => one.id)
}

describe('two accounts of one name in one organisation', () => {
  it('are proposed; the office writes to both, once, and joins nothing', async () => {
    const first = await colleague('Änne Berg', `aenne${count}@werk.example`)
    const second = await colleague('Aenne  Berg'.replace('  ', ' '), `aenne${count}@privat.example`)
    await colleague('Änne Tal', `tal${count}@werk.example`)
    expect(await pairs()).toMatchObject([{ kind: 'person', reason: 'name', proposedAt: null }])
    const propose = () =>
      asOffice(test.db, hub, (tx, actor) =>
        proposeJoining(tx, actor, { firstId: second, secondId: first }, at(2))
      )
    const ends = await Promise.allSettled([propose(), propose()])
    expect(ends.map((one) => one.status).toSorted()).toEqual(['fulfilled', 'rejected'])
    const mails = await inHub(test.db, { hub }, (tx) =>
      tx.selectFrom('outbox').select(['recipient', 'params']).where('template', '=', 'joinProposed').execute()
    )
    expect(mails.map((one) => one.recipient).toSorted()).toEqual([
      `aenne${count}@privat.example`,
      `aenne${count}@werk.example`
    ])
    // Neither is told of the other's address.
    for (const mail of mails) expect(JSON.stringify(mail.params)).not.toMatch(/@/)
    expect((await pairs())[0]?.proposedAt).toEqual(at(2))
    const standing = await test.owner
      .selectFrom('person')
      .select('merged_into')
      .where('id', 'in', [first, second])
      .execute()
    expect(standing).toEqual([{ merged_into: null }, { merged_into: null }])
  })

  it('stay two when the office says so, and another hub is told nothing', async () => {
    const firstId = await colleague('Kim Nord', `kim${count}@werk.example`)
    const secondId = await colleague('Kim Nord', `kim${count}@nord.example`)
    const other = await enterHubNamed(test.db, `other-${count}`)
    expect(await pairs(other)).toEqual([])
    const dismiss = (where: number) =>
      asOffice(test.db, where, (tx, actor) =>
        dismissPair(tx, actor, { kind: 'person', firstId, secondId }, at(2))
      )
    await expect(dismiss(other)).rejects.toMatchObject({ code: 'not_found' })
    await dismiss(hub)
    expect(await pairs()).toEqual([])
  })

  it('are no pair for anybody who is not the office, nor are any two people', async () => {
    const firstId = await colleague('Kim Süd', `kim${count}@werk.example`)
    const secondId = await colleague('Jo West', `jo${count}@werk.example`)
    await expect(
      asOffice(test.db, hub, (tx, actor) => proposeJoining(tx, actor, { firstId, secondId }, at(2)))
    ).rejects.toMatchObject({ code: 'not_found' })
    await expect(
      asPerson(test.db, hub, firstId, (tx, actor) => proposeJoining(tx, actor, { firstId, secondId }, at(2)))
    ).rejects.toMatchObject({ code: 'not_found' })
  })
})

describe('two contacts of a hub', () => {
  it('become one, found by either address, and two again after notes and a confirmation', async () => {
    const kept = await note('Jan Ost', `jan${count}@werk.example`)
    const gone = await note('Jan Ost', `ost${count}@werk.example`, '0341 1')
    expect(await pairs()).toMatchObject([{ kind: 'contact', reason: 'name' }])
    await merge(kept, gone)
    expect(await pairs()).toEqual([])
    expect(await people('Jan')).toEqual([kept])
    expect(await people(`ost${count}@`)).toEqual([kept])
    expect(await notes(kept)).toEqual([kept, gone])
    expect(await notes(gone)).toEqual([kept, gone])
    const jan = await enterPerson(test.db, 'Jan Ost', [`ost${count}@werk.example`])
    await asPerson(test.db, 0, jan, (tx, actor) =>
      confirmContact(tx, actor, { hub: `hub-${count}`, contactId: gone }, at(3))
    )
    expect(await people('Jan')).toEqual([jan])
    expect(await notes(jan)).toEqual([kept, gone])
    const [merged] = await inHub(test.db, { hub }, (tx) => mergedContacts(tx, hub, 10))
    await asOffice(test.db, hub, (tx, actor) => unmergeContacts(tx, actor, { mergeId: merged!.id }, at(4)))
    expect((await people('Jan')).toSorted()).toEqual([kept, jan].toSorted())
    expect(await notes(jan)).toEqual([gone])
    await expect(
      asOffice(test.db, hub, (tx, actor) => unmergeContacts(tx, actor, { mergeId: merged!.id }, at(4)))
    ).rejects.toMatchObject({ code: 'merge.already_undone' })
  })

  it('that two accounts confirmed stay two', async () => {
    const ids = [
      await note('Uli Ost', `uli${count}@werk.example`),
      await note('Uli Ost', `uo${count}@werk.example`)
    ]
    for (const [index, address] of [`uli${count}@werk.example`, `uo${count}@werk.example`].entries()) {
      const person = await enterPerson(test.db, 'Uli Ost', [address])
      await asPerson(test.db, 0, person, (tx, actor) =>
        confirmContact(tx, actor, { hub: `hub-${count}`, contactId: ids[index]! }, at(3))
      )
    }
    await expect(merge(ids[0]!, ids[1]!)).rejects.toMatchObject({ code: 'contact.two_accounts' })
  })

  it('are nobody else’s to merge, and merged both ways at once are merged once', async () => {
    const [first, second] = [await note('Max Ost', null), await note('Max Ost', `max${count}@werk.example`)]
    const other = await enterHubNamed(test.db, `fremd-${count}`)
    await expect(merge(first, second, other)).rejects.toMatchObject({ code: 'not_found' })
    const ends = await Promise.allSettled([merge(first, second), merge(second, first)])
    expect(ends.map((one) => one.status).toSorted()).toEqual(['fulfilled', 'rejected'])
  })
})
