import { sql } from 'kysely'
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
import { type WritingInput, writeListing } from '#lib/server/domain/listings/write-listing.ts'
import { endMembership } from '#lib/server/domain/memberships/end-membership.ts'
import { endRole } from '#lib/server/domain/people/end-role.ts'
import { endSession } from '#lib/server/domain/people/end-session.ts'
import { grantRole } from '#lib/server/domain/people/grant-role.ts'
import { timelineOf } from '#lib/server/domain/timeline/queries.ts'
import { asOffice, asPerson, at, enterPerson } from '../belonging/people.ts'
import { testDatabase } from '../database/test-database.ts'
import { begin, enterSession, type Session, through } from './acting-world.ts'
import { type DeskWorld, enterDeskWorld, enterOrganisation } from './desk-world.ts'

const test = testDatabase()
let world: DeskWorld
let tarek: Session
let mirjam: string
let minute = 10
/** Later than everything before it: each test begins when the last one's hour is long over. */
const later = () => at((minute += 120))

const offer = (organisationId: string, more: Partial<WritingInput> = {}): WritingInput => ({
  noun: 'offer',
  organisationId,
  kind: 'service',
  visibility: 'hub',
  texts: [{ language: 'de', title: 'Pumpen prüfen', body: 'Wir prüfen Pumpen am Stand.' }],
  details: {},
  contactPersonId: null,
  months: 6,
  confirmsGiveAway: false,
  intent: 'publish',
  ...more
})

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
const actingOf = (session: Session, now: Date, hub = world.hub) =>
  as(session, now, async (_tx, actor) => actor, hub)
/** What somebody may by what the hub granted them, once they act for nobody. */
const rightsOf = async (session: Session, now: Date) => {
  const { acting, roles } = await actingOf(session, now)
  expect(acting).toBeUndefined()
  return roles.filter((role) => role !== 'member')
}
const after = (from: Date, minutes: number) => new Date(from.getTime() + minutes * 60_000)
const end = (session: Session, now: Date) => as(session, now, (tx, actor) => endActing(tx, actor, {}, now))
const history = (now: Date) =>
  asPerson(test.db, networkHub, mirjam, (tx, actor) => actedFor(tx, actor, world.ours, now), now)
const entriesSince = async (now: Date) =>
  (
    await sql<{ code: string; actor: string | null; organisation: string | null }>`
      select code, actor_id as actor, for_organisation_id as organisation from audit_entry
       where at >= ${now} order by seq`.execute(test.owner)
  ).rows

describe('starting to act', () => {
  it('makes somebody of the office one of the member’s people and nothing else, here and at the network', async () => {
    const now = later()
    await begin(test, world.hub, tarek, world.ours, now)
    const mine = { id: world.ours, isAdmin: false, isMember: true }
    for (const hub of [world.hub, networkHub])
      expect(await actingOf(tarek, after(now, 5), hub)).toMatchObject({
        isOperator: false,
        roles: ['member'],
        organisations: [mine],
        acting: { name: 'Pumpenwerk Öhler GmbH', hub: world.hub, until: after(now, 60) }
      })
    const elsewhere = await actingOf(tarek, after(now, 5), world.other)
    expect(elsewhere).toMatchObject({ roles: [], organisations: [] })
    expect(elsewhere.acting).toBeDefined()
    // In another session of the same person nothing of it counts.
    const second = await enterSession(test, world.tarek)
    expect(await actingOf(second, after(now, 5))).toMatchObject({ roles: ['office'], organisations: [] })
    await end(tarek, after(now, 6))
    expect((await actingOf(tarek, after(now, 7))).roles).toEqual(['office'])
  })

  it('is for whoever was given a role in the office of a hub, and for members of it', async () => {
    const now = later()
    const lost = await enterOrganisation(test, world.hub, 'Ehemals GmbH')
    const membership = await test.owner
      .selectFrom('membership')
      .select(['id', 'version'])
      .where('organisation_id', '=', lost)
      .executeTakeFirstOrThrow()
    await asOffice(test.db, world.hub, (tx, actor) =>
      endMembership(
        tx,
        actor,
        { membershipId: membership.id, version: membership.version, lastDay: '2026-03-01', reason: 'x' },
        at(0)
      )
    )
    for (const organisation of [world.theirs, lost, world.contact])
      await expect(begin(test, world.hub, tarek, organisation, now)).rejects.toMatchObject({
        code: 'not_found'
      })
    const member = await enterSession(test, mirjam)
    await expect(begin(test, world.hub, member, world.ours, now)).rejects.toMatchObject({
      code: 'not_found'
    })
    await expect(begin(test, world.other, tarek, world.theirs, now)).rejects.toMatchObject({
      code: 'not_found'
    })
    expect(await entriesSince(now)).toEqual([])
  })

  it('is not for one’s own organisation', async () => {
    const now = later()
    const own = await enterOrganisation(test, world.hub, 'Nebenher GbR')
    await asOffice(test.db, world.hub, (tx, actor) =>
      affiliatePerson(tx, actor, { personId: world.tarek, organisationId: own, role: 'member' }, at(0))
    )
    await expect(begin(test, world.hub, tarek, own, now)).rejects.toMatchObject({ code: 'acting.own' })
    // While acting for another, the own one waits, too.
    await begin(test, world.hub, tarek, world.ours, now)
    await as(tarek, after(now, 1), async (tx, actor) => {
      expect(actor.organisations.map((one) => one.id)).toEqual([world.ours])
      await expect(writeListing(tx, actor, offer(own), after(now, 1))).rejects.toMatchObject({
        code: 'not_found'
      })
    })
    await end(tarek, after(now, 2))
  })

  it('is for one at a time: of two clicks at once one wins, and another session takes over', async () => {
    const now = later()
    const other = await enterOrganisation(test, world.hub, `Zweite ${minute} GmbH`)
    const both = await Promise.allSettled([
      begin(test, world.hub, tarek, world.ours, now),
      begin(test, world.hub, tarek, other, now)
    ])
    expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
    const lost = both.find((one) => one.status === 'rejected') as PromiseRejectedResult
    expect(lost.reason).toMatchObject({ code: 'acting.already' })
    await expect(begin(test, world.hub, tarek, other, after(now, 1))).rejects.toMatchObject({
      code: 'acting.already'
    })
    const second = await enterSession(test, world.tarek)
    await begin(test, world.hub, second, other, after(now, 2))
    expect((await actingOf(tarek, after(now, 3))).acting).toBeUndefined()
    expect((await actingOf(second, after(now, 3))).acting?.organisationId).toBe(other)
    await end(second, after(now, 4))
  })

  it('tells who answers for the organisation, with the reason', async () => {
    const now = later()
    const mails = () =>
      test.owner
        .selectFrom('outbox')
        .select(['recipient', 'params'])
        .where('template', '=', 'actingStarted')
        .where('due_at', '>=', now)
        .execute()
    await begin(test, world.hub, tarek, world.ours, now, 'Rückruf wegen eines Angebots')
    expect(await mails()).toMatchObject([
      {
        recipient: 'mirjam@pumpen.example',
        params: {
          person: 'Tarek Baumgart',
          organisation: 'Pumpenwerk Öhler GmbH',
          reason: 'Rückruf wegen eines Angebots'
        }
      }
    ])
    await end(tarek, after(now, 1))
    expect(await mails()).toHaveLength(1)
  })
})

describe('it ends', () => {
  it('when its hour is over, and the next one begins without a trace of the last', async () => {
    const now = later()
    await begin(test, world.hub, tarek, world.ours, now)
    expect((await actingOf(tarek, after(now, 59))).acting).toBeDefined()
    expect(await rightsOf(tarek, after(now, 60))).toEqual(['office'])
    await begin(test, world.hub, tarek, world.ours, after(now, 90))
    const [second, first] = await history(after(now, 91))
    expect(first).toMatchObject({ startedAt: now, endedAt: after(now, 60), isOpen: false })
    expect(second).toMatchObject({ startedAt: after(now, 90), isOpen: true })
    await end(tarek, after(now, 92))
  })

  it('with the role in the office, and stays ended when the role comes back', async () => {
    const now = later()
    const ida = await enterPerson(test.db, 'Ida Kurz', ['ida@hub.example'])
    const grant = () =>
      asOffice(test.db, world.hub, (tx, actor) =>
        grantRole(tx, actor, { personId: ida, role: 'office' }, at(0))
      )
    await grant()
    const session = await enterSession(test, ida)
    await begin(test, world.hub, session, world.ours, now)
    const { id: grantId } = await test.owner
      .selectFrom('role_grant')
      .select('id')
      .where('person_id', '=', ida)
      .executeTakeFirstOrThrow()
    await asPerson(
      test.db,
      world.hub,
      world.henrike,
      (tx, actor) => endRole(tx, actor, { grantId }, after(now, 1)),
      now
    )
    expect(await rightsOf(session, after(now, 2))).toEqual([])
    await grant()
    expect(await rightsOf(session, after(now, 3))).toEqual(['office'])
    expect((await entriesSince(now)).find((one) => one.code === 'acting.ended')).toEqual({
      code: 'acting.ended',
      actor: ida,
      organisation: world.ours
    })
  })

  it('with the membership', async () => {
    const now = later()
    const brief = await enterOrganisation(test, world.hub, 'Kurzzeit GmbH')
    await begin(test, world.hub, tarek, brief, now)
    const { id, version } = await test.owner
      .selectFrom('membership')
      .select(['id', 'version'])
      .where('organisation_id', '=', brief)
      .executeTakeFirstOrThrow()
    await asOffice(test.db, world.hub, (tx, actor) =>
      endMembership(
        tx,
        actor,
        { membershipId: id, version, lastDay: '2026-03-01', reason: 'Ende' },
        after(now, 1)
      )
    )
    expect(await rightsOf(tarek, after(now, 2))).toEqual(['office'])
  })

  it('with signing out, which is recorded as one’s own', async () => {
    const now = later()
    const session = await enterSession(test, world.tarek)
    await begin(test, world.hub, session, world.ours, now)
    await as(
      session,
      after(now, 1),
      (tx, actor) => endSession(tx, actor, { token: session.token }, after(now, 1)),
      networkHub
    )
    expect((await entriesSince(after(now, 1))).map(({ code, organisation }) => [code, organisation])).toEqual(
      [
        ['acting.ended', world.ours],
        ['session.ended', null]
      ]
    )
    expect((await actingOf(session, after(now, 2))).acting).toBeUndefined()
  })

  it('with the session, however that ended', async () => {
    const now = later()
    const session = await enterSession(test, world.tarek)
    await begin(test, world.hub, session, world.ours, now)
    await test.owner.deleteFrom('session').where('id', '=', session.id).execute()
    expect((await actingOf(session, after(now, 1))).acting).toBeUndefined()
    // The index does not stand in the way of the next one.
    await begin(test, world.hub, tarek, world.ours, after(now, 2))
    await end(tarek, after(now, 3))
  })
})

describe('what is done for a member', () => {
  it('carries both in the trail, the timeline and the member’s history', async () => {
    const now = later()
    await begin(test, world.hub, tarek, world.ours, now, 'Am Telefon gebeten')
    const { id } = await as(tarek, after(now, 1), (tx, actor) =>
      writeListing(tx, actor, offer(world.ours), after(now, 1))
    )
    await as(tarek, after(now, 2), (tx, actor) => withdrawListing(tx, actor, { recordId: id }, after(now, 2)))
    await end(tarek, after(now, 3))
    const made = (await entriesSince(after(now, 1))).filter((one) => !one.code.startsWith('mail.'))
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
    expect((await entriesSince(after(now, 5))).every((one) => one.organisation === null)).toBe(true)
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
