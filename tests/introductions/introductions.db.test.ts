import { describe, expect, it } from 'vitest'
import { inHub } from '#lib/server/database/connection.ts'
import { answerIntroduction } from '#lib/server/domain/introductions/answer-introduction.ts'
import { introductionPage, ownIntroductions } from '#lib/server/domain/introductions/queries.ts'
import { withdrawAbout } from '#lib/server/domain/introductions/withdraw-introduction.ts'
import { introduceInTime } from '#lib/server/jobs/introduce-in-time.ts'
import { hands } from './hands.ts'
import { testDatabase } from '../database/test-database.ts'
import { asOffice, asPerson, at } from '../belonging/people.ts'
import { day, enterWorld, mailsIn, no, propose, yes } from './world.ts'

const test = testDatabase()
const { answer, stateIn, arrange, templates } = hands(test)

describe('an introduction that a member proposes', () => {
  it('stands in the hub of the need, asks the other side, and hands over when it accepts', async () => {
    const world = await enterWorld(test.db)
    const { hub, id } = await propose(test.db, world, { note: 'Wir könnten im Herbst beginnen.' })
    expect(hub).toBe(world.hubs.need)
    expect(await stateIn(hub, id)).toBe('halfAccepted')
    const [asked] = await mailsIn(test.db, [hub])
    expect(asked).toMatchObject({ recipient: world.seeker.address, template: 'introductionAsked' })
    expect(asked!.text).toContain('Wir könnten im Herbst beginnen.')
    expect(asked!.text).toContain(world.provider.name)
    expect(asked!.text).not.toContain(world.provider.address)
    await answer(world.seeker.personId, hub, id, {
      ...yes,
      phone: '+49 341 1234',
      message: 'Gern am Telefon.'
    })
    expect(await stateIn(hub, id)).toBe('introduced')
    const [, together] = await mailsIn(test.db, [hub])
    expect(together!.template).toBe('introductionHandedOver')
    expect(together!.recipient.split(', ').toSorted()).toEqual(
      [world.provider.address, world.seeker.address].toSorted()
    )
    for (const shown of [world.provider.address, world.seeker.address, '+49 341 1234', 'Gern am Telefon.'])
      expect(together!.text).toContain(shown)
  })

  it('is refused a second time while it is open, also of two at once', async () => {
    const world = await enterWorld(test.db)
    const ends = await Promise.allSettled([propose(test.db, world), propose(test.db, world)])
    expect(ends.map((one) => one.status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(ends.find((one) => one.status === 'rejected')?.reason).toMatchObject({
      code: 'introduction.already_open'
    })
  })

  it('is no stranger’s to see or answer', async () => {
    const world = await enterWorld(test.db)
    const { hub, id } = await propose(test.db, world)
    await expect(answer(world.stranger.personId, hub, id)).rejects.toMatchObject({ code: 'not_found' })
    await expect(
      asPerson(test.db, hub, world.stranger.personId, (tx, actor) => introductionPage(tx, actor, id, at(3)))
    ).rejects.toMatchObject({ code: 'not_found' })
  })
})

describe('an introduction that the office proposes', () => {
  it('in turn asks the first side only, and the second never hears of it if the first declines', async () => {
    const world = await enterWorld(test.db)
    const id = await arrange(world, 'inTurn')
    expect(await templates([world.hubs.need])).toEqual([`introductionAsked ${world.seeker.address}`])
    const early = asPerson(test.db, world.hubs.need, world.provider.personId, (tx, actor) =>
      ownIntroductions(tx, actor)
    )
    expect(await early).toEqual([])
    await answer(world.seeker.personId, world.hubs.need, id, no)
    expect(await stateIn(world.hubs.need, id)).toBe('declined')
    expect(await templates([world.hubs.need])).toHaveLength(1)
  })

  it('is answered for a side after a call, in its name', async () => {
    const world = await enterWorld(test.db)
    const id = await arrange(world)
    const { need } = world.hubs
    await asOffice(test.db, need, (tx, actor) =>
      answerIntroduction(tx, actor, { ...yes, introductionId: id, side: 'asking' }, at(5))
    )
    const entries = await inHub(test.db, { hub: need }, (tx) =>
      tx
        .selectFrom('audit_entry')
        .select(['code', 'on_behalf_of'])
        .where('hub_id', '=', need)
        .where('code', '=', 'introduction.accepted')
        .execute()
    )
    expect(entries).toEqual([{ code: 'introduction.accepted', on_behalf_of: world.seeker.personId }])
  })
})

describe('a need withdrawn in the middle', () => {
  it('ends the introduction, tells both, and a late answer gets a clear word', async () => {
    const world = await enterWorld(test.db)
    const { hub, id } = await propose(test.db, world)
    const take = (isWithdrawn: boolean) =>
      inHub(test.db, { hub }, (tx) =>
        tx
          .updateTable('listing')
          .set({ is_withdrawn: isWithdrawn })
          .where('hub_id', '=', hub)
          .where('id', '=', world.seeker.listingId)
          .execute()
      )
    await take(true)
    await expect(answer(world.seeker.personId, hub, id)).rejects.toMatchObject({
      code: 'introduction.listing_gone'
    })
    await asOffice(test.db, hub, (tx, actor) => withdrawAbout(tx, actor, world.seeker.listingId, at(6)))
    expect(await stateIn(hub, id)).toBe('withdrawn')
    await expect(answer(world.seeker.personId, hub, id)).rejects.toMatchObject({
      code: 'introduction.listing_gone'
    })
    expect(
      (await templates([hub])).filter((one) => one.startsWith('introductionListingGone')).toSorted()
    ).toEqual(
      [
        `introductionListingGone ${world.provider.address}`,
        `introductionListingGone ${world.seeker.address}`
      ].toSorted()
    )
  })

  it('is noticed by the round where nobody told it, also in another hub', async () => {
    const world = await enterWorld(test.db, { isCross: true })
    const { hub, id } = await propose(test.db, world)
    await inHub(test.db, { hub: world.hubs.offer }, (tx) =>
      tx
        .updateTable('listing')
        .set({ is_withdrawn: true })
        .where('hub_id', '=', world.hubs.offer)
        .where('id', '=', world.provider.listingId)
        .execute()
    )
    await introduceInTime(test.db, at(10))
    expect(await stateIn(hub, id)).toBe('withdrawn')
  })
})

describe('time', () => {
  it('reminds after a week, once, and ends after two', async () => {
    const world = await enterWorld(test.db)
    const { hub, id } = await propose(test.db, world)
    const reminders = async () =>
      (await templates([hub])).filter((one) => one.startsWith('introductionReminder'))
    await introduceInTime(test.db, day(6))
    expect(await reminders()).toEqual([])
    await introduceInTime(test.db, day(8))
    await introduceInTime(test.db, day(9))
    expect(await reminders()).toEqual([`introductionReminder ${world.seeker.address}`])
    await introduceInTime(test.db, day(15))
    expect(await stateIn(hub, id)).toBe('expired')
    expect((await templates([hub])).filter((one) => one.startsWith('introductionExpired'))).toHaveLength(2)
    await expect(answer(world.seeker.personId, hub, id, yes, day(16))).rejects.toMatchObject({
      code: 'introduction.expired'
    })
  })
})

describe('across hubs', () => {
  it('stands in the hub of the need, informs both offices, and joins both trails', async () => {
    const world = await enterWorld(test.db, { isCross: true })
    const { hub, id } = await propose(test.db, world)
    expect(hub).toBe(world.hubs.need)
    const { need, offer, third } = world.hubs
    const mails = await templates([need, offer])
    const slug = async (number: number) =>
      (await test.owner.selectFrom('hub').select('slug').where('id', '=', number).executeTakeFirstOrThrow())
        .slug
    for (const office of [need, offer])
      expect(mails).toContain(`introductionAcross ${await slug(office)}@office.example`)
    await answer(world.seeker.personId, hub, id)
    const trail = async (number: number) =>
      (
        await inHub(test.db, { hub: number }, (tx) =>
          tx
            .selectFrom('audit_entry')
            .select(['code', 'correlation_id'])
            .where('hub_id', '=', number)
            .where('subject_id', '=', id)
            .orderBy('seq')
            .execute()
        )
      ).map((entry) => `${entry.code} ${entry.correlation_id}`)
    expect(await trail(need)).toEqual(await trail(offer))
    expect((await trail(need)).length).toBeGreaterThanOrEqual(4)
    expect(await trail(third)).toEqual([])
    const listed = await asPerson(test.db, third, world.provider.personId, (tx, actor) =>
      ownIntroductions(tx, actor)
    )
    expect(listed.map((one) => [one.id, one.hub, one.state])).toEqual([[id, need, 'introduced']])
  })
})
