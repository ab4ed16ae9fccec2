import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { answerIntroduction } from '#lib/server/domain/introductions/answer-introduction.ts'
import { introductionPage } from '#lib/server/domain/introductions/queries.ts'
import { stateOf } from '#lib/server/domain/introductions/rules.ts'
import { cancelMeeting } from '#lib/server/domain/meetings/cancel-meeting.ts'
import { fixTime } from '#lib/server/domain/meetings/fix-time.ts'
import { offerTimes } from '#lib/server/domain/meetings/offer-times.ts'
import { pickTime } from '#lib/server/domain/meetings/pick-time.ts'
import { tellOutcome } from '#lib/server/domain/outcomes/tell-outcome.ts'
import { tellWithLink } from '#lib/server/domain/outcomes/tell-with-link.ts'
import type { ToldOutcome } from '#lib/server/domain/outcomes/take-outcome.ts'
import { introduceInTime } from '#lib/server/jobs/introduce-in-time.ts'
import { testDatabase } from '../database/test-database.ts'
import { asOffice, asPerson, at } from '../belonging/people.ts'
import { asVisitor, day, enterWorld, factsOf, mailsIn, propose, tokenOf, type World, yes } from './world.ts'

const test = testDatabase()

async function introduced() {
  const world = await enterWorld(test.db)
  const { hub, id } = await propose(test.db, world)
  await asPerson(test.db, hub, world.seeker.personId, (tx, actor) =>
    answerIntroduction(tx, actor, { ...yes, introductionId: id, side: null }, at(5))
  )
  return { world, hub, id }
}
const frame = { timeZone: 'Europe/Berlin', durationMinutes: 45, place: 'Messe, Halle 2' }
const mailsOf = async (world: World, template: string) =>
  (await mailsIn(test.db, Object.values(world.hubs))).filter((mail) => mail.template === template)
const calendarOf = (raw: string) => {
  const calendar = new ICAL.Component(ICAL.parse((JSON.parse(raw) as { calendar: string }).calendar))
  const event = new ICAL.Event(calendar.getFirstSubcomponent('vevent')!)
  return { method: calendar.getFirstPropertyValue('method'), event }
}

describe('a meeting', () => {
  it('is offered by one side, picked by the other, and comes to both calendars', async () => {
    const { world, hub, id } = await introduced()
    await asPerson(test.db, hub, world.seeker.personId, (tx, actor) =>
      offerTimes(
        tx,
        actor,
        { ...frame, introductionId: id, times: ['2026-03-28T10:00', '2026-03-30T10:00'] },
        at(6)
      )
    )
    expect((await mailsOf(world, 'meetingOffered')).map((mail) => mail.recipient)).toEqual([
      world.provider.address
    ])
    const pick = (personId: string, version: number, position = 2) =>
      asPerson(test.db, hub, personId, (tx, actor) =>
        pickTime(tx, actor, { introductionId: id, version, position }, at(7))
      )
    await expect(pick(world.seeker.personId, 1)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(pick(world.provider.personId, 9)).rejects.toMatchObject({ code: 'meeting.changed' })
    const ends = await Promise.allSettled([
      pick(world.provider.personId, 1),
      pick(world.provider.personId, 1, 1)
    ])
    expect(ends.map((one) => one.status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(ends.find((one) => one.status === 'rejected')?.reason).toMatchObject({ code: 'meeting.fixed' })
    const sent = await mailsOf(world, 'meetingFixed')
    expect(sent.map((mail) => mail.recipient).toSorted()).toEqual(
      [world.provider.address, world.seeker.address].toSorted()
    )
    const { method, event } = calendarOf(sent[0]!.raw)
    expect(method).toBe('REQUEST')
    expect(event.location).toBe(frame.place)
    expect(event.attendees.map((one) => one.getFirstValue())).toContain(`mailto:${world.seeker.address}`)
  })

  it('moved and called off stays one entry whose sequence grows', async () => {
    const { world, hub, id } = await introduced()
    const fix = (time: string, minute: number) =>
      asPerson(test.db, hub, world.seeker.personId, (tx, actor) =>
        fixTime(tx, actor, { ...frame, introductionId: id, time }, at(minute))
      )
    await fix('2026-03-28T10:00', 6)
    await fix('2026-03-29T10:00', 7)
    await asPerson(test.db, hub, world.provider.personId, (tx, actor) =>
      cancelMeeting(tx, actor, { introductionId: id }, at(8))
    )
    const own = (template: string) => async () =>
      (await mailsOf(world, template)).filter((mail) => mail.recipient === world.seeker.address)
    const fixed = (await own('meetingFixed')()).map((mail) => calendarOf(mail.raw))
    const [off] = (await own('meetingCancelled')()).map((mail) => calendarOf(mail.raw))
    expect(new Set([...fixed, off!].map(({ event }) => event.uid)).size).toBe(1)
    expect([...fixed, off!].map(({ event }) => event.sequence)).toEqual([0, 1, 2])
    expect(off!.method).toBe('CANCEL')
    // A new one after that is another meeting.
    await fix('2026-04-02T10:00', 9)
    const last = (await own('meetingFixed')()).map((mail) => calendarOf(mail.raw)).at(-1)!
    expect(last.event.uid).not.toBe(off!.event.uid)
  })

  it('that is over took place', async () => {
    const { world, hub, id } = await introduced()
    await asPerson(test.db, hub, world.seeker.personId, (tx, actor) =>
      fixTime(tx, actor, { ...frame, introductionId: id, time: '2026-03-05T10:00' }, at(6))
    )
    await introduceInTime(test.db, new Date('2026-03-05T09:30:00Z'))
    expect((await factsOf(test.db, hub, id)).firstMetAt).toBeNull()
    await introduceInTime(test.db, new Date('2026-03-05T09:50:00Z'))
    expect((await factsOf(test.db, hub, id)).firstMetAt?.toISOString()).toBe('2026-03-05T09:45:00.000Z')
  })

  it('can be arranged by nobody before both have accepted', async () => {
    const world = await enterWorld(test.db)
    const { hub, id } = await propose(test.db, world)
    await expect(
      asPerson(test.db, hub, world.provider.personId, (tx, actor) =>
        fixTime(tx, actor, { ...frame, introductionId: id, time: '2026-04-05T10:00' }, at(6))
      )
    ).rejects.toMatchObject({ code: 'meeting.not_yet' })
  })
})

const agreed: ToldOutcome = {
  what: 'agreed',
  agreedKind: 'pilot',
  value: 'upTo50k',
  reason: null,
  reasonText: ''
}
const nothing: ToldOutcome = {
  ...agreed,
  what: 'nothing',
  agreedKind: null,
  reason: 'price',
  reasonText: 'Zu teuer.'
}
const talking: ToldOutcome = { ...agreed, what: 'talking', agreedKind: null }

describe('the questions after an introduction', () => {
  it('come after 2, 8 and 26 weeks to both sides, and stop for who has said all', async () => {
    const { world, hub, id } = await introduced()
    const asked = async () => (await mailsOf(world, 'introductionFollowUp')).map((mail) => mail.recipient)
    await introduceInTime(test.db, day(13))
    expect(await asked()).toEqual([])
    await introduceInTime(test.db, day(15))
    await introduceInTime(test.db, day(16))
    expect((await asked()).toSorted()).toEqual([world.provider.address, world.seeker.address].toSorted())
    const mails = await mailsOf(world, 'introductionFollowUp')
    const token = tokenOf(mails.find((mail) => mail.recipient === world.seeker.address)!)
    const tell = (told: ToldOutcome) =>
      asVisitor(test.db, (tx, actor) => tellWithLink(tx, actor, { ...told, token }, day(17)))
    await tell(agreed)
    await expect(tell(nothing)).rejects.toMatchObject({ code: 'link.used_or_expired' })
    const facts = await factsOf(test.db, hub, id)
    expect(stateOf(facts, facts.sides)).toBe('agreed')
    expect([facts.agreedAt, facts.firstMetAt]).toEqual([day(17), day(17)])
    await introduceInTime(test.db, day(57))
    await introduceInTime(test.db, day(183))
    expect((await asked()).filter((one) => one === world.seeker.address)).toHaveLength(1)
    expect((await asked()).filter((one) => one === world.provider.address)).toHaveLength(3)
  })

  it('that a standstill missed are not asked one upon the other', async () => {
    const { world } = await introduced()
    await introduceInTime(test.db, day(60))
    expect(await mailsOf(world, 'introductionFollowUp')).toHaveLength(2)
  })

  it('answered against each other keep both answers, and the office sees that it is unclear', async () => {
    const { world, hub, id } = await introduced()
    const tell = (personId: string, told: ToldOutcome, minute: number) =>
      asPerson(test.db, hub, personId, (tx, actor) =>
        tellOutcome(tx, actor, { ...told, introductionId: id, side: null }, at(minute))
      )
    await tell(world.provider.personId, { ...talking, what: 'met' }, 9)
    await tell(world.provider.personId, talking, 10)
    await tell(world.provider.personId, agreed, 11)
    await tell(world.provider.personId, agreed, 12)
    await tell(world.seeker.personId, nothing, 13)
    const office = await asOffice(test.db, hub, (tx, actor) => introductionPage(tx, actor, id, at(20)))
    expect(office.isUnclear).toBe(true)
    expect(office.outcomes.map((one) => `${one.side} ${one.what}`)).toEqual([
      'asking met',
      'asking talking',
      'asking agreed',
      'asked nothing'
    ])
    const seeker = await asPerson(test.db, hub, world.seeker.personId, (tx, actor) =>
      introductionPage(tx, actor, id, at(20))
    )
    expect(seeker.outcomes.map((one) => one.what)).toEqual(['nothing'])
  })

  it('need to say what was agreed', async () => {
    const { world, hub, id } = await introduced()
    await expect(
      asPerson(test.db, hub, world.seeker.personId, (tx, actor) =>
        tellOutcome(tx, actor, { ...agreed, agreedKind: null, introductionId: id, side: null }, at(10))
      )
    ).rejects.toMatchObject({ code: 'outcome.kind_needed', params: { field: 'agreedKind' } })
  })
})
