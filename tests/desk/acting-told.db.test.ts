import { beforeAll, describe, expect, it } from 'vitest'
import { inHub, networkHub, type Tx } from '#lib/server/database/connection.ts'
import { endActing } from '#lib/server/domain/acting/end-acting.ts'
import { actedFor } from '#lib/server/domain/acting/queries.ts'
import { type Actor, operatorAtTheConsole } from '#lib/server/domain/actor.ts'
import { affiliatePerson } from '#lib/server/domain/affiliations/affiliate-person.ts'
import { erasePerson } from '#lib/server/domain/erasures/erase-person.ts'
import { editListing } from '#lib/server/domain/listings/edit-listing.ts'
import { ownListings } from '#lib/server/domain/listings/own-queries.ts'
import { withdrawListing } from '#lib/server/domain/listings/withdraw-listing.ts'
import { writeListing } from '#lib/server/domain/listings/write-listing.ts'
import { grantRole } from '#lib/server/domain/people/grant-role.ts'
import { timelineOf } from '#lib/server/domain/timeline/queries.ts'
import { asOffice, asPerson, at, enterPerson } from '../belonging/people.ts'
import { testDatabase } from '../database/test-database.ts'
import { after, begin, enterSession, entriesSince, offer, type Session, through } from './acting-world.ts'
import { type DeskWorld, enterDeskWorld } from './desk-world.ts'

const test = testDatabase()
let world: DeskWorld
let tarek: Session
let mirjam: string
let minute = 10
/** Later than everything before it: each test begins when the last one's hour is long over. */
const later = () => at((minute += 120))

beforeAll(async () => {
  world = await enterDeskWorld(test)
  tarek = await enterSession(test, world.tarek)
  mirjam = await enterPerson(test.db, 'Mirjam Öhler', ['mirjam@pumpen.example'])
  await asOffice(test.db, world.hub, (tx, actor) =>
    affiliatePerson(tx, actor, { personId: mirjam, organisationId: world.ours, role: 'admin' }, at(0))
  )
})

const as = <T>(session: Session, now: Date, work: (tx: Tx, actor: Actor) => Promise<T>, hub = world.hub) =>
  through(test, hub, session, now, work)
const end = (session: Session, now: Date) => as(session, now, (tx, actor) => endActing(tx, actor, {}, now))
const history = (now: Date) =>
  asPerson(test.db, networkHub, mirjam, (tx, actor) => actedFor(tx, actor, world.ours, now), now)

describe('what is done for a member', () => {
  it('carries both in the trail, the timeline and the member’s history', async () => {
    const now = later()
    await begin(test, world.hub, tarek, world.ours, now, 'Am Telefon gebeten')
    const { id } = await as(tarek, after(now, 1), (tx, actor) =>
      writeListing(tx, actor, offer(world.ours), after(now, 1))
    )
    await as(tarek, after(now, 2), (tx, actor) => withdrawListing(tx, actor, { recordId: id }, after(now, 2)))
    await end(tarek, after(now, 3))
    const made = (await entriesSince(test, after(now, 1))).filter((one) => !one.code.startsWith('mail.'))
    expect(made.map((one) => one.code)).toEqual([
      'offer.drafted',
      'offer.published',
      'offer.withdrawn',
      'acting.ended'
    ])
    for (const one of made) expect(one).toMatchObject({ actor: world.tarek, organisation: world.ours })
    const told = await inHub(test.db, { hub: world.hub }, (tx) =>
      timelineOf(tx, world.hub, world.ours, { kind: null, before: null })
    )
    expect(told[1]).toMatchObject({
      code: 'offer.withdrawn',
      who: 'Tarek Baumgart',
      behalf: null,
      actedFor: 'Pumpenwerk Öhler GmbH',
      name: 'Pumpen prüfen'
    })
    expect((await history(after(now, 4)))[0]).toMatchObject({
      who: 'Tarek Baumgart',
      reason: 'Am Telefon gebeten',
      hubName: 'Hub leipzig',
      endedAt: after(now, 3),
      deeds: [
        { code: 'offer.drafted', title: 'Pumpen prüfen' },
        { code: 'offer.published' },
        { code: 'offer.withdrawn' }
      ]
    })
    // What the same person does afterwards for the office is none of the member's.
    const next = await as(tarek, after(now, 5), (tx, actor) =>
      writeListing(tx, actor, offer(world.ours), after(now, 5))
    )
    expect(next.id).toBeDefined()
    expect((await entriesSince(test, after(now, 5))).every((one) => one.organisation === null)).toBe(true)
  })

  it('keeps what is private to the member hidden and unwritten', async () => {
    const now = later()
    const secret = { visibility: 'private' as const, intent: 'draft' as const }
    const { id } = await asPerson(
      test.db,
      world.hub,
      mirjam,
      (tx, actor) => writeListing(tx, actor, offer(world.ours, secret), now),
      now
    )
    await begin(test, world.hub, tarek, world.ours, now)
    await as(tarek, after(now, 1), async (tx, actor) => {
      const shown = await ownListings(tx, actor, after(now, 1))
      expect(shown.length).toBeGreaterThan(0)
      expect(shown.map((one) => one.id)).not.toContain(id)
      await expect(writeListing(tx, actor, offer(world.ours, secret), after(now, 1))).rejects.toMatchObject({
        code: 'forbidden'
      })
      const { kind, texts, details } = offer(world.ours)
      const words = { kind, texts, details, contactPersonId: null, confirmsGiveAway: false }
      await expect(
        editListing(
          tx,
          actor,
          { ...words, recordId: id, version: 1, visibility: 'hub', intent: 'draft' },
          after(now, 1)
        )
      ).rejects.toMatchObject({ code: 'not_found' })
      const open = shown[0]!
      await expect(
        editListing(
          tx,
          actor,
          { ...words, recordId: open.id, version: open.version, visibility: 'private', intent: 'draft' },
          after(now, 1)
        )
      ).rejects.toMatchObject({ code: 'forbidden' })
    })
    await end(tarek, after(now, 2))
  })

  it('is read by who answers for the organisation, and by nobody else', async () => {
    const now = later()
    for (const person of [world.tarek, world.henrike])
      await expect(
        asPerson(test.db, networkHub, person, (tx, actor) => actedFor(tx, actor, world.ours, now), now)
      ).rejects.toMatchObject({ code: 'not_found' })
    await begin(test, world.hub, tarek, world.ours, now)
    await expect(
      as(tarek, after(now, 1), (tx, actor) => actedFor(tx, actor, world.ours, now), networkHub)
    ).rejects.toMatchObject({ code: 'not_found' })
    await end(tarek, after(now, 2))
  })

  it('stays told after who did it was erased, without their name', async () => {
    const now = later()
    const gone = await enterPerson(test.db, 'Gundula Vergeben', ['gundula@hub.example'])
    await asOffice(test.db, world.hub, (tx, actor) =>
      grantRole(tx, actor, { personId: gone, role: 'office' }, at(0))
    )
    const session = await enterSession(test, gone)
    await begin(test, world.hub, session, world.ours, now, 'Gundula Vergeben ruft zurück')
    await as(session, after(now, 1), (tx, actor) => writeListing(tx, actor, offer(world.ours), after(now, 1)))
    await end(session, after(now, 2))
    await inHub(test.db, { hub: networkHub }, (tx) =>
      erasePerson(tx, operatorAtTheConsole(networkHub), { personId: gone }, after(now, 3))
    )
    const [newest] = await history(after(now, 4))
    expect(newest).toMatchObject({ who: null, startedAt: now })
    expect(newest!.reason).not.toMatch(/Gundula|Vergeben/)
    expect(newest!.deeds.map((one) => one.code)).toEqual(['offer.drafted', 'offer.published'])
  })
})
