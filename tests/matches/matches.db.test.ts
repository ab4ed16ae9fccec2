import { beforeAll, describe, expect, it } from 'vitest'
import { inHub } from '#lib/server/database/connection.ts'
import { operatorAtTheConsole } from '#lib/server/domain/actor.ts'
import { dismissMatch } from '#lib/server/domain/matches/dismiss-match.ts'
import { lookForMatches } from '#lib/server/domain/matches/look-for-matches.ts'
import { matchesFor, matchFor } from '#lib/server/domain/matches/queries.ts'
import { asPerson, enterHubNamed } from '../belonging/people.ts'
import { testDatabase } from '../database/test-database.ts'
import { day, enterParty, type Party } from '../introductions/world.ts'
import { readLive } from './live.ts'

const test = testDatabase()
const now = day(1)
let hub: number
let other: number
let seeker: Party
let provider: Party
let unnamed: Party
let hidden: Party
let away: Party
let stranger: Party

const need = 'Sensorik für Fernwärmeleitungen: Lecks früh erkennen'
const offer = 'Sensorik, die Lecks in Fernwärmeleitungen früh erkennt'

beforeAll(async () => {
  hub = await enterHubNamed(test.db, 'treffer')
  other = await enterHubNamed(test.db, 'anderswo')
  const enter = (
    at: number,
    name: string,
    noun: 'need' | 'offer',
    visibility: 'public' | 'hub' | 'anonymous' | 'matching',
    title: string
  ) => enterParty(test.db, at, { name, noun, visibility, title })
  seeker = await enter(hub, 'Sucherin', 'need', 'public', need)
  provider = await enter(hub, 'Bietewerk', 'offer', 'public', offer)
  unnamed = await enter(hub, 'Stillwerk', 'offer', 'anonymous', `${offer}, auch unter Straßen`)
  hidden = await enter(hub, 'Tarnwerk', 'offer', 'matching', `${offer}, mit Funk`)
  away = await enter(other, 'Fernwerk', 'offer', 'public', `${offer}, seit Jahren erprobt`)
  stranger = await enter(hub, 'Backstube', 'need', 'public', 'Ofen für eine Bäckerei mit Holzfeuerung')
  await look(hub)
})

async function look(where: number, at = now) {
  const live = await readLive(test.url, at)
  let looked = 0
  for (let more = 1; more > 0; looked += more) {
    more = await inHub(test.db, { hub: where }, (tx) =>
      lookForMatches(tx, operatorAtTheConsole(where), { live }, at)
    )
  }
  return looked
}

const seenBy = (party: Party, at = now) =>
  asPerson(test.db, party.hub, party.personId, (tx, actor) => matchesFor(tx, actor, 'de', at), at)
const titlesFor = async (party: Party) =>
  (await seenBy(party)).map((pair) => (pair.side === 'need' ? pair.offer?.title : pair.need.title))

describe('matches', () => {
  it('show each side the other, with reasons whose words stand in the texts', async () => {
    const [mine] = (await seenBy(seeker)).filter((pair) => pair.other?.name === 'Bietewerk')
    expect(mine).toMatchObject({ side: 'need', need: { title: need }, offer: { title: offer } })
    expect(mine!.reasons.length).toBeGreaterThan(0)
    expect(mine!.reasons.reduce((sum, reason) => sum + reason.share, 0)).toBeCloseTo(1, 4)
    const quoted = mine!.reasons.flatMap((reason) => reason.evidence.flatMap((one) => one.spans))
    expect(quoted.length).toBeGreaterThan(0)
    const texts = Object.values(mine!.texts).map((one) => one.text)
    for (const span of quoted) expect(texts.some((text) => text.includes(span.text))).toBe(true)
    const [theirs] = await seenBy(provider)
    expect(theirs).toMatchObject({ side: 'offer', other: { name: 'Sucherin' }, need: { title: need } })
  })

  it('name no owner where the offer is anonymous, in no part of the answer', async () => {
    const pairs = await seenBy(seeker)
    const [pair] = pairs.filter((one) => one.offer?.listingId === unnamed.listingId)
    expect(pair).toMatchObject({ other: null, offer: { owner: null } })
    const answer = JSON.stringify(pairs)
    for (const word of ['Stillwerk', unnamed.organisationId, unnamed.recordId, unnamed.personId])
      expect(answer).not.toContain(word)
  })

  it('find what is only there to be found, and show it to nobody but its owner', async () => {
    expect(await titlesFor(seeker)).not.toContain(`${offer}, mit Funk`)
    expect(await titlesFor(hidden)).toEqual([need])
  })

  it('reach across hubs what is open to the network, and tell its owner there', async () => {
    expect(await titlesFor(seeker)).toContain(`${offer}, seit Jahren erprobt`)
    const [theirs] = await seenBy(away)
    expect(theirs).toMatchObject({ side: 'offer', need: { title: need }, hub: { slug: 'treffer' } })
  })

  it('leave alone what has nothing in common', async () => {
    expect(await seenBy(stranger)).toEqual([])
  })

  it('are missing for everybody who owns no side of them', async () => {
    const [pair] = await seenBy(seeker)
    const asked = (party: Party) =>
      asPerson(
        test.db,
        party.hub,
        party.personId,
        (tx, actor) => matchFor(tx, actor, pair!.id, 'de', now),
        now
      )
    expect(await asked(stranger)).toBeUndefined()
    const attempt = asPerson(test.db, hub, stranger.personId, (tx, actor) =>
      dismissMatch(tx, actor, { matchId: pair!.id, reason: 'topic' }, now)
    )
    await expect(attempt).rejects.toMatchObject({ code: 'not_found' })
  })

  it('are the same when looked at again, and nothing is left to look at', async () => {
    const before = await inHub(test.db, { hub }, (tx) =>
      tx.selectFrom('match').selectAll().orderBy('id').execute()
    )
    expect(await look(hub)).toBe(0)
    await test.owner.deleteFrom('listing_look').where('hub_id', '=', hub).execute()
    expect(await look(hub)).toBeGreaterThan(0)
    const after = await inHub(test.db, { hub }, (tx) =>
      tx.selectFrom('match').selectAll().orderBy('id').execute()
    )
    expect(after).toEqual(before)
  })

  it('go for both sides when one puts them aside, and a competitor stays away from every need', async () => {
    const [pair] = (await seenBy(seeker)).filter((one) => one.other?.name === 'Bietewerk')
    await asPerson(test.db, hub, seeker.personId, (tx, actor) =>
      dismissMatch(tx, actor, { matchId: pair!.id, reason: 'competitor' }, now)
    )
    expect((await seenBy(seeker)).some((one) => one.other?.name === 'Bietewerk')).toBe(false)
    expect((await seenBy(provider)).some((one) => one.other?.name === 'Sucherin')).toBe(false)
  })
})
