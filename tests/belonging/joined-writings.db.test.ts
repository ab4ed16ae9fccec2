import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { inHub, networkHub } from '#lib/server/database/connection.ts'
import { operatorAtTheConsole } from '#lib/server/domain/actor.ts'
import { affiliatePerson } from '#lib/server/domain/affiliations/affiliate-person.ts'
import { changeAffiliation } from '#lib/server/domain/affiliations/change-affiliation.ts'
import { affiliationsOf } from '#lib/server/domain/affiliations/store.ts'
import { createNetwork } from '#lib/server/domain/hubs/create-network.ts'
import { ownIntroductions } from '#lib/server/domain/introductions/queries.ts'
import { nudgeSide } from '#lib/server/domain/introductions/nudge-side.ts'
import { proposeIntroduction } from '#lib/server/domain/introductions/propose-introduction.ts'
import { answerWithLink } from '#lib/server/domain/introductions/answer-with-link.ts'
import { askForSecondAccount } from '#lib/server/domain/joined-accounts/ask-for-second-account.ts'
import { joinAccounts } from '#lib/server/domain/joined-accounts/join-accounts.ts'
import { partAccounts } from '#lib/server/domain/joined-accounts/part-accounts.ts'
import { joinedAccounts } from '#lib/server/domain/joined-accounts/queries.ts'
import { draftListing } from '#lib/server/domain/listings/draft-listing.ts'
import { writtenBy } from '#lib/server/domain/listings/draft-store.ts'
import { ownerOf } from '#lib/server/domain/listings/owner.ts'
import { publishDrafts } from '#lib/server/domain/listings/publish-drafts.ts'
import { findRecord } from '#lib/server/domain/listings/record-store.ts'
import { ownersToTell } from '#lib/server/domain/listings/tell-owner.ts'
import { changeDigest } from '#lib/server/domain/matches/change-digest.ts'
import { digestChoiceOf, readersToTell } from '#lib/server/domain/matches/digest-store.ts'
import { saveSearch } from '#lib/server/domain/matches/save-search.ts'
import { searchesOf } from '#lib/server/domain/matches/search-store.ts'
import { isWatched, unwatchListing, watchListing } from '#lib/server/domain/matches/watch-listing.ts'
import { watchedBy } from '#lib/server/domain/matches/watch-queries.ts'
import { testDatabase } from '../database/test-database.ts'
import { day, enterWorld, mailsIn, tokenOf, type World, yes } from '../introductions/world.ts'
import { asOffice, asPerson, at, enterPerson, newestMail } from './people.ts'

const test = testDatabase()
const session = { id: '00000000-0000-4000-8000-000000000000', hasGivenSecondFactor: false }
const round = '00000000-0000-4000-8000-00000000aaaa'
let count = 0
let world: World
let hub: number
/** Two accounts of one person, both of the provider; hers is the one that asks for the other. */
let hers: string
let other: string
let draft: string
const herAddress = () => `anna${count}@privat.example`

const as = <T>(personId: string, work: Parameters<typeof asPerson<T>>[3], minute = 1) =>
  asPerson(test.db, hub, personId, work, at(minute))
const readers = async () => {
  const all = await inHub(test.db, { hub }, (tx) => readersToTell(tx, hub, round, at(20), 50))
  return all.filter((one) => one.organisations.includes(world.provider.organisationId))
}

beforeAll(() =>
  inHub(test.db, { hub: networkHub }, (tx) =>
    createNetwork(
      tx,
      operatorAtTheConsole(networkHub),
      { name: 'Netz', baseUrl: 'http://127.0.0.1:3000', isDemo: false },
      at(0)
    )
  )
)

beforeEach(async () => {
  count++
  world = await enterWorld(test.db)
  hub = world.hubs.need
  const { provider, seeker } = world
  other = provider.personId
  hers = await enterPerson(test.db, 'Anna', [herAddress()])
  const { organisationId } = provider
  await asOffice(test.db, hub, (tx, actor) =>
    affiliatePerson(tx, actor, { personId: hers, organisationId, role: 'member' }, at(0))
  )
  const texts = [{ language: 'de' as const, title: 'Entwurf', body: 'Noch nicht fertig.' }]
  draft = await as(other, async (tx, actor) => {
    await saveSearch(tx, actor, { text: 'Ortung', noun: null }, at(1))
    await watchListing(tx, actor, { listingId: seeker.listingId }, at(1))
    await changeDigest(tx, actor, { frequency: 'monthly', timeZone: 'Europe/Lisbon' }, at(1))
    const entry = { noun: 'offer' as const, organisationId, kind: 'technology', visibility: 'hub' as const }
    return draftListing(tx, actor, { ...entry, texts }, at(1))
  })
  await as(hers, (tx, actor) => watchListing(tx, actor, { listingId: seeker.listingId }, at(1)))
  await as(seeker.personId, (tx, actor) =>
    proposeIntroduction(
      tx,
      actor,
      {
        listingId: provider.listingId,
        organisationId: seeker.organisationId,
        ownListingId: seeker.listingId,
        note: '',
        shows: 'organisation'
      },
      at(1)
    )
  )
})

async function join() {
  const inNetwork = <T>(work: Parameters<typeof asPerson<T>>[3], minute: number) =>
    asPerson(test.db, networkHub, hers, work, at(minute))
  const { address } = world.provider
  await inNetwork(
    (tx, actor) => askForSecondAccount(tx, actor, { email: address, from: `10.${count}.3.1` }, at(2)),
    2
  )
  const { text } = await newestMail(test.db, address)
  const token = /second-account\/([\w-]{43})/.exec(text)![1]!
  await inNetwork((tx, actor) => joinAccounts(tx, actor, { token, session }, at(3)), 3)
}
const part = () =>
  asPerson(test.db, networkHub, hers, async (tx, actor) => {
    const [one] = await joinedAccounts(tx, hers)
    await partAccounts(tx, actor, { mergeId: one!.mergeId, session }, at(9))
  })

/** Reminds whoever owes an answer; each time on a day of its own. @returns to whom it was written. */
async function remindedOn(dayNumber: number) {
  const before = (await mailsIn(test.db, [hub])).length
  const [open] = await asPerson(test.db, hub, world.seeker.personId, (tx, actor) =>
    ownIntroductions(tx, actor)
  )
  await asOffice(test.db, hub, (tx, actor) =>
    nudgeSide(tx, actor, { introductionId: open!.id }, day(dayNumber))
  )
  return (await mailsIn(test.db, [hub])).slice(before).map((one) => one.recipient)
}

describe('what was written for either of two joined accounts', () => {
  it('is seen and mailed to the one person once, and goes back when they are parted', async () => {
    const { seeker, provider } = world
    await join()
    expect((await inHub(test.db, { hub }, (tx) => writtenBy(tx, hub, hers))).map((one) => one.id)).toEqual([
      draft
    ])
    expect(await inHub(test.db, { hub }, (tx) => searchesOf(tx, hub, hers))).toMatchObject([
      { text: 'Ortung' }
    ])
    // The same search is kept once, and what both watched stands on the list once.
    await as(hers, (tx, actor) => saveSearch(tx, actor, { text: 'Ortung', noun: null }, at(4)), 4)
    expect(await inHub(test.db, { hub }, (tx) => searchesOf(tx, hub, hers))).toHaveLength(1)
    expect(await as(hers, (tx, actor) => watchedBy(tx, actor, 'de', at(4)), 4)).toHaveLength(1)
    expect(await inHub(test.db, { hub }, (tx) => digestChoiceOf(tx, hub, hers))).toEqual({
      frequency: 'monthly',
      timeZone: 'Europe/Lisbon'
    })
    expect(await readers()).toMatchObject([
      { personId: hers, frequency: 'monthly', timeZone: 'Europe/Lisbon' }
    ])
    expect(await as(hers, (tx, actor) => ownIntroductions(tx, actor), 4)).toMatchObject([{ isMine: true }])
    expect(await remindedOn(2)).toEqual([herAddress()])
    await as(
      hers,
      (tx, actor) => publishDrafts(tx, actor, { organisationId: provider.organisationId }, at(5)),
      5
    )
    const record = (await inHub(test.db, { hub }, (tx) => findRecord(tx, hub, draft)))!
    expect(record).toMatchObject({ status: 'published', authorId: hers, author: 'Anna' })
    expect(await inHub(test.db, { hub }, (tx) => ownersToTell(tx, record, at(5)))).toEqual([hers])
    const owner = await inHub(test.db, { hub }, (tx) => ownerOf(tx, hub, record.listingId!))
    expect(owner).toMatchObject({ contactPersonId: hers })

    await part()
    expect(await inHub(test.db, { hub }, (tx) => writtenBy(tx, hub, hers))).toEqual([])
    expect((await inHub(test.db, { hub }, (tx) => writtenBy(tx, hub, other))).map((one) => one.id)).toEqual([
      draft
    ])
    expect(await inHub(test.db, { hub }, (tx) => searchesOf(tx, hub, hers))).toEqual([])
    expect(await inHub(test.db, { hub }, (tx) => searchesOf(tx, hub, other))).toHaveLength(1)
    for (const one of [hers, other])
      expect(await as(one, (tx, actor) => isWatched(tx, actor, seeker.listingId), 10)).toBe(true)
    expect((await readers()).map((one) => [one.personId, one.frequency]).toSorted()).toEqual(
      [
        [hers, 'weekly'],
        [other, 'monthly']
      ].toSorted()
    )
    expect(await remindedOn(4)).toEqual([provider.address])
  })

  it('is taken off the list for both at once', async () => {
    await join()
    const { listingId } = world.seeker
    await as(hers, (tx, actor) => unwatchListing(tx, actor, { listingId }, at(4)), 4)
    expect(await as(hers, (tx, actor) => watchedBy(tx, actor, 'de', at(4)), 4)).toEqual([])
  })
})

describe('a colleague who left', () => {
  it('is asked nothing more, and the link in their mail answers nothing', async () => {
    const asked = (await mailsIn(test.db, [hub])).find((one) => one.recipient === world.provider.address)!
    const { organisationId } = world.provider
    const people = await affiliationsOf(test.db, organisationId, at(2))
    const idOf = (personId: string) => people.find((one) => one.personId === personId)!.id
    await as(other, (tx, actor) =>
      changeAffiliation(tx, actor, { organisationId, affiliationId: idOf(hers), to: 'admin' }, at(2))
    )
    await as(other, (tx, actor) =>
      changeAffiliation(tx, actor, { organisationId, affiliationId: idOf(other), to: 'ended' }, at(3))
    )
    const answer = inHub(test.db, { hub: networkHub }, (tx) =>
      answerWithLink(tx, operatorAtTheConsole(networkHub), { ...yes, token: tokenOf(asked) }, at(4))
    )
    await expect(answer).rejects.toMatchObject({ code: 'link.used_or_expired' })
    expect(await remindedOn(2)).toEqual([herAddress()])
  })
})
