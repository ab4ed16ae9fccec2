import { beforeAll, describe, expect, it } from 'vitest'
import { networkHub, type Tx } from '#lib/server/database/connection.ts'
import { endActing } from '#lib/server/domain/acting/end-acting.ts'
import { actedFor } from '#lib/server/domain/acting/queries.ts'
import type { Actor } from '#lib/server/domain/actor.ts'
import { affiliatePerson } from '#lib/server/domain/affiliations/affiliate-person.ts'
import { writeListing } from '#lib/server/domain/listings/write-listing.ts'
import { endMembership } from '#lib/server/domain/memberships/end-membership.ts'
import { endRole } from '#lib/server/domain/people/end-role.ts'
import { endSession } from '#lib/server/domain/people/end-session.ts'
import { grantRole } from '#lib/server/domain/people/grant-role.ts'
import { asOffice, asPerson, at, enterPerson } from '../belonging/people.ts'
import { testDatabase } from '../database/test-database.ts'
import { after, begin, enterSession, entriesSince, offer, type Session, through } from './acting-world.ts'
import { type DeskWorld, enterDeskWorld, enterOrganisation } from './desk-world.ts'

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
const actingOf = (session: Session, now: Date, hub = world.hub) =>
  as(session, now, async (_tx, actor) => actor, hub)
/** What somebody may by what the hub granted them, once they act for nobody. */
const rightsOf = async (session: Session, now: Date) => {
  const { acting, roles } = await actingOf(session, now)
  expect(acting).toBeUndefined()
  return roles.filter((role) => role !== 'member')
}
const end = (session: Session, now: Date) => as(session, now, (tx, actor) => endActing(tx, actor, {}, now))
const history = (now: Date) =>
  asPerson(test.db, networkHub, mirjam, (tx, actor) => actedFor(tx, actor, world.ours, now), now)

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
    expect(await entriesSince(test, now)).toEqual([])
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
    expect((await entriesSince(test, now)).find((one) => one.code === 'acting.ended')).toEqual({
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
    expect(
      (await entriesSince(test, after(now, 1))).map(({ code, organisation }) => [code, organisation])
    ).toEqual([
      ['acting.ended', world.ours],
      ['session.ended', null]
    ])
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
