import { beforeAll, describe, expect, it } from 'vitest'
import { inHub, networkHub } from '#lib/server/database/connection.ts'
import type { Visibility } from '#lib/server/database/schema.ts'
import { keepInTime } from '#lib/server/domain/introductions/keep-in-time.ts'
import { ownListings } from '#lib/server/domain/introductions/propose-introduction.ts'
import { proposeIntroduction } from '#lib/server/domain/introductions/propose-introduction.ts'
import { findIntroduction } from '#lib/server/domain/introductions/store.ts'
import { browseListings, browseQuestion } from '#lib/server/domain/listings/browse.ts'
import { publicListings } from '#lib/server/domain/listings/feed.ts'
import { currentListings } from '#lib/server/domain/listings/owner.ts'
import { currentListingIds } from '#lib/server/domain/matches/index-store.ts'
import { askingNeeds } from '#lib/server/domain/matches/store.ts'
import { changeMembership } from '#lib/server/domain/memberships/change-membership.ts'
import { endMembership } from '#lib/server/domain/memberships/end-membership.ts'
import { asOffice, asPerson, at } from '../belonging/people.ts'
import {
  hub,
  neighbour,
  organisation,
  other,
  refusedBy,
  seenBy,
  stranger,
  test,
  words,
  write
} from './exchange-world.ts'

const listings: Partial<Record<Visibility, string>> = {}
let introduction: string

const membership = () =>
  inHub(test.db, { hub }, (tx) =>
    tx
      .selectFrom('membership')
      .select(['id', 'version'])
      .where('hub_id', '=', hub)
      .where('organisation_id', '=', organisation)
      .executeTakeFirstOrThrow()
  )

/** A member of the hub asks to be introduced to whoever is behind the listing. */
const propose = async (listingId: string) => {
  const own = await asPerson(test.db, hub, neighbour, (_tx, actor) =>
    Promise.resolve(actor.organisations[0]!.id)
  )
  const input = {
    listingId,
    organisationId: own,
    ownListingId: null,
    note: '',
    shows: 'organisation' as const
  }
  return asPerson(test.db, hub, neighbour, (tx, actor) => proposeIntroduction(tx, actor, input, at(2)), at(2))
}

/** Every list through which a listing is found, by the ids that it holds. */
async function listedNow() {
  const question = browseQuestion(new URLSearchParams())
  const browsed = (home: number, person: string) =>
    asPerson(test.db, home, person, (tx, actor) => browseListings(tx, actor, question, 'de', at(5)), at(5))
  const inHubOf = <T>(work: Parameters<typeof inHub<T>>[2]) => inHub(test.db, { hub }, work)
  return {
    browsedHere: (await browsed(hub, neighbour)).rows.map((one) => one.id),
    browsedInNetwork: (await browsed(networkHub, stranger)).rows.map((one) => one.id),
    feed: (await inHub(test.db, { hub: networkHub }, (tx) => publicListings(tx, 0, at(5)))).map(
      (one) => one.id
    ),
    matched: (await inHubOf((tx) => currentListings(tx, hub, at(5)))).map((one) => one.listingId),
    index: [...(await inHubOf((tx) => currentListingIds(tx, '2026-03-02')))],
    asking: (await inHubOf((tx) => askingNeeds(tx, hub, at(5)))).map((one) => one.listingId),
    introduced: (
      await asPerson(test.db, hub, neighbour, (tx, actor) => ownListings(tx, actor, organisation, at(5)))
    ).map((one) => one.listingId)
  }
}

beforeAll(async () => {
  const visibilities = ['public', 'network', 'hub', 'anonymous', 'matching'] as const
  const things = ['Wärmepumpen', 'Kolbenringe', 'Drohnenflug', 'Holzpellets', 'Quantensensor']
  for (const [index, visibility] of visibilities.entries()) {
    const record = await write({ visibility, texts: words(`${things[index]} gesucht`) })
    listings[visibility] = record.listingId!
  }
  introduction = (await propose(listings.public!)).id
})

describe('when a membership is over', () => {
  it('what the organisation offers and needs is on view nowhere, and comes back when it is renewed', async () => {
    const before = await listedNow()
    expect(before.browsedHere).toEqual(expect.arrayContaining([listings.hub, listings.anonymous]))
    expect(before.browsedInNetwork).toContain(listings.network)
    expect(before.feed).toContain(listings.public)
    for (const list of [before.matched, before.index, before.asking, before.introduced])
      expect(list).toEqual(expect.arrayContaining(Object.values(listings)))

    const { id, version } = await membership()
    const lastDay = '2026-03-02'
    await asOffice(test.db, hub, (tx, actor) =>
      endMembership(tx, actor, { membershipId: id, version, lastDay, reason: '' }, at(3))
    )
    const ours = new Set(Object.values(listings))
    for (const [name, list] of Object.entries(await listedNow()))
      expect([name, list.filter((one) => ours.has(one))]).toEqual([name, []])
    for (const listingId of ours) {
      expect(await seenBy(neighbour, hub, listingId)).toBeUndefined()
      expect(await seenBy(stranger, other, listingId)).toBeUndefined()
      expect(await seenBy(null, networkHub, listingId)).toBeUndefined()
      expect(await refusedBy(propose(listingId))).toBe('not_found')
    }
    await asOffice(test.db, hub, (tx, actor) =>
      keepInTime(tx, actor, { introductionId: introduction }, at(5))
    )
    const ended = await inHub(test.db, { hub }, (tx) => findIntroduction(tx, hub, introduction))
    expect(ended).toMatchObject({ withdrawnBecause: 'listing' })

    const edit = { membershipId: id, version: version + 1, level: 'member' as const, reason: '' }
    const renewed = { ...edit, validFrom: '2026-01-01', validTo: '2026-12-31' }
    await asOffice(test.db, hub, (tx, actor) => changeMembership(tx, actor, renewed, at(6)))
    expect(await listedNow()).toEqual(before)
    // Its last day is a date like any other: nothing has to happen on the day after.
    const afterwards = new Date('2027-01-01T08:00:00Z')
    expect(await inHub(test.db, { hub }, (tx) => currentListings(tx, hub, afterwards))).toEqual([])
  })
})
