import { describe, expect, it } from 'vitest'
import { inHub } from '#lib/server/database/connection.ts'
import { answerIntroduction } from '#lib/server/domain/introductions/answer-introduction.ts'
import { arrangeIntroduction } from '#lib/server/domain/introductions/arrange-introduction.ts'
import { matchToPropose } from '#lib/server/domain/introductions/arrangement-queries.ts'
import { introductionRows } from '#lib/server/domain/introductions/office-queries.ts'
import { proposeFromMatch } from '#lib/server/domain/introductions/propose-from-match.ts'
import { introductionPage, ownIntroductions } from '#lib/server/domain/introductions/queries.ts'
import { newId } from '#lib/server/platform/identifiers.ts'
import { introduceInTime } from '#lib/server/jobs/introduce-in-time.ts'
import { testDatabase } from '../database/test-database.ts'
import { asOffice, asPerson, at } from '../belonging/people.ts'
import { day, enterWorld, factsOf, mailsIn, no, propose, type World, yes } from './world.ts'

const test = testDatabase()

/** Everything that tells who a party is. */
const identifying = ({ name, organisationId, personId, address, recordId }: World['seeker']) => [
  name,
  name.toLowerCase(),
  organisationId,
  personId,
  address,
  recordId,
  `Person ${name}`
]
const hits = (text: string, words: readonly string[]) => words.filter((word) => text.includes(word))

const answer = (world: World, hub: number, id: string, given = yes, now = at(5)) =>
  asPerson(
    test.db,
    hub,
    world.seeker.personId,
    (tx, actor) => answerIntroduction(tx, actor, { ...given, introductionId: id, side: null }, now),
    now
  )

/** What the provider and the two other hubs can read of an introduction, as one text. */
async function everythingOutside(world: World, hub: number, id: string): Promise<string> {
  const { provider, stranger, hubs } = world
  const pieces: unknown[] = []
  pieces.push(
    await asPerson(test.db, hub, provider.personId, (tx, actor) => introductionPage(tx, actor, id, at(6)))
  )
  pieces.push(
    await asPerson(test.db, hubs.third, provider.personId, (tx, actor) => ownIntroductions(tx, actor))
  )
  pieces.push(await asPerson(test.db, hub, stranger.personId, (tx, actor) => ownIntroductions(tx, actor)))
  for (const other of new Set([hubs.offer, hubs.third]))
    if (other !== hubs.need)
      pieces.push(await asOffice(test.db, other, (tx, actor) => introductionRows(tx, actor, {}, at(6))))
  const mails = await mailsIn(test.db, Object.values(hubs))
  // The owner's own mails and those of its own office are not outside.
  const own = (recipient: string) => recipient === world.seeker.address || recipient.startsWith('need-')
  pieces.push(mails.filter((mail) => !own(mail.recipient)))
  return JSON.stringify(pieces)
}

describe('a side that does not show its name', () => {
  it.each([false, true])(
    'is nowhere to be read before, and never if it declines (across hubs: %s)',
    async (isCross) => {
      const world = await enterWorld(test.db, { isCross, need: 'anonymous' })
      if (isCross)
        await inHub(test.db, { hub: world.hubs.need }, (tx) =>
          tx
            .updateTable('listing')
            .set({ is_released: true })
            .where('hub_id', '=', world.hubs.need)
            .where('id', '=', world.seeker.listingId)
            .execute()
        )
      const { hub, id } = await propose(test.db, world)
      const words = identifying(world.seeker)
      const before = await everythingOutside(world, hub, id)
      expect(before).toContain('Lecks orten')
      expect(hits(before, words)).toEqual([])
      await answer(world, hub, id, no)
      const after = await everythingOutside(world, hub, id)
      expect(after).toContain('introductionDeclined')
      expect(hits(after, [...words, no.reasonText, 'competitor'])).toEqual([])
    }
  )

  it('is nowhere to be read when time runs out', async () => {
    const world = await enterWorld(test.db, { need: 'anonymous' })
    const { hub, id } = await propose(test.db, world)
    await introduceInTime(test.db, day(8))
    await introduceInTime(test.db, day(16))
    const after = await everythingOutside(world, hub, id)
    expect(after).toContain('introductionExpired')
    expect(hits(after, identifying(world.seeker))).toEqual([])
  })

  it('is known to the other side once both have accepted, and the reading of before would have found it', async () => {
    const world = await enterWorld(test.db, { need: 'anonymous' })
    const { hub, id } = await propose(test.db, world)
    await answer(world, hub, id)
    const after = await everythingOutside(world, hub, id)
    expect(hits(after, [world.seeker.name, world.seeker.address])).toEqual([
      world.seeker.name,
      world.seeker.address
    ])
  })

  it('that asks shows its listing alone', async () => {
    const world = await enterWorld(test.db)
    const { hub, id } = await propose(test.db, world, { shows: 'listing' })
    const [asked] = await mailsIn(test.db, [hub])
    expect(asked!.template).toBe('introductionAskedUnnamed')
    const page = await asPerson(test.db, hub, world.seeker.personId, (tx, actor) =>
      introductionPage(tx, actor, id, at(3))
    )
    const seen = JSON.stringify([page, asked])
    expect(seen).toContain('Akustische Ortung')
    expect(hits(seen, identifying(world.provider))).toEqual([])
  })
})

describe('a need that is matched and shown to nobody', () => {
  async function matched() {
    const world = await enterWorld(test.db, { need: 'matching' })
    const { need } = world.hubs
    const id = newId(at(2))
    await inHub(test.db, { hub: need }, (tx) =>
      tx
        .insertInto('match')
        .values({
          hub_id: need,
          id,
          need_id: world.seeker.recordId,
          offer_id: world.provider.recordId,
          need_listing_id: world.seeker.listingId,
          offer_listing_id: world.provider.listingId,
          offer_hub_id: need,
          organisation_id: null,
          need_version: 1,
          offer_version: 1,
          engine: 'test',
          vocabulary: 'test',
          weights: 'test',
          score: 0.5,
          confidence: 'high',
          reasons: '[]',
          round_id: null,
          asked_language: 'de',
          changed_at: at(2),
          found_at: at(2)
        })
        .execute()
    )
    return { world, matchId: id, hub: need }
  }

  it('shows neither name nor words to who asks from a match, and both once accepted', async () => {
    const { world, matchId, hub } = await matched()
    const from = (personId: string) =>
      asPerson(test.db, hub, personId, (tx, actor) =>
        proposeFromMatch(tx, actor, { matchId, note: '', shows: 'organisation' }, at(3))
      )
    await expect(from(world.stranger.personId)).rejects.toMatchObject({ code: 'not_found' })
    const seen = await asPerson(test.db, hub, world.provider.personId, (tx, actor) =>
      matchToPropose(tx, actor, matchId, 'de')
    )
    expect(seen).toEqual({ own: 'Akustische Ortung', other: { title: null, name: null } })
    const { id } = await from(world.provider.personId)
    const before = await everythingOutside(world, hub, id)
    expect(hits(before, [...identifying(world.seeker), 'Lecks orten'])).toEqual([])
    await answer(world, hub, id)
    const after = await everythingOutside(world, hub, id)
    expect(hits(after, [world.seeker.name, 'Lecks orten'])).toEqual([world.seeker.name, 'Lecks orten'])
  })

  it('is brought together with an offer by its office, and the match remembers', async () => {
    const { world, matchId, hub } = await matched()
    const id = await asOffice(test.db, hub, (tx, actor) =>
      arrangeIntroduction(
        tx,
        actor,
        { origin: 'match', matchId, askMode: 'atOnce', note: '', sides: null },
        at(3)
      )
    )
    const facts = await factsOf(test.db, hub, id)
    expect([facts.matchId, facts.sides.asking.organisationId, facts.sides.asked.organisationId]).toEqual([
      matchId,
      world.seeker.organisationId,
      world.provider.organisationId
    ])
    expect(
      hits(await everythingOutside(world, hub, id), [...identifying(world.seeker), 'Lecks orten'])
    ).toEqual([])
  })
})

describe('why somebody declined', () => {
  it('is read by their own side and the office, never by the other', async () => {
    const world = await enterWorld(test.db)
    const { hub, id } = await propose(test.db, world)
    await answer(world, hub, id, no)
    const page = (personId: string) =>
      asPerson(test.db, hub, personId, (tx, actor) => introductionPage(tx, actor, id, at(6)))
    expect(JSON.stringify(await page(world.seeker.personId))).toContain(no.reasonText)
    expect(JSON.stringify(await page(world.provider.personId))).not.toContain(no.reasonText)
    expect((await page(world.provider.personId)).introduction.state).toBe('declined')
    const office = await asOffice(test.db, hub, (tx, actor) => introductionPage(tx, actor, id, at(6)))
    expect(JSON.stringify(office)).toContain(no.reasonText)
  })
})
